import type { BooksQueries, Page, PageRequest, TrialBalance } from '../queries.ts';
import type { AccountPosting, AccountRecord } from '../records.ts';
import { prefixEnd } from './conditions.ts';
import type { Source } from './database.ts';
import { legsOf, type NumberedPosting, pagesTableOf, unfold } from './legs.ts';
import { cursorOf, limitOf, placeAfter } from './page.ts';
import { turnedSign } from './turned-sign.ts';

/** Pages of an account fetched at a time. */
const PAGES_AT_ONCE = 32;

type AccountRow = { name: string; balance: string; postings: bigint };

function accountRecord({ name, balance, postings }: AccountRow): AccountRecord {
  const value = BigInt(balance);
  return { name, balance: value, shown: turnedSign(name) * value, postings: Number(postings) };
}

function accountRows(source: Source) {
  return source.db
    .selectFrom('accounts')
    .select(['name', 'balance', 'postings'])
    .where('program_id', '=', source.programId);
}

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
      .selectFrom(pagesTableOf(name))
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
