import type { RegionNode, RegionTable } from '#contract';
import { badInput } from '../exit.ts';
import { officialRegions } from '../regions/official-regions.ts';

type RegionJson = {
  readonly code: string;
  readonly name: string;
  readonly tier: string;
  readonly children: readonly RegionJson[];
};

/** `cistern regions [CODE]`: the tree of the official region table below a code, or all of it. */
export function showRegions(code: string | undefined, options: { json?: boolean }): void {
  const table = officialRegions();
  const roots = code === undefined ? rootsOf(table) : [regionAt(table, code)];
  if (!options.json) {
    for (const line of roots.flatMap((root) => linesOf(table, root, ''))) process.stdout.write(`${line}\n`);
    return;
  }
  const trees = roots.map((root) => jsonOf(table, root));
  process.stdout.write(`${JSON.stringify(code === undefined ? trees : trees[0], null, 2)}\n`);
}

const rootsOf = (table: RegionTable) => [...table.values()].filter(({ parent }) => parent === undefined);

function regionAt(table: RegionTable, code: string): RegionNode {
  const node = table.get(code);
  if (node) return node;
  throw badInput(
    `${code} 不是官方行政区划代码表（GB/T 2260）里的代码`,
    `${code} is not a code of the official region table (GB/T 2260)`,
  );
}

function linesOf(table: RegionTable, { code, name, children }: RegionNode, indent: string): string[] {
  const below = children.flatMap((child) => linesOf(table, table.get(child)!, `${indent}  `));
  return [`${indent}${code} ${name}`, ...below];
}

function jsonOf(table: RegionTable, { code, name, tier, children }: RegionNode): RegionJson {
  return { code, name, tier, children: children.map((child) => jsonOf(table, table.get(child)!)) };
}
