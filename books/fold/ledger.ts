import type { Posting } from '#engine';
import type { AccountChange, Changes } from './changes.ts';

/** One side of a posting, as it is kept: entry, time, other account, signed amount, kind. */
export type Leg = readonly [entry: number, at: number, other: string, amount: string, kind: string];

/** A busy account's postings of one batch beyond this number are left in the journal. */
const LEGS_MAX = 64;

/** Adds an entry's postings to the accounts on both sides. */
export function foldPostings(
  changes: Changes,
  entry: number,
  at: number,
  postings: readonly Posting[],
): void {
  for (const { from, to, amount, kind } of postings) {
    addLeg(accountOf(changes, from, entry), entry, at, to, -amount, kind);
    addLeg(accountOf(changes, to, entry), entry, at, from, amount, kind);
  }
}

/** Names and kinds hold no character that JSON would escape; text is made at once, so nothing else is kept. */
function addLeg(
  account: AccountChange,
  entry: number,
  at: number,
  other: string,
  amount: bigint,
  kind: string,
): void {
  account.balance += amount;
  account.lastEntry = entry;
  account.postings += 1;
  if (account.postings > LEGS_MAX) account.legs = '';
  else account.legs += `${account.legs && ','}[${entry},${at},"${other}","${amount}","${kind}"]`;
}

function accountOf(changes: Changes, name: string, entry: number): AccountChange {
  let account = changes.accounts.get(name);
  if (!account) {
    account = { balance: 0n, firstEntry: entry, lastEntry: entry, postings: 0, legs: '' };
    changes.accounts.set(name, account);
    changes.weight += 2;
  }
  return account;
}
