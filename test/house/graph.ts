import { posix } from 'node:path';
import { DOORS } from './rooms.ts';
import { importsOf } from './syntax.ts';
import { isSource, isTest, sources, type Tree } from './tree.ts';
import { target } from './walls.ts';

/** path -> the files it imports (`bindingOnly`), or names at all. */
function edges(tree: Tree, bindingOnly: boolean): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>();
  for (const [path, text] of sources(tree)) {
    const named = importsOf(path, text)
      .filter((one) => one.binding || !bindingOnly)
      .flatMap((one) => [
        target(path, one.specifier),
        one.binding ? undefined : posix.normalize(one.specifier),
      ])
      .filter((to): to is string => to !== undefined && isSource(to) && tree.has(to));
    graph.set(path, [...new Set(named)]);
  }
  return graph;
}

/** Import cycles between files, types included: each is reported once, from its first file on. */
export function checkCycles(tree: Tree): readonly string[] {
  const graph = edges(tree, true);
  const state = new Map<string, 'open' | 'closed'>();
  const trail: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    state.set(path, 'open');
    trail.push(path);
    for (const to of graph.get(path) ?? []) {
      if (state.get(to) === 'open')
        found.push(`${[...trail.slice(trail.indexOf(to)), to].join(' -> ')} [cycle]`);
      else if (!state.has(to)) visit(to);
    }
    trail.pop();
    state.set(path, 'closed');
  };
  for (const path of graph.keys()) if (!state.has(path)) visit(path);
  return found;
}

/** Where reading starts: doors, what package.json runs, pages, tests, and the configurations at the root. */
function entries(tree: Tree): readonly string[] {
  const manifest = tree.get('package.json') ?? '';
  const pages = [...tree].filter(([path]) => path.endsWith('.html'));
  const scripts = pages.flatMap(([path, text]) =>
    [...text.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].flatMap(([, src = '']) => [
      posix.join(posix.dirname(path), src.replace(/^\//, '')),
      src.replace(/^\//, ''),
    ]),
  );
  const run = [...manifest.matchAll(/[\w./-]+\.(?:tsx?|js|mjs)\b/g)].map(([path]) => posix.normalize(path));
  const own = [...tree.keys()].filter((path) => isTest(path) || /^[^/]+\.config\.(ts|js|mjs)$/.test(path));
  return [...Object.values(DOORS), 'cli/main.ts', ...run, ...scripts, ...own].filter((path) =>
    tree.has(path),
  );
}

/** Source files that no entry reaches. */
export function checkDeadFiles(tree: Tree): readonly string[] {
  const graph = edges(tree, false);
  const reached = new Set<string>();
  const open = [...entries(tree)];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(...(graph.get(path) ?? []));
  }
  return [...graph.keys()].filter((path) => !reached.has(path)).map((path) => `${path} [dead file]`);
}
