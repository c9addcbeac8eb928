import type { AgencyRecord } from '#books';
import type { RegionNode, RegionRow, RegionTable } from '#contract';
import { formatInstant } from '#engine';

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
