import type { AgencyRecord } from '#books';
import type { RegionNode, RegionRow, RegionTable } from '#contract';
import { formatInstant, regionOf } from '#engine';

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
    const children = provinces.filter(
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

/** Greater regions, and every province, in one of them or not. */
export function rootsOf(tree: RegionTable): RegionNode[] {
  return [...tree.values()].filter(({ tier }) => tier === 'greater' || tier === 'province');
}

/** What lies above a region, the largest first. */
export function pathTo(tree: RegionTable, node: RegionNode): RegionNode[] {
  const above = node.parent === undefined ? undefined : tree.get(node.parent);
  return above ? [...pathTo(tree, above), above] : [];
}

/** Makes the row of a region, given who holds which region. */
export function regionRow(
  tree: RegionTable,
  held: ReadonlyMap<string, AgencyRecord>,
  node: RegionNode,
): RegionRow {
  const agency = held.get(node.code);
  return {
    code: node.code,
    name: node.name,
    tier: node.tier,
    parent: node.parent ?? null,
    vacant: agency === undefined,
    agency: agency
      ? {
          agencyId: agency.id,
          memberId: agency.memberId,
          from: formatInstant(agency.from),
          to: agency.to === undefined ? null : formatInstant(agency.to),
        }
      : null,
    below: countBelow(tree, held, node),
  };
}

function countBelow(
  tree: RegionTable,
  held: ReadonlyMap<string, AgencyRecord>,
  node: RegionNode,
): RegionRow['below'] {
  const count = { held: 0, vacant: 0 };
  for (const code of node.children) {
    const below = countBelow(tree, held, tree.get(code)!);
    count.held += below.held + (held.has(code) ? 1 : 0);
    count.vacant += below.vacant + (held.has(code) ? 0 : 1);
  }
  return count;
}
