import { DAY_MS } from '#engine';
import { dayName } from '../calendar.ts';
import type { BooksQueries, Overview, Totals } from '../queries.ts';
import type { DayRecord } from '../records.ts';
import type { Source } from './database.ts';
import { dayRecord } from './rows.ts';

type DayRange = { readonly from?: string | undefined; readonly to?: string | undefined };

async function daysOf(source: Source, { from, to }: DayRange): Promise<DayRecord[]> {
  let query = source.db
    .selectFrom('days')
    .selectAll()
    .where('program_id', '=', source.programId)
    .orderBy('day');
  if (from !== undefined) query = query.where('day', '>=', from);
  if (to !== undefined) query = query.where('day', '<=', to);
  return (await query.execute()).map(dayRecord);
}

async function overview(source: Source): Promise<Overview> {
  const asOfSeq = source.asOfSeq();
  const program = await source.db
    .selectFrom('programs')
    .select(['at', 'pending_orders'])
    .where('program_id', '=', source.programId)
    .executeTakeFirst();
  const days = await daysOf(source, {});
  const at = program?.at == null ? undefined : Number(program.at);
  const last = (count: number) => {
    const first = at === undefined ? '' : dayName(at - (count - 1) * DAY_MS);
    return totalsOf(days.filter(({ day }) => day >= first));
  };
  return {
    asOfSeq,
    at,
    members: days.reduce((sum, { members }) => sum + members, 0),
    stores: days.reduce((sum, { stores }) => sum + stores, 0),
    pendingOrders: Number(program?.pending_orders ?? 0),
    today: last(1),
    last7Days: last(7),
    last30Days: last(30),
    allTime: totalsOf(days),
  };
}

function totalsOf(days: readonly DayRecord[]): Totals {
  const sum = (of: (day: DayRecord) => bigint) => days.reduce((total, day) => total + of(day), 0n);
  return {
    orders: days.reduce((total, { orders }) => total + orders, 0),
    amount: sum(({ amount }) => amount),
    inflow: sum(({ inflow }) => inflow),
    commissions: sum(({ commissions }) => commissions),
    refunds: sum(({ refunds }) => refunds),
    redeemed: sum(({ redeemed }) => redeemed),
    exited: sum(({ exited }) => exited),
  };
}

export function overviewQueries(source: Source): Pick<BooksQueries, 'overview' | 'days'> {
  return {
    overview: () => overview(source),
    async days(range) {
      const asOfSeq = source.asOfSeq();
      return { days: await daysOf(source, range), asOfSeq };
    },
  };
}
