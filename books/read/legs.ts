import type { Instant, PostingKind } from '#engine';
import { readEntries } from '#journal';
import type { Leg } from '../fold/ledger.ts';
import type { AccountPosting } from '../records.ts';
import { type UnitMoveKind, unitOfAccount } from '../units/unit-moves.ts';
import type { Source } from './database.ts';

export type NumberedPosting = AccountPosting & { readonly line: number };

/** Where the pages of an account lie: points and credits have tables of their own. */
export function pagesTableOf(account: string): 'account_pages' | 'holding_pages' {
  return unitOfAccount(account) === undefined ? 'account_pages' : 'holding_pages';
}

export type AccountPage = { first_entry: bigint; last_entry: bigint; legs: string | null };

/** A page's postings, from the page or from the journal. */
export async function legsOf(source: Source, name: string, page: AccountPage): Promise<readonly Leg[]> {
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
export function unfold(opening: bigint, legs: readonly Leg[]): NumberedPosting[] {
  let balance = opening;
  let line = 0;
  return legs.map(([entry, at, other, amount, kind], index) => {
    line = index > 0 && legs[index - 1]![0] === entry ? line + 1 : 0;
    balance += BigInt(amount);
    return {
      entry,
      line,
      at,
      other,
      amount: BigInt(amount),
      kind: kind as PostingKind | UnitMoveKind,
      balance,
    };
  });
}

/** The balance of an account right after an entry, in its own sign. */
export async function balanceAfter(source: Source, account: string, entry: number): Promise<bigint> {
  const page = await pagesOf(source, account)
    .where('first_entry', '<=', BigInt(entry))
    .orderBy('first_entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!page) return 0n;
  let balance = BigInt(page.opening);
  for (const [at, , , amount] of await legsOf(source, account, page))
    if (at <= entry) balance += BigInt(amount);
  return balance;
}

/** An account's postings after one entry and up to another, oldest first, page by page. */
export async function* postingsBetween(
  source: Source,
  account: string,
  after: number,
  upTo: number,
): AsyncGenerator<NumberedPosting> {
  let from = BigInt(-1);
  for (;;) {
    const page = await pagesOf(source, account)
      .where('first_entry', '>', from)
      .where('last_entry', '>', BigInt(after))
      .where('first_entry', '<=', BigInt(upTo))
      .orderBy('first_entry')
      .limit(1)
      .executeTakeFirst();
    if (!page) return;
    for (const posting of unfold(BigInt(page.opening), await legsOf(source, account, page))) {
      if (posting.entry > after && posting.entry <= upTo) yield posting;
    }
    from = page.first_entry;
  }
}

function pagesOf({ db, programId }: Source, account: string) {
  return db
    .selectFrom(pagesTableOf(account))
    .select(['first_entry', 'last_entry', 'opening', 'legs'])
    .where('program_id', '=', programId)
    .where('account', '=', account);
}
