import {
  agenciesPage,
  agenciesQuery,
  agencySchema,
  lotsPage,
  lotsQuery,
  type MemberDetail,
  type MemberTree,
  memberRowSchema,
  memberSchema,
  membersPage,
  membersQuery,
  memberTreeSchema,
  type StoreDetail,
  storeRowSchema,
  storeSchema,
  storesPage,
  storesQuery,
} from '#contract';
import { nameReader } from '../desk/member-names.ts';
import { storeFromState } from '../figures/from-state.ts';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { listRoute } from './list-route.ts';
import { memberRows, memberView } from './member-view.ts';
import { agencyRow, lotRow, storeRow } from './people-rows.ts';

/** Members, stores and agencies. */
export function peopleRoutes(app: App, house: House): void {
  memberRoutes(app, house);
  storeRoutes(app, house);
  listRoute(app, {
    path: '/agencies',
    tag: 'agencies',
    summary: 'Regional agencies, newest first',
    query: agenciesQuery,
    page: agenciesPage,
    columns: Object.keys(agencySchema.shape),
    fetch: (room, query) => room.books.read.agencies(query),
    rows: (_, items) => items.map(agencyRow),
  });
}

function memberRoutes(app: App, house: House): void {
  listRoute(app, {
    path: '/members',
    tag: 'members',
    summary: 'Members, newest first',
    query: membersQuery,
    page: membersPage,
    columns: Object.keys(memberRowSchema.shape),
    fetch: (room, { q, ...query }) => room.books.read.members({ ...query, idPrefix: q }),
    rows: (room, items, principal) => memberRows(house, room, items, nameReader(principal)),
  });
  listRoute(app, {
    path: '/members/:id/lots',
    tag: 'members',
    summary: 'A member’s lots, newest first',
    query: lotsQuery,
    page: lotsPage,
    fetch: (room, query, { id }) => room.books.read.memberLots(id ?? '', query),
    rows: (room, items) => items.map((lot) => lotRow(lot, room.watch.facts())),
  });
  detailRoute(app, {
    path: '/members/:id',
    tag: 'members',
    summary: 'A member with lots, bindings, agencies and stores',
    answer: memberSchema,
    async find(room, { id }, _, principal): Promise<MemberDetail> {
      const { item, asOfSeq } = await room.books.read.member(id);
      if (!item) throw fault('not_found');
      return { ...(await memberView(house, room, item, nameReader(principal))), asOfSeq };
    },
  });
  detailRoute(app, {
    path: '/members/:id/tree',
    tag: 'members',
    summary: 'Who stands above a member, and whom the member has bound',
    answer: memberTreeSchema,
    query: lotsQuery,
    async find(room, { id }, query, principal): Promise<MemberTree> {
      const { item, asOfSeq } = await room.books.read.bindingTree(id, query);
      if (!item) throw fault('not_found');
      const { ancestors, member, children } = item;
      const rows = await memberRows(
        house,
        room,
        [member, ...ancestors, ...children.items],
        nameReader(principal),
      );
      return {
        ancestors: rows.slice(1, 1 + ancestors.length),
        member: rows[0]!,
        children: rows.slice(1 + ancestors.length),
        nextCursor: children.nextCursor ?? null,
        asOfSeq,
      };
    },
  });
}

function storeRoutes(app: App, house: House): void {
  const named = async (room: ProgramRoom, items: readonly { readonly id: string }[]) =>
    house.desk.namesOf(
      room.programId,
      'store',
      items.map((item) => item.id),
    );
  listRoute(app, {
    path: '/stores',
    tag: 'stores',
    summary: 'Stores, newest first',
    query: storesQuery,
    page: storesPage,
    columns: Object.keys(storeRowSchema.shape),
    fetch: (room, { q, ...query }) => room.books.read.stores({ ...query, idPrefix: q }),
    async rows(room, items) {
      const names = await named(room, items);
      return items.map((item) => storeRow(item, names.get(item.id)));
    },
  });
  detailRoute(app, {
    path: '/stores/:id',
    tag: 'stores',
    summary: 'A store',
    answer: storeSchema,
    async find(room, { id }): Promise<StoreDetail> {
      const { item, asOfSeq } = await room.books.read.store(id);
      if (!item) throw fault('not_found');
      const names = await named(room, [item]);
      const standing = (await storeFromState(room, id)) ?? null;
      return { ...storeRow(item, names.get(item.id)), standing, asOfSeq };
    },
  });
}
