import type { Instant, PostingKind } from '#engine';
import { readEntries } from '#journal';
import type { Leg } from '../fold/ledger.ts';
import type { BooksQueries, Page, PageRequest, TrialBalance } from '../queries.ts';
import type { AccountPosting, AccountRecord } from '../records.ts';
import { prefixEnd } from './conditions.ts';
import type { Source } from './database.ts';
import { cursorOf, limitOf, placeAfter } from './page.ts';

/** Pages of an account fetched at a time. */
const PAGES_AT_ONCE = 32;

type AccountRow = { name: string; balance: string; postings: bigint };

function accountRecord({ name, balance, postings }: AccountRow): AccountRecord {
  const turned = name.startsWith('cash:') || name === 'platform:refund-loss';
  const value = BigInt(balance);
  return { name, balance: value, shown: turned ? -value : value, postings: Number(postings) };
}

function accountRows(source: Source) {
  return source.db
    .selectFrom('accounts')
    .select(['name', 'balance', 'postings'])
    .where('program_id', '=', source.programId);
}

type NumberedPosting = AccountPosting & { readonly line: number };

/** Newest first: pages of the account, each unfolded from its opening balance, until there are enough. */
async function listPostings(
  source: Source,
  name: string,
  request: PageRequest,
): Promise<Page<AccountPosting>> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(request);
  const below = placeAfter(request);
  const found: NumberedPosting[] = [];
  let before: bigint | undefined;
  while (found.length <= limit) {
    let query = source.db
      .selectFrom('account_pages')
      .select(['first_entry', 'last_entry', 'opening', 'legs'])
      .where('program_id', '=', source.programId)
      .where('account', '=', name)
      .orderBy('first_entry', 'desc')
      .limit(PAGES_AT_ONCE);
    if (before !== undefined) query = query.where('first_entry', '<', before);
    else if (below) query = query.where('first_entry', '<=', BigInt(below.entry));
    const pages = await query.execute();
    for (const page of pages) {
      if (found.length > limit) break;
      const postings = unfold(BigInt(page.opening), await legsOf(source, name, page));
      found.push(...postings.reverse().filter((posting) => isBelow(posting, below)));
    }
    if (pages.length < PAGES_AT_ONCE) break;
    before = BigInt(pages.at(-1)!.first_entry);
  }
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ line: _, ...posting }) => posting),
    nextCursor: found.length > limit && last ? cursorOf(last) : undefined,
    asOfSeq,
  };
}

function isBelow(posting: NumberedPosting, below: { entry: number; line: number } | undefined): boolean {
  if (!below || posting.entry < below.entry) return true;
  return posting.entry === below.entry && posting.line < below.line;
}

type AccountPage = { first_entry: bigint; last_entry: bigint; legs: string | null };

async function legsOf(source: Source, name: string, page: AccountPage): Promise<readonly Leg[]> {
  if (page.legs !== null) return JSON.parse(page.legs) as Leg[];
  return legsInJournal(source, name, Number(page.first_entry), Number(page.last_entry));
}

async function legsInJournal(source: Source, name: string, first: number, last: number): Promise<Leg[]> {
  const legs: Leg[] = [];
  const add = (entry: number, at: Instant, postings: Parameters<typeof sidesOf>[1]) => {
    for (const [other, amount, kind] of sidesOf(name, postings)) legs.push([entry, at, other, amount, kind]);
  };
  for await (const batch of readEntries(source.pool, source.programId, first - 1)) {
    if (batch.opening && first === 0) add(0, batch.opening.at, batch.opening.postings);
    for (const { entry, at, postings } of batch.entries) if (entry <= last) add(entry, at, postings);
    if (batch.lastEntry >= last) break;
  }
  return legs;
}

type Side = readonly [other: string, amount: string, kind: string];

/** What an entry's postings did to one account, in their order. */
function sidesOf(
  name: string,
  postings: readonly { from: string; to: string; amount: bigint; kind: string }[],
): Side[] {
  const sides: Side[] = [];
  for (const { from, to, amount, kind } of postings) {
    if (from === name) sides.push([to, (-amount).toString(), kind]);
    if (to === name) sides.push([from, amount.toString(), kind]);
  }
  return sides;
}

/** Oldest first, numbered within their entry, with the balance after each. */
function unfold(opening: bigint, legs: readonly Leg[]): NumberedPosting[] {
  let balance = opening;
  let line = 0;
  return legs.map(([entry, at, other, amount, kind], index) => {
    line = index > 0 && legs[index - 1]![0] === entry ? line + 1 : 0;
    balance += BigInt(amount);
    return { entry, line, at, other, amount: BigInt(amount), kind: kind as PostingKind, balance };
  });
}

async function trialBalance(
  source: Source,
  request: PageRequest & { readonly prefix?: string | undefined },
): Promise<TrialBalance> {
  const asOfSeq = source.asOfSeq();
  const limit = limitOf(request);
  const { prefix, cursor } = request;
  let query = accountRows(source)
    .orderBy('name')
    .limit(limit + 1);
  if (prefix !== undefined) query = query.where('name', '>=', prefix).where('name', '<', prefixEnd(prefix));
  if (cursor !== undefined) {
    query = query.where('name', '>', Buffer.from(cursor, 'base64url').toString('latin1'));
  }
  const rows = await query.execute();
  const shown = rows.slice(0, limit);
  const total = await source.db
    .selectFrom('accounts')
    .where('program_id', '=', source.programId)
    .select((one) => one.fn.sum('balance').as('sum'))
    .executeTakeFirst();
  const last = shown.at(-1);
  return {
    asOfSeq,
    accounts: shown.map(accountRecord),
    sum: BigInt(total?.sum ?? 0),
    nextCursor:
      rows.length > limit && last ? Buffer.from(last.name, 'latin1').toString('base64url') : undefined,
  };
}

type AccountQueries = Pick<BooksQueries, 'account' | 'accountPostings' | 'trialBalance'>;

export function accountQueries(source: Source): AccountQueries {
  return {
    async account(name) {
      const asOfSeq = source.asOfSeq();
      const row = await accountRows(source).where('name', '=', name).executeTakeFirst();
      return { item: row && accountRecord(row), asOfSeq };
    },
    accountPostings: (name, page) => listPostings(source, name, page),
    trialBalance: (request) => trialBalance(source, request),
  };
}
