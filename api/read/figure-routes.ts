import type { DayRecord, Totals as TotalsRecord } from '#books';
import {
  daysQuery,
  daysSchema,
  type Overview,
  overviewSchema,
  poolSchema,
  priceHistoryQuery,
  priceHistorySchema,
  type Totals,
} from '#contract';
import { formatInstant, formatMoney } from '#engine';
import { poolView } from '../figures/pool-view.ts';
import { priceView } from '../figures/price.ts';
import type { House, ProgramRoom } from '../room.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { detailRoute } from './detail-route.ts';
import { rangeOf } from './times.ts';

const HISTORY_POINTS = 200;

/** Pool, price history, days, overview. */
export function figureRoutes(app: App, house: House): void {
  detailRoute(app, {
    path: '/pool',
    tag: 'figures',
    summary: 'Pool, supply, price, stream and reserve as of the last commit',
    answer: poolSchema,
    find: (room) => currentPool(house, room),
  });
  detailRoute(app, {
    path: '/overview',
    tag: 'figures',
    summary: 'The program at a glance',
    answer: overviewSchema,
    find: (room) => overviewOf(house, room),
  });
  detailRoute(app, {
    path: '/price-history',
    tag: 'figures',
    summary: 'The price over time, in at most as many buckets as asked for',
    answer: priceHistorySchema,
    query: priceHistoryQuery,
    async find(room, _, query) {
      const points = query.points ?? HISTORY_POINTS;
      const history = await room.books.read.priceHistory({ ...rangeOf(query), points });
      const items = history.buckets.map((bucket) => ({
        from: formatInstant(bucket.from),
        to: formatInstant(bucket.to),
        first: priceView(bucket.first),
        last: priceView(bucket.last),
        inflow: formatMoney(bucket.inflow),
      }));
      return { items, asOfSeq: history.asOfSeq };
    },
  });
  detailRoute(app, {
    path: '/days',
    tag: 'figures',
    summary: 'What each day brought',
    answer: daysSchema,
    query: daysQuery,
    async find(room, _, query) {
      const { days, asOfSeq } = await room.books.read.days({ from: query.from, to: query.to });
      return { items: days.map(dayRow), asOfSeq };
    },
  });
}

/** Only who holds the lease knows the present figures. */
export function currentPool(house: House, room: ProgramRoom) {
  if (!room.writer.holdsLease()) throw fault('stopped', { retryAfter: 10 });
  return poolView(room, house.clock());
}

async function overviewOf(house: House, room: ProgramRoom): Promise<Overview> {
  const overview = await room.books.read.overview();
  return {
    pool: currentPool(house, room),
    members: overview.members,
    stores: overview.stores,
    pendingOrders: overview.pendingOrders,
    today: totals(overview.today),
    last7Days: totals(overview.last7Days),
    last30Days: totals(overview.last30Days),
    allTime: totals(overview.allTime),
    asOfSeq: overview.asOfSeq,
  };
}

function totals(record: TotalsRecord): Totals {
  return {
    orders: record.orders,
    amount: formatMoney(record.amount),
    inflow: formatMoney(record.inflow),
    commissions: formatMoney(record.commissions),
    refunds: formatMoney(record.refunds),
    redeemed: formatMoney(record.redeemed),
    exited: formatMoney(record.exited),
  };
}

function dayRow(record: DayRecord) {
  return { day: record.day, ...totals(record), members: record.members, stores: record.stores };
}
