import { type RawBuilder, sql } from 'kysely';
import { type Instant, parseInstant } from '#engine';
import type { BooksQueries, Page, PerformanceFilter } from '../queries.ts';
import type { CommissionKind, PerformanceRecord } from '../records.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Source } from './database.ts';
import { limitOf } from './page.ts';

/** Months are those of Asia/Shanghai, as the books' days are. */
const ZONE = '+08:00';

const EVERY_KIND: Readonly<Record<CommissionKind, true>> = {
  ...{ direct: true, indirect: true, recruiting: true },
  ...{ district: true, city: true, province: true, greater: true },
  ...{ differential: true, peer: true },
};
const KINDS = Object.keys(EVERY_KIND) as CommissionKind[];

type Month = Bounds & { readonly from: Instant; readonly to: Instant };
type TableName = 'members' | 'orders' | 'refunds' | 'commissions' | 'stores' | 'bindings';

type PerformanceRow = { member_id: string; orders: string; new_direct: string } & Record<
  'spend' | 'direct_spend' | 'recruited_turnover' | CommissionKind,
  string
>;

/** From the first midnight of a month to that of the next. */
function monthOf(month: string): { from: Instant; to: Instant } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return { from: midnight(month), to: midnight(next) };
}

function midnight(month: string): Instant {
  return parseInstant(`${month}-01T00:00:00${ZONE}`)!;
}

/**
 * Members by id, each with what the month brought; those it brought nothing to are left out. Every figure is
 * looked up by the member, so that a page costs the same however long the list is. What was refunded counts
 * in the month of the refund: a month that is over does not change any more.
 */
async function listPerformance(source: Source, filter: PerformanceFilter): Promise<Page<PerformanceRecord>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  const range = monthOf(filter.month);
  const month = { ...range, ...(await boundsOf(source, range)) };
  const { rows } = await statement(source, filter, month, limit + 1).execute(source.db);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => performanceRecord(filter.month, row)),
    nextCursor: rows.length > limit && last ? cursorAfter(last.member_id) : undefined,
    asOfSeq,
  };
}

const cursorAfter = (memberId: string) => Buffer.from(memberId, 'latin1').toString('base64url');
const memberBefore = (cursor: string) => Buffer.from(cursor, 'base64url').toString('latin1');

function performanceRecord(month: string, row: PerformanceRow): PerformanceRecord {
  return {
    month,
    memberId: row.member_id,
    orders: Number(row.orders),
    spend: BigInt(row.spend),
    directSpend: BigInt(row.direct_spend),
    recruitedTurnover: BigInt(row.recruited_turnover),
    newDirect: Number(row.new_direct),
    commissions: new Map(KINDS.map((kind) => [kind, BigInt(row[kind])])),
  };
}

function statement(
  source: Source,
  { memberId, cursor }: PerformanceFilter,
  month: Month,
  limit: number,
): RawBuilder<PerformanceRow> {
  const only = memberId === undefined ? sql`` : sql`and m.member_id = ${memberId}`;
  const below = cursor === undefined ? sql`` : sql`and m.member_id > ${memberBefore(cursor)}`;
  const table = tablesOf(source);
  return sql`
    with joined as materialized (
      select referrer_id, count(distinct member_id) as members from ${table('bindings')}
      where program_id = ${source.programId} and at >= ${month.from} and at < ${month.to}
        and via <> 'ruling' group by referrer_id
    )
    select m.member_id, own.orders, own.spend - back.amount as spend, earned.direct_spend,
      sold.amount - returned.amount as recruited_turnover, coalesce(joined.members, 0) as new_direct,
      ${sql.join(KINDS.map((kind) => sql`earned.${sql.ref(kind)}`))}
    from ${table('members')} m left join joined on joined.referrer_id = m.member_id
    ${ownOrders(source, month)} ${earnings(source, month)} ${recruited(source, month)}
    where m.program_id = ${source.programId} ${only} ${below}
      and (own.orders > 0 or back.refunds > 0 or earned.lines > 0 or sold.orders > 0
        or returned.refunds > 0 or joined.members > 0)
    order by m.member_id limit ${limit}`;
}

const tablesOf =
  ({ schema }: Source) =>
  (name: TableName): RawBuilder<unknown> =>
    sql.table(`${schema}.${name}`);

/** Orders of the member that settled, and what was refunded after settlement. */
function ownOrders(source: Source, { from, to, ...bounds }: Month): RawBuilder<unknown> {
  const table = tablesOf(source);
  return sql`
    cross join lateral (
      select count(*) as orders, coalesce(sum(o.settled_amount), 0) as spend from ${table('orders')} o
      where o.program_id = ${source.programId} and o.member_id = m.member_id
        and o.settled_at >= ${from} and o.settled_at < ${to}
    ) own
    cross join lateral (
      select count(*) as refunds, coalesce(sum(r.amount), 0) as amount from ${table('refunds')} r
      where r.program_id = ${source.programId} and r.member_id = m.member_id and ${entriesOf('r', bounds)}
        and r.at >= ${from} and r.at < ${to} and not r.before_settlement
    ) back`;
}

/**
 * Commissions by kind, and the spend behind the direct ones: who is paid them is who the buyer's referrer was
 * then. A negative one was taken back, by a refund or with the whole order.
 */
function earnings(source: Source, { from, to, ...bounds }: Month): RawBuilder<unknown> {
  const table = tablesOf(source);
  const byKind = KINDS.map(
    (kind) => sql`coalesce(sum(c.amount) filter (where c.kind = ${sql.lit(kind)}), 0) as ${sql.ref(kind)}`,
  );
  return sql`
    cross join lateral (
      select count(*) as lines, ${sql.join(byKind)},
        coalesce(sum(case when c.refund_id is null then sign(c.amount) * o.settled_amount else -r.amount end)
          filter (where c.kind = 'direct'), 0) as direct_spend
      from ${table('commissions')} c
      left join ${table('orders')} o on o.program_id = c.program_id and o.order_id = c.order_id
        and c.kind = 'direct' and c.refund_id is null
      left join ${table('refunds')} r on r.program_id = c.program_id and r.refund_id = c.refund_id
        and c.kind = 'direct'
      where c.program_id = ${source.programId} and c.member_id = m.member_id and ${entriesOf('c', bounds)}
        and c.at >= ${from} and c.at < ${to}
    ) earned`;
}

/** What the stores sold whose recruiter the member is, and what was refunded of it. */
function recruited(source: Source, { from, to, ...bounds }: Month): RawBuilder<unknown> {
  const table = tablesOf(source);
  return sql`
    cross join lateral (
      select count(*) as orders, coalesce(sum(o.settled_amount), 0) as amount from ${table('stores')} s
      join ${table('orders')} o on o.program_id = s.program_id and o.store_id = s.store_id
        and o.settled_at >= ${from} and o.settled_at < ${to}
      where s.program_id = ${source.programId} and s.recruiter_id = m.member_id
    ) sold
    cross join lateral (
      select count(*) as refunds, coalesce(sum(r.amount), 0) as amount from ${table('stores')} s
      join ${table('refunds')} r on r.program_id = s.program_id and r.store_id = s.store_id
        and ${entriesOf('r', bounds)} and r.at >= ${from} and r.at < ${to} and not r.before_settlement
      where s.program_id = ${source.programId} and s.recruiter_id = m.member_id
    ) returned`;
}

/** The stretch of entries the month lies in: entries, not times, are what the indexes have. */
function entriesOf(alias: string, { after, upTo }: Omit<Bounds, 'below'>): RawBuilder<unknown> {
  const entry = sql.ref(`${alias}.entry`);
  return upTo === undefined ? sql`${entry} > ${after}` : sql`${entry} > ${after} and ${entry} <= ${upTo}`;
}

export function performanceQueries(source: Source): Pick<BooksQueries, 'performance'> {
  return { performance: (filter) => listPerformance(source, filter) };
}
