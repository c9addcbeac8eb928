import type { BooksQueries, MovementFilter, Page, RefundFilter } from '../queries.ts';
import { boundsOf } from './bounds.ts';
import type { Source } from './database.ts';
import { limitOf, pageOf } from './page.ts';
import { exitRecord, injectionRecord, pricePoint, redemptionRecord, refundRecord } from './rows.ts';

type Moved = 'redemptions' | 'refunds' | 'injections' | 'exits' | 'price_points';
/** One entry makes at most one redemption, refund or injection; exits and price points are numbered. */
const LINED: ReadonlySet<Moved> = new Set(['exits', 'price_points']);

type Narrowing = Readonly<Record<string, string | undefined>>;

/**
 * A page of one of the tables that only grow, newest first. The five tables differ in what they hold and
 * agree in `entry`, `at` and, where numbered, `line`; Kysely cannot say that of a union, so the column
 * names are checked here and the rows typed by the caller.
 */
async function page<Name extends Moved, Row extends { entry: bigint; line?: number }, Item>(
  source: Source,
  table: Name,
  filter: MovementFilter,
  narrowing: Narrowing,
  toItem: (row: Row) => Item,
): Promise<Page<Item>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  const { after, upTo, below } = await boundsOf(source, filter);
  const { ref } = source.db.dynamic;
  const lined = LINED.has(table);
  let query = source.db
    .selectFrom(table as 'exits')
    .selectAll()
    .where('program_id', '=', source.programId)
    .orderBy('entry', 'desc')
    .limit(limit + 1);
  if (lined) query = query.orderBy('line', 'desc');
  if (after >= 0n) query = query.where('entry', '>', after);
  if (upTo !== undefined) query = query.where('entry', '<=', upTo);
  if (filter.from !== undefined) query = query.where('at', '>=', BigInt(filter.from));
  if (filter.to !== undefined) query = query.where('at', '<', BigInt(filter.to));
  for (const [name, value] of Object.entries(narrowing)) {
    if (value !== undefined) query = query.where(ref<'order_id'>(name), '=', value);
  }
  if (below && !lined) query = query.where('entry', '<', BigInt(below.entry));
  if (below && lined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('entry', 'line'), '<', tuple(BigInt(below.entry), below.line)),
    );
  }
  return pageOf((await query.execute()) as unknown as Row[], limit, asOfSeq, toItem);
}

type MovementQueries = Pick<BooksQueries, 'redemptions' | 'exits' | 'refunds' | 'injections' | 'pricePoints'>;

export function movementQueries(source: Source): MovementQueries {
  return {
    redemptions: (filter) =>
      page(source, 'redemptions', filter, { member_id: filter.memberId }, redemptionRecord),
    exits: (filter) => page(source, 'exits', filter, { member_id: filter.memberId }, exitRecord),
    refunds: (filter: RefundFilter) => {
      const narrowing = { member_id: filter.memberId, order_id: filter.orderId, store_id: filter.storeId };
      return page(source, 'refunds', filter, narrowing, refundRecord);
    },
    injections: (filter) => page(source, 'injections', filter, {}, injectionRecord),
    pricePoints: (filter) => page(source, 'price_points', filter, {}, pricePoint),
  };
}
