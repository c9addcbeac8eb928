import { isNode, lineAt, type Node, parse, rootOf, walk } from './syntax.ts';
import { isTest, sources, type Tree } from './tree.ts';

export const FILE_LINES_MAX = 300;
export const FUNCTION_LINES_MAX = 70;

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

const countLines = (text: string): number => text.replace(/\n$/, '').split('\n').length;

function nameOf(node: Node, parent: Node | undefined): string {
  for (const one of [node.id, parent?.id, parent?.key, parent?.left]) {
    if (isNode(one) && typeof one.name === 'string') return one.name;
  }
  return 'a function without a name';
}

/** `describe(…, () => { … })` groups tests; it is a chapter, not a function. */
const isChapter = (path: string, parent: Node | undefined): boolean =>
  isTest(path) && parent?.type === 'CallExpression' && rootOf(parent.callee) === 'describe';

/** Files and functions that fit on the reader's screen and in the reader's head. */
export function checkSizes(tree: Tree): readonly string[] {
  const found: string[] = [];
  for (const [path, text] of sources(tree)) {
    const total = countLines(text);
    if (total > FILE_LINES_MAX) found.push(`${path} [size] has ${total} lines, at most ${FILE_LINES_MAX}`);
    walk(parse(path, text), (node, parent) => {
      if (!FUNCTIONS.has(node.type) || isChapter(path, parent)) return;
      const first = lineAt(text, node.start);
      const lines = lineAt(text, node.end) - first + 1;
      if (lines <= FUNCTION_LINES_MAX) return;
      found.push(
        `${path}:${first} [size] ${nameOf(node, parent)} has ${lines} lines, at most ${FUNCTION_LINES_MAX}`,
      );
    });
  }
  return found;
}
