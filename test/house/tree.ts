import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The house as the checkers see it: path from the root (with `/`) -> text. A fixture is one too. */
export type Tree = ReadonlyMap<string, string>;

const SKIPPED = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.tsbuild']);
const TEXT = /(\.(ts|tsx|js|mjs|cjs|json|md|html|css)|^\.ci\/run|^LICENSE)$/;
const SOURCE = /\.(ts|tsx|js|mjs|cjs)$/;
const TEST = /\.test\.tsx?$/;

/** Reads every text file below a folder, without what is built, fetched or stored there. */
export function readTree(root: string): Tree {
  const files = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) visit(path);
      if (entry.isFile() && TEXT.test(path)) files.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  visit('');
  return files;
}

/** Makes a small house in memory, for the cases that must fail. */
export function fixture(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files));
}

export const isSource = (path: string): boolean => SOURCE.test(path) && !path.endsWith('.d.ts');
export const isTest = (path: string): boolean => TEST.test(path);

/** The source files of a tree, in the order of their paths. */
export function sources(tree: Tree): readonly (readonly [path: string, text: string])[] {
  return [...tree].filter(([path]) => isSource(path)).sort(([a], [b]) => (a < b ? -1 : 1));
}
