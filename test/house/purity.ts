import { roomOf } from './rooms.ts';
import { isNode, lineAt, type Node, parse, walk } from './syntax.ts';
import { isTest, sources, type Tree } from './tree.ts';

/**
 * What a rule must not ask: the clock, chance, the machine, the network, the locale.
 * Names of the browser (`window`, `document`) are missing on purpose: they are good names for other things,
 * and the compiler, which reads these rooms without the browser's library, refuses the real ones.
 */
const FORBIDDEN = new Set([
  ...['Date', 'performance', 'process', 'fetch', 'console', 'crypto', 'Intl', 'globalThis'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require', 'eval', 'Function', 'Buffer'],
]);
const ASYNC = new Set(['Promise', 'PromiseLike']);
const LOCALE = new Set(['toLocaleString', 'localeCompare', 'toLocaleUpperCase', 'toLocaleLowerCase']);
const MEMBER = new Set(['MemberExpression', 'TSQualifiedName']);

/** A name that only labels a field (`row.process`, `{ process: 1 }`) asks nothing. */
function labels(parent: Node | undefined, key: string): boolean {
  if (!parent || parent.computed === true) return false;
  if (key === 'key') return true;
  return MEMBER.has(parent.type) && (key === 'property' || key === 'right');
}

function name(node: unknown): string {
  if (!isNode(node)) return '';
  return String(node.name ?? node.value ?? '');
}

function problem(node: Node, parent: Node | undefined, key: string, engine: boolean): string | undefined {
  if (node.type === 'MetaProperty' && name(node.meta) === 'import') return 'import.meta';
  if (engine && (node.async === true || node.type === 'AwaitExpression')) return 'async';
  if (engine && node.type === 'ForOfStatement' && node.await === true) return 'async';
  if (MEMBER.has(node.type) && LOCALE.has(name(node.property))) return name(node.property);
  if (node.type !== 'Identifier' || labels(parent, key)) return undefined;
  const word = name(node);
  if (FORBIDDEN.has(word) || (engine && ASYNC.has(word))) return word;
  if (word !== 'Math') return undefined;
  if (parent?.type !== 'MemberExpression') return 'Math as a value';
  return name(parent.property) === 'random' || parent.computed === true ? 'Math.random' : undefined;
}

/** engine and lab are pure: no clock, no randomness, no I/O; engine is synchronous as well. Tests are free. */
export function checkPurity(tree: Tree): readonly string[] {
  const found: string[] = [];
  for (const [path, text] of sources(tree)) {
    const room = roomOf(path);
    if ((room !== 'engine' && room !== 'lab') || isTest(path)) continue;
    walk(parse(path, text), (node, parent, key) => {
      const word = problem(node, parent, key, room === 'engine');
      if (word !== undefined)
        found.push(`${path}:${lineAt(text, node.start)} [pure] ${room} may not use ${word}`);
    });
  }
  return found;
}
