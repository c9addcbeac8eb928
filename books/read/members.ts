import { sql } from 'kysely';
import type { Via } from '#engine';
import type { BindingTree, BooksQueries, MemberDetail, MemberFilter, Page, PageRequest } from '../queries.ts';
import type { CommissionKind, LotRecord, MemberRecord } from '../records.ts';
import { boundsOf } from './bounds.ts';
import { balanceOf, prefixEnd } from './conditions.ts';
import type { Source } from './database.ts';
import { limitOf, pageOf } from './page.ts';
import { absent, agencyRecord, bindingRecord, lotRecord } from './rows.ts';
import { storeRows } from './stores.ts';

const LOTS_SHOWN = 200;
/** Bindings cannot loop while they hold; ones that have run out can, so climbing ends somewhere. */
const ANCESTORS_MAX = 64;

type MemberRow = Awaited<ReturnType<ReturnType<typeof memberRows>['execute']>>[number];

function memberRows(source: Source) {
  const { schema } = source;
  const lots = sql.table(`${schema}.orders`);
  return source.db
    .selectFrom('members as t')
    .where('t.program_id', '=', source.programId)
    .selectAll('t')
    .select([
      balanceOf(schema, 'member', 't.member_id', 'wallet').as('wallet'),
      balanceOf(schema, 'member', 't.member_id', 'commission').as('commission'),
      sql<bigint>`(select count(*) from ${lots} o where o.program_id = t.program_id
        and o.member_id = t.member_id and o.points > 0)`.as('lots_open'),
    ]);
}

function memberRecord(row: MemberRow): MemberRecord {
  return {
    id: row.member_id,
    entry: Number(row.entry),
    registeredAt: Number(row.registered_at),
    referrerId: absent(row.referrer_id),
    boundAt: row.bound_at === null ? undefined : Number(row.bound_at),
    via: absent(row.via) as Via | undefined,
    points: BigInt(row.points),
    wallet: BigInt(row.wallet),
    commission: BigInt(row.commission),
    spend: BigInt(row.spend),
    orders: Number(row.orders),
    exits: Number(row.exits),
    lotsOpen: Number(row.lots_open),
    directCount: Number(row.direct_count),
  };
}

async function listMembers(source: Source, filter: MemberFilter): Promise<Page<MemberRecord>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(filter);
  const { below } = await boundsOf(source, { cursor: filter.cursor });
  const { idPrefix, referrerId } = filter;
  let query = memberRows(source)
    .orderBy('t.entry', 'desc')
    .limit(limit + 1);
  if (below) query = query.where('t.entry', '<', BigInt(below.entry));
  if (referrerId !== undefined) query = query.where('t.referrer_id', '=', referrerId);
  if (idPrefix !== undefined) {
    query = query.where('t.member_id', '>=', idPrefix).where('t.member_id', '<', prefixEnd(idPrefix));
  }
  return pageOf(await query.execute(), limit, asOfSeq, memberRecord);
}

async function oneMember(source: Source, id: string): Promise<MemberRecord | undefined> {
  const row = await memberRows(source).where('t.member_id', '=', id).executeTakeFirst();
  return row && memberRecord(row);
}

async function memberDetail(source: Source, id: string): Promise<MemberDetail | undefined> {
  const { db, programId } = source;
  const member = await oneMember(source, id);
  if (!member) return undefined;
  const lots = await memberLots(source, id, { limit: LOTS_SHOWN });
  const bindings = await db
    .selectFrom('bindings')
    .selectAll()
    .where('program_id', '=', programId)
    .where('member_id', '=', id)
    .orderBy('entry')
    .execute();
  const indirect = await db
    .selectFrom('members')
    .where('program_id', '=', programId)
    .where('referrer_id', '=', id)
    .select((one) => one.fn.sum('direct_count').as('count'))
    .executeTakeFirst();
  const totals = await db
    .selectFrom('commissions')
    .where('program_id', '=', programId)
    .where('member_id', '=', id)
    .groupBy('kind')
    .orderBy('kind')
    .select((one) => ['kind', one.fn.sum('amount').as('amount')])
    .execute();
  const agencies = await db
    .selectFrom('agencies')
    .selectAll()
    .where('program_id', '=', programId)
    .where('member_id', '=', id)
    .orderBy('entry')
    .execute();
  return {
    member,
    lots: lots.items,
    bindings: bindings.map(bindingRecord),
    indirectCount: Number(indirect?.count ?? 0),
    commissionTotals: totals.map(({ kind, amount }) => ({
      kind: kind as CommissionKind,
      amount: BigInt(amount),
    })),
    agencies: agencies.map(agencyRecord),
    stores: await storeRows(source, (query) => query.where('t.owner_id', '=', id)),
  };
}

async function memberLots(source: Source, id: string, request: PageRequest): Promise<Page<LotRecord>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(request);
  const { below } = await boundsOf(source, { cursor: request.cursor });
  let query = source.db
    .selectFrom('orders')
    .selectAll()
    .where('program_id', '=', source.programId)
    .where('member_id', '=', id)
    .where('settled_entry', 'is not', null)
    .orderBy('entry', 'desc')
    .limit(limit + 1);
  if (below) query = query.where('entry', '<', BigInt(below.entry));
  return pageOf(await query.execute(), limit, asOfSeq, lotRecord);
}

async function bindingTree(source: Source, id: string, page: PageRequest): Promise<BindingTree | undefined> {
  const member = await oneMember(source, id);
  if (!member) return undefined;
  const ancestors: MemberRecord[] = [];
  const seen = new Set([id]);
  for (let above = member.referrerId; above !== undefined; ) {
    if (seen.has(above) || ancestors.length === ANCESTORS_MAX) break;
    seen.add(above);
    const found = await oneMember(source, above);
    if (!found) break;
    ancestors.push(found);
    above = found.referrerId;
  }
  return { ancestors, member, children: await listMembers(source, { ...page, referrerId: id }) };
}

type MemberQueries = Pick<BooksQueries, 'members' | 'member' | 'memberLots' | 'bindingTree'>;

export function memberQueries(source: Source): MemberQueries {
  return {
    members: (filter) => listMembers(source, filter),
    memberLots: (id, page) => memberLots(source, id, page),
    async member(id) {
      const asOfSeq = source.asOfSeq();
      return { item: await memberDetail(source, id), asOfSeq };
    },
    async bindingTree(id, page) {
      const asOfSeq = source.asOfSeq();
      return { item: await bindingTree(source, id, page), asOfSeq };
    },
  };
}
