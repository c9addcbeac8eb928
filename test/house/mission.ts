import { isNode, parse, rootOf, walk } from './syntax.ts';
import { isTest, type Tree } from './tree.ts';
import { rows } from './words.ts';

const NOT_RUN = new Set(['skip', 'todo', 'fails']);
const TEST_CALLS = new Set(['test', 'it', 'describe']);

/** Whether a call marks its tests as written down and not run, on its own or with `each` behind it. */
function isSkipped(callee: unknown): boolean {
  for (let at = callee; isNode(at); at = at.object ?? at.callee ?? at.tag) {
    if (isNode(at.property) && NOT_RUN.has(String(at.property.name))) return true;
  }
  return false;
}

/** Titles of the tests of a file that run: first arguments, and the rows of `test.each([…])`. */
function titles(path: string, text: string): string {
  const found: string[] = [];
  walk(parse(path, text), (node) => {
    if (node.type !== 'CallExpression' || !TEST_CALLS.has(rootOf(node.callee)) || isSkipped(node.callee))
      return;
    const first = (node.arguments as readonly unknown[])[0];
    if (!isNode(first)) return;
    walk(first, (part) => {
      if (part.type === 'Literal') found.push(String(part.value));
      if (part.type === 'TemplateElement') found.push((part.value as { cooked: string }).cooked);
    });
  });
  return found.join('\n');
}

function checkProof(tree: Tree, id: string, cell: string): readonly string[] {
  const named = [...cell.matchAll(/`([^`]+)`(?:\s*"([^"]+)")?/g)];
  if (named.length === 0) return [`${id} [mission] is done and names no test`];
  return named.flatMap(([, path = '', title]) => {
    const text = tree.get(path);
    if (text === undefined || !isTest(path))
      return [`${id} [mission] names ${path}, which is not a test file here`];
    if (title === undefined || titles(path, text).includes(title)) return [];
    return [`${id} [mission] names "${title}", which is no test of ${path}`];
  });
}

/** docs/MISSION.md: one row per S number; a row that is done names a test that exists. */
export function checkMission(tree: Tree, count: number): readonly string[] {
  const found: string[] = [];
  const seen = rows(tree.get('docs/MISSION.md') ?? '').filter(([id = '']) => /^S\d+$/.test(id));
  const wanted = Array.from({ length: count }, (_, at) => `S${at + 1}`);
  const ids = seen.map(([id]) => id);
  for (const id of wanted) if (!ids.includes(id)) found.push(`${id} [mission] has no row`);
  for (const [at, id] of ids.entries()) {
    if (ids.indexOf(id) !== at) found.push(`${id} [mission] has two rows`);
    else if (!wanted.includes(id ?? '')) found.push(`${id} [mission] is no number of the documents`);
  }
  for (const [id = '', what = '', state = '', proof = ''] of seen) {
    if (what === '') found.push(`${id} [mission] does not say what`);
    if (!/^(done|planned \(.+\)|out of scope)$/.test(state))
      found.push(`${id} [mission] has the state "${state}"`);
    if (state === 'done') found.push(...checkProof(tree, id, proof));
  }
  return found;
}
