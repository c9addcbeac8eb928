import type { RegionNode, RegionTable } from '#contract';

/** The smallest regions within one, itself when nothing lies below: districts, and cities without any. */
export function smallestRegions(table: RegionTable, node: RegionNode): readonly RegionNode[] {
  if (node.children.length === 0) return [node];
  return node.children.flatMap((code) => smallestRegions(table, table.get(code)!));
}
