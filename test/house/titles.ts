import { isNode, type Node, parse, rootOf, walk } from './syntax.ts';
import { isTest, type Tree } from './tree.ts';

/** The title of a test that runs; `…`, `%i` and the like stand for what is only known when it runs. */
export interface Title {
  readonly path: string;
  readonly title: string;
}

const NOT_RUN = new Set(['skip', 'todo', 'fails']);
const TEST_CALLS = new Set(['test', 'it', 'describe']);

/** The second model's tests are about the second model: they prove nothing of the product. */
const NOT_THE_PRODUCT = 'test/model/';

/** The titles of `test`, `it` and `describe`; of an `each`, one for each row written beside it. */
export function titlesOf(tree: Tree): readonly Title[] {
  const paths = [...tree.keys()].filter((path) => isTest(path) && !path.startsWith(NOT_THE_PRODUCT)).sort();
  return paths.flatMap((path) => {
    const found = new Set<string>();
    walk(parse(path, tree.get(path) ?? ''), (node) => {
      for (const title of titlesOfCall(node)) found.add(title);
    });
    return [...found].map((title) => ({ path, title }));
  });
}

function titlesOfCall(node: Node): readonly string[] {
  if (node.type !== 'CallExpression' || !TEST_CALLS.has(rootOf(node.callee)) || isSkipped(node.callee))
    return [];
  const [title] = texts((node.arguments as readonly unknown[])[0]);
  if (title === undefined) return [];
  const rows = rowsOf(node.callee);
  return rows.length === 0 ? [title] : rows.map((row) => filledIn(title, row));
}

/** The rows in `each([…])`, as far as they are written there. */
function rowsOf(callee: unknown): readonly Node[] {
  if (!isNode(callee) || callee.type !== 'CallExpression') return [];
  const list = plain((callee.arguments as readonly unknown[])[0]);
  return list?.type === 'ArrayExpression' ? (list.elements as readonly unknown[]).filter(isNode) : [];
}

/** A title with a row's texts put where `%s` (by place) or `$name` stands; what is no text stays as it is. */
function filledIn(title: string, row: Node): string {
  const cells = row.type === 'ArrayExpression' ? (row.elements as readonly unknown[]) : [row];
  const named = row.type === 'ObjectExpression' ? (row.properties as readonly Node[]) : [];
  let place = 0;
  return title
    .replace(/%[%a-zA-Z]/g, (mark) => (mark === '%%' ? '%' : (texts(cells[place++])[0] ?? mark)))
    .replace(/\$(\w+)/g, (mark, name) => {
      const property = named.find((one) => isNode(one.key) && one.key.name === name);
      return texts(property?.value)[0] ?? mark;
    });
}

/** Whether a call marks its tests as written down and not run, on its own or with `each` behind it. */
function isSkipped(callee: unknown): boolean {
  for (let at = callee; isNode(at); at = at.object ?? at.callee ?? at.tag) {
    if (isNode(at.property) && NOT_RUN.has(String(at.property.name))) return true;
  }
  return false;
}

/** What is written in an expression, when it is a text: none or one. */
function texts(node: unknown): readonly string[] {
  const at = plain(node);
  if (at?.type === 'Literal' && typeof at.value === 'string') return [at.value];
  if (at?.type === 'BinaryExpression') return [[...texts(at.left), ...texts(at.right)].join('')];
  if (at?.type !== 'TemplateLiteral') return [];
  const parts = at.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return [parts.map((part) => part.value.cooked).join('…')];
}

/** An expression without `as const` and the like around it. */
function plain(node: unknown): Node | undefined {
  let at = node;
  while (isNode(at) && at.type !== 'Literal' && isNode(at.expression)) at = at.expression;
  return isNode(at) ? at : undefined;
}

const NUMBER = /(?<!\w)([A-Z])(\d+[a-z]?)(?:\s*[–-]\s*\1(\d+))?(?!\w)/g;

/** The numbers of a kind (`S`, `A`) that a text names: `S72`, `S72, S73`, `S11–S17` or `S11-S17`. */
export function numbersIn(kind: string, text: string): readonly string[] {
  return [...text.matchAll(NUMBER)].flatMap(([, letter, first = '', last]) => {
    if (letter !== kind) return [];
    if (last === undefined) return [`${kind}${first}`];
    const from = Number.parseInt(first, 10);
    const count = Number(last) - from + 1;
    if (count < 1) return [`${kind}${first}–${kind}${last}`];
    return Array.from({ length: count }, (_, at) => `${kind}${from + at}`);
  });
}

const HEAD = /^(?:[A-Z]\d+[a-z]?(?:\s*[–-]\s*[A-Z]\d+)?(?:, )?)+(?=:)/;

/** The numbers a title starts with, before its colon: `G17, A16: ten years …`. */
export function numbersBefore(kind: string, title: string): readonly string[] {
  return numbersIn(kind, HEAD.exec(title)?.[0] ?? '');
}
