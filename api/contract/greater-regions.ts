import { regionOf } from '#engine';
import type { RegionNode, RegionTable } from './regions.ts';

const CODE = /^\d{6}$/;

/**
 * The official table with the policy's greater regions as further roots, provinces below them. A province that
 * two of them name lies in the first, as the engine pays it.
 */
export function withGreaterRegions(
  table: RegionTable,
  greater: ReadonlyMap<string, readonly string[]>,
): RegionTable {
  const tree = new Map<string, RegionNode>();
  for (const [name, provinces] of greater) {
    // What looks like a code can have no agent of this tier.
    if (CODE.test(name)) continue;
    const children = [...new Set(provinces)].filter(
      (code) => table.has(code) && regionOf(code, 'greater', greater) === name,
    );
    tree.set(name, { code: name, name, tier: 'greater', children });
  }
  for (const [code, node] of table) {
    const above = node.tier === 'province' ? regionOf(code, 'greater', greater) : undefined;
    tree.set(code, above === undefined || !tree.has(above) ? node : { ...node, parent: above });
  }
  return tree;
}
