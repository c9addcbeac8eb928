import {
  type CaseRow,
  type CommissionRow,
  commissionsQuery,
  type OwnCase,
  ordersQuery,
  ownAgenciesSchema,
  ownCasesPage,
  ownCommissionsPage,
  ownOrdersPage,
  REGISTER_LISTS,
  type RegionTable,
  registerPage,
} from '#contract';
import { formatInstant } from '#engine';
import { memberNames } from '../desk/member-names.ts';
import { listRoute } from '../read/list-route.ts';
import { commissionRow, orderRow } from '../read/order-rows.ts';
import { pathTo } from '../read/region-tree.ts';
import { statementRoute } from '../read/statement-routes.ts';
import { rangeOf } from '../read/times.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { ownRegister } from './own-register.ts';

const tag = 'me';
const page = { limit: true, cursor: true, minSeq: true, from: true, to: true } as const;

/** What happened to oneself: orders, commissions, every line of one's accounts, regions one holds. */
export function ownRecords(app: App, house: House): void {
  listRoute(app, {
    path: '/orders',
    tag,
    summary: 'One’s own orders, newest first',
    query: ordersQuery.pick({ ...page, status: true }),
    page: ownOrdersPage,
    fetch: (room, query, { id }) =>
      room.books.read.orders({ ...query, ...rangeOf(query), memberId: id ?? '' }),
    async rows({ programId }, items) {
      const rows = items.map(orderRow);
      const stores = await house.desk.namesOf(programId, 'store', [
        ...new Set(rows.map((one) => one.storeId)),
      ]);
      return rows.map((row) => ({ ...row, storeName: stores.get(row.storeId) ?? null }));
    },
  });
  listRoute(app, {
    path: '/commissions',
    tag,
    summary: 'Commissions one has earned, newest first; what a refund took back is negative',
    query: commissionsQuery.pick(page),
    page: ownCommissionsPage,
    fetch: (room, query, { id }) =>
      room.books.read.commissions({ ...query, ...rangeOf(query), memberId: id ?? '' }),
    rows: (room, items) => earned(house, room, items.map(commissionRow)),
  });
  ownRegister(app, {
    path: '/withdrawals',
    summary: 'One’s own withdrawals, newest first',
    page: registerPage(REGISTER_LISTS.withdrawals),
    name: 'withdrawals',
    isOf: (row, id) => row.memberId === id,
  });
  ownRegister(app, {
    path: '/cases',
    summary: 'The cases one has opened, newest first',
    page: ownCasesPage,
    name: 'cases',
    isOf: (row, id) => row.reporterId === id,
    shown: ownCase,
  });
  statementRoute(app, house, '/statement', 'member');
  statementRoute(app, house, '/agent-statement', 'agent');
  agenciesRoute(app, house);
}

/** Whoever reported somebody learns what was decided, and neither by whom nor what became of others. */
function ownCase({ caseId, status, kind, storeId, memberId, orderId, openedAt, ruling }: CaseRow): OwnCase {
  const told = ruling && { decision: ruling.decision, at: ruling.at, appealUntil: ruling.appealUntil };
  return { caseId, status, kind, storeId, memberId, orderId, openedAt, ruling: told };
}

/** With the store, and who bought there as far as the one who brought them may know. */
async function earned(house: House, room: ProgramRoom, rows: readonly CommissionRow[]) {
  const { orders } = room.writer.state;
  const buyers = new Map(rows.map(({ orderId }) => [orderId, orders.get(orderId)?.member.id]));
  const ids = [...new Set([...buyers.values()].filter((id) => id !== undefined))];
  const names = await memberNames(house, room, ids, 'masked');
  const storeIds = [...new Set(rows.map(({ storeId }) => storeId))];
  const stores = await house.desk.namesOf(room.programId, 'store', storeIds);
  return rows.map((row) => ({
    ...row,
    storeName: stores.get(row.storeId) ?? null,
    buyerName: names.get(buyers.get(row.orderId) ?? '') ?? null,
  }));
}

/** With what it lies in: several cities are only called 市辖区. */
function wholeName(regions: RegionTable, code: string): string {
  const node = regions.get(code);
  if (!node) return code;
  const path = [...pathTo(regions, node), node].filter(({ tier }) => tier !== 'greater');
  return path.map(({ name }) => name).join(' ');
}

/** By the names of their regions: a code says nothing to whoever holds it. */
function agenciesRoute(app: App, house: House): void {
  const schema = {
    tags: [tag],
    summary: 'The regions one holds or held, the newest first',
    params: pathOf('/agencies'),
    response: answers(200, ownAgenciesSchema, READ_PROBLEMS),
  };
  app.get('/agencies', { schema }, async ({ room, principal }) => {
    const { items } = await room.books.read.agencies({ memberId: principal.login, limit: 200 });
    return {
      items: items.map(({ id, region, tier, from, to }) => ({
        ...{ agencyId: id, region, tier },
        regionName: wholeName(house.regions, region),
        from: formatInstant(from),
        to: to === undefined ? null : formatInstant(to),
      })),
    };
  });
}
