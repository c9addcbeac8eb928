import { fixture, type Tree } from './tree.ts';

/** A small house with one thing wrong, and what the checker must say about it. No report: it must keep quiet. */
export interface Case {
  readonly title: string;
  readonly check: (tree: Tree) => readonly string[];
  readonly tree: Tree;
  readonly reports: readonly string[];
}

export type Row = readonly [
  title: string,
  files: Readonly<Record<string, string>>,
  ...reports: readonly string[],
];

export const table = (check: Case['check'], rows: readonly Row[]): readonly Case[] =>
  rows.map(([title, files, ...reports]) => ({ title, check, tree: fixture(files), reports }));

/** A checker of words, what it is given, and what it must say. */
export interface WordCase {
  readonly title: string;
  readonly found: () => readonly string[];
  readonly reports: readonly string[];
}
