import type { BooksQueries, CommissionFilter, OrderDetail, OrderFilter, Page } from '../queries.ts';
import type { CommissionRecord, OrderRecord } from '../records.ts';
import { boundsOf } from './bounds.ts';
import { prefixEnd, regionPrefix } from './conditions.ts';
import type { Source } from './database.ts';
import { limitOf, pageOf } from './page.ts';
import { commissionRecord, orderRecord, refundRecord } from './rows.ts';

function orderQuery(source: Source) {
  return source.db.selectFrom('orders').selectAll().where('program_id', '=', source.programId);
}
type OrderQuery = ReturnType<typeof orderQuery>;

async function listOrders(source: Source, filter: OrderFilter): Promise<Page<OrderRecord>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  const { after, upTo, below } = await boundsOf(source, filter);
  let query = narrowed(orderQuery(source), filter)
    .orderBy('entry', 'desc')
    .limit(limit + 1);
  if (after >= 0n) query = query.where('entry', '>', after);
  if (upTo !== undefined) query = query.where('entry', '<=', upTo);
  if (below) query = query.where('entry', '<', BigInt(below.entry));
  return pageOf(await query.execute(), limit, asOfSeq, orderRecord);
}

function narrowed(all: OrderQuery, filter: OrderFilter): OrderQuery {
  let query = all;
  const { idPrefix, memberId, storeId, status, region, minAmount, maxAmount, from, to } = filter;
  if (memberId !== undefined) query = query.where('member_id', '=', memberId);
  if (storeId !== undefined) query = query.where('store_id', '=', storeId);
  if (status !== undefined) query = query.where('status', '=', status);
  if (from !== undefined) query = query.where('placed_at', '>=', BigInt(from));
  if (to !== undefined) query = query.where('placed_at', '<', BigInt(to));
  if (minAmount !== undefined) query = query.where('amount', '>=', minAmount.toString());
  if (maxAmount !== undefined) query = query.where('amount', '<=', maxAmount.toString());
  if (idPrefix !== undefined) {
    query = query.where('order_id', '>=', idPrefix).where('order_id', '<', prefixEnd(idPrefix));
  }
  if (region !== undefined) {
    const prefix = regionPrefix(region);
    query = query.where('region', '>=', prefix).where('region', '<', prefixEnd(prefix));
  }
  return query;
}

async function orderDetail(source: Source, id: string): Promise<OrderDetail | undefined> {
  const row = await orderQuery(source).where('order_id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const refunds = await source.db
    .selectFrom('refunds')
    .selectAll()
    .where('program_id', '=', source.programId)
    .where('order_id', '=', id)
    .orderBy('entry')
    .execute();
  return {
    order: orderRecord(row),
    commissions: (await commissionRows(source, { orderId: id }, undefined)).reverse().map(commissionRecord),
    refunds: refunds.map(refundRecord),
  };
}

/** An order's commissions lie in the entries that settled and refunded it: no index of their own is needed. */
async function entriesOf(source: Source, orderId: string): Promise<bigint[]> {
  const { db, programId } = source;
  const settled = await orderQuery(source).where('order_id', '=', orderId).executeTakeFirst();
  const refunds = await db
    .selectFrom('refunds')
    .select('entry')
    .where('program_id', '=', programId)
    .where('order_id', '=', orderId)
    .execute();
  const entries = refunds.map(({ entry }) => BigInt(entry));
  return settled?.settled_entry == null ? entries : [BigInt(settled.settled_entry), ...entries];
}

async function commissionRows(source: Source, filter: CommissionFilter, rowsMax: number | undefined) {
  const { after, upTo, below } = await boundsOf(source, filter);
  const { memberId, kind, orderId, from, to } = filter;
  let query = source.db
    .selectFrom('commissions')
    .selectAll()
    .where('program_id', '=', source.programId)
    .orderBy('entry', 'desc')
    .orderBy('line', 'desc');
  if (rowsMax !== undefined) query = query.limit(rowsMax);
  if (after >= 0n) query = query.where('entry', '>', after);
  if (upTo !== undefined) query = query.where('entry', '<=', upTo);
  if (below) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('entry', 'line'), '<', tuple(BigInt(below.entry), below.line)),
    );
  }
  if (memberId !== undefined) query = query.where('member_id', '=', memberId);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (from !== undefined) query = query.where('at', '>=', BigInt(from));
  if (to !== undefined) query = query.where('at', '<', BigInt(to));
  if (orderId !== undefined) {
    const entries = await entriesOf(source, orderId);
    if (entries.length === 0) return [];
    query = query.where('entry', 'in', entries).where('order_id', '=', orderId);
  }
  return query.execute();
}

async function listCommissions(source: Source, filter: CommissionFilter): Promise<Page<CommissionRecord>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  return pageOf(await commissionRows(source, filter, limit + 1), limit, asOfSeq, commissionRecord);
}

type OrderQueries = Pick<BooksQueries, 'orders' | 'order' | 'commissions'>;

export function orderQueries(source: Source): OrderQueries {
  return {
    orders: (filter) => listOrders(source, filter),
    async order(id) {
      const asOfSeq = source.asOfSeq();
      return { item: await orderDetail(source, id), asOfSeq };
    },
    commissions: (filter) => listCommissions(source, filter),
  };
}
