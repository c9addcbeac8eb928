import { isNode, type Node, parse, rootOf, walk } from './syntax.ts';
import { isTest, type Tree } from './tree.ts';

export interface RefusalText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

const FIRST_SCREEN_LINES = 40;
const COMMANDS = ['npm ci && npm start', 'npm ci && npm test'] as const;
const HAN = /\p{Script=Han}/u;
const LATIN = /[A-Za-z]{2}/;

/** Cells of a table row `| a | b |`; an escaped pipe stays inside its cell. */
const cells = (line: string): readonly string[] =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

const rows = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cells);

function checkTexts(where: string, zh: string, en: string): readonly string[] {
  return [
    ...(HAN.test(zh) ? [] : [`${where} [refusal] has no Chinese text`]),
    ...(LATIN.test(en) && !HAN.test(en) ? [] : [`${where} [refusal] has no English text`]),
  ];
}

/** Every refusal the engine can give is in the contract's table and in the glossary, in both languages. */
export function checkRefusals(
  codes: readonly string[],
  table: Readonly<Record<string, RefusalText>>,
  glossary: string,
): readonly string[] {
  const explained = new Map(
    rows(glossary).flatMap(([code = '', zh = '', en = '']) => {
      const plain = /^`([a-z_]+)`$/.exec(code)?.[1];
      return plain === undefined ? [] : [[plain, { zh, en }] as const];
    }),
  );
  const found: string[] = [];
  for (const code of new Set([...codes, ...Object.keys(table)])) {
    const text = table[code];
    const row = explained.get(code);
    if (!/^[a-z]+(_[a-z]+)*$/.test(code)) found.push(`${code} [refusal] is not snake_case`);
    if (!text) found.push(`${code} [refusal] is not in api/contract`);
    else found.push(...checkTexts(`${code} in api/contract`, text.zh, text.en));
    if (text && !(text.status >= 400 && text.status <= 599))
      found.push(`${code} [refusal] has status ${text.status}`);
    if (!row) found.push(`${code} [refusal] is not in docs/GLOSSARY.md`);
    else found.push(...checkTexts(`${code} in docs/GLOSSARY.md`, row.zh, row.en));
  }
  for (const code of explained.keys()) {
    if (!(code in table)) found.push(`${code} [refusal] is in docs/GLOSSARY.md only`);
  }
  return found;
}

const TEST_CALLS = new Set(['test', 'it', 'describe']);

/** Titles of the tests of a file, holes of templates left out. */
function titles(path: string, text: string): string {
  const found: string[] = [];
  walk(parse(path, text), (node) => {
    if (node.type !== 'CallExpression' || !TEST_CALLS.has(rootOf(node.callee))) return;
    const first = (node.arguments as readonly unknown[])[0];
    if (!isNode(first)) return;
    if (first.type === 'Literal') found.push(String(first.value));
    if (first.type !== 'TemplateLiteral') return;
    found.push(...(first.quasis as readonly Node[]).map((one) => (one.value as { cooked: string }).cooked));
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

/** README's first screen has the two commands, CHANGELOG has room for what comes, CI runs what README says. */
export function checkPapers(tree: Tree): readonly string[] {
  const screen = (tree.get('README.md') ?? '').split('\n').slice(0, FIRST_SCREEN_LINES);
  const shown = (command: string): boolean => screen.some((line) => line.trim() === command);
  const ci = (tree.get('.ci/run') ?? '').split('\n');
  return [
    ...COMMANDS.filter((command) => !shown(command)).map(
      (command) => `README.md does not show \`${command}\` first`,
    ),
    ...(/^## Pending$/m.test(tree.get('CHANGELOG.md') ?? '') ? [] : ['CHANGELOG.md has no Pending section']),
    ...(ci.includes('set -euo pipefail') ? [] : ['.ci/run does not stop at the first failure']),
    ...(ci.some((line) => line.startsWith('npm ci && npm test'))
      ? []
      : ['.ci/run does not run `npm ci && npm test`']),
  ];
}

/** Each package has its line of reason in docs/ARCHITECTURE.md, and no line outlives its package. */
export function checkPackages(tree: Tree): readonly string[] {
  const manifest = JSON.parse(tree.get('package.json') ?? '{}') as Record<
    string,
    Readonly<Record<string, string>>
  >;
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const installed = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const chapter = /^## Packages.*$([\s\S]*?)^## /m.exec(tree.get('docs/ARCHITECTURE.md') ?? '')?.[1] ?? '';
  const named = rows(chapter).flatMap(([cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  );
  return [
    ...installed.filter((name) => !named.includes(name)).map((name) => `${name} [package] has no reason`),
    ...named.filter((name) => !installed.includes(name)).map((name) => `${name} [package] is not installed`),
  ];
}

/** docs/MISSION.md: one row per S number, in order; a row that is done names a test that exists. */
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
