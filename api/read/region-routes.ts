import {
  type RegionNode,
  type Regions,
  type RegionsQuery,
  type RegionTable,
  regionsQuery,
  regionsSchema,
  withGreaterRegions,
} from '#contract';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { pathTo, regionRow, rootsOf } from './region-tree.ts';

/** The region tree, and which of its regions an agency holds now. */
export function regionRoutes(app: App, house: House): void {
  detailRoute(app, {
    path: '/regions',
    tag: 'agencies',
    summary: 'Regions below one (or the roots), each with who holds it now; or one with its path up',
    answer: regionsSchema,
    query: regionsQuery,
    find: (room, _, query) => regionsOf(house, room, query),
  });
}

async function regionsOf(house: House, room: ProgramRoom, query: RegionsQuery): Promise<Regions> {
  const tree = withGreaterRegions(house.regions, room.writer.state.policy.greaterRegions);
  const { above, shown } = asked(tree, query);
  const { items, asOfSeq } = await room.books.read.agenciesHeldAt(house.clock());
  const held = new Map(items.map((agency) => [agency.region, agency]));
  const row = (node: RegionNode) => regionRow(tree, held, node);
  return { path: above.map(row), items: shown.map(row), asOfSeq };
}

function asked(regions: RegionTable, { parent, code }: RegionsQuery) {
  const wanted = parent ?? code;
  if (wanted === undefined) return { above: [], shown: rootsOf(regions) };
  const node = regions.get(wanted);
  if (!node) throw fault('not_found');
  const path = pathTo(regions, node);
  if (parent === undefined) return { above: path, shown: [node] };
  return { above: [...path, node], shown: node.children.map((child) => regions.get(child)!) };
}
