import type { BooksQueries, Page, StoreFilter } from '../queries.ts';
import type { AgencyRecord, StoreRecord } from '../records.ts';
import { boundsOf } from './bounds.ts';
import { balanceOf, prefixEnd, regionPrefix } from './conditions.ts';
import type { Source } from './database.ts';
import { limitOf, pageOf } from './page.ts';
import { absent, agencyRecord } from './rows.ts';

type StoreQuery = ReturnType<typeof storeQuery>;
type StoreRow = Awaited<ReturnType<StoreQuery['execute']>>[number];

function storeQuery(source: Source) {
  const { schema } = source;
  return source.db
    .selectFrom('stores as t')
    .where('t.program_id', '=', source.programId)
    .selectAll('t')
    .select([
      balanceOf(schema, 'store', 't.store_id', 'payable').as('payable'),
      balanceOf(schema, 'store', 't.store_id', 'at-provider').as('at_provider'),
      balanceOf(schema, 'store', 't.store_id', 'deposit').as('deposit'),
    ])
    .orderBy('t.entry', 'desc');
}

function storeRecord(row: StoreRow): StoreRecord {
  return {
    id: row.store_id,
    entry: Number(row.entry),
    registeredAt: Number(row.registered_at),
    ownerId: row.owner_id,
    tariff: row.tariff,
    region: absent(row.region),
    recruiterId: absent(row.recruiter_id),
    orders: Number(row.orders),
    turnover: BigInt(row.turnover),
    refunded: BigInt(row.refunded),
    payable: BigInt(row.payable),
    atProvider: BigInt(row.at_provider),
    deposit: BigInt(row.deposit),
  };
}

/** All stores that a condition leaves. */
export async function storeRows(
  source: Source,
  narrow: (query: StoreQuery) => StoreQuery,
): Promise<StoreRecord[]> {
  const rows = await narrow(storeQuery(source)).execute();
  return rows.map(storeRecord);
}

async function listStores(source: Source, filter: StoreFilter): Promise<Page<StoreRecord>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  const { below } = await boundsOf(source, { cursor: filter.cursor });
  const { idPrefix, ownerId, recruiterId, region } = filter;
  let query = storeQuery(source).limit(limit + 1);
  if (below) query = query.where('t.entry', '<', BigInt(below.entry));
  if (ownerId !== undefined) query = query.where('t.owner_id', '=', ownerId);
  if (recruiterId !== undefined) query = query.where('t.recruiter_id', '=', recruiterId);
  if (idPrefix !== undefined) {
    query = query.where('t.store_id', '>=', idPrefix).where('t.store_id', '<', prefixEnd(idPrefix));
  }
  if (region !== undefined) {
    const prefix = regionPrefix(region);
    query = query.where('t.region', '>=', prefix).where('t.region', '<', prefixEnd(prefix));
  }
  return pageOf(await query.execute(), limit, asOfSeq, storeRecord);
}

type Listed = Pick<BooksQueries, 'stores' | 'store' | 'agencies' | 'agenciesHeldAt'>;

export function storeQueries(source: Source): Listed {
  return {
    stores: (filter) => listStores(source, filter),
    async store(id) {
      const asOfSeq = source.asOfSeq();
      const [item] = await storeRows(source, (query) => query.where('t.store_id', '=', id));
      return { item, asOfSeq };
    },
    async agencies(filter): Promise<Page<AgencyRecord>> {
      const asOfSeq = source.asOfSeq();
      const limit = limitOf(filter);
      const { below } = await boundsOf(source, { cursor: filter.cursor });
      const { memberId, region } = filter;
      let query = source.db
        .selectFrom('agencies')
        .selectAll()
        .where('program_id', '=', source.programId)
        .orderBy('entry', 'desc')
        .limit(limit + 1);
      if (below) query = query.where('entry', '<', BigInt(below.entry));
      if (memberId !== undefined) query = query.where('member_id', '=', memberId);
      if (region !== undefined) {
        const prefix = regionPrefix(region);
        query = query.where('region', '>=', prefix).where('region', '<', prefixEnd(prefix));
      }
      return pageOf(await query.execute(), limit, asOfSeq, agencyRecord);
    },
    async agenciesHeldAt(at) {
      const asOfSeq = source.asOfSeq();
      const rows = await source.db
        .selectFrom('agencies')
        .selectAll()
        .where('program_id', '=', source.programId)
        .where('from_at', '<=', BigInt(at))
        .where((where) => where.or([where('to_at', 'is', null), where('to_at', '>', BigInt(at))]))
        .execute();
      return { items: rows.map(agencyRecord), asOfSeq };
    },
  };
}
