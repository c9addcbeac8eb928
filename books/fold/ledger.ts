import type { Posting } from '#engine';
import type { AccountChange, Changes } from './changes.ts';

/** Adds an entry's postings to the accounts on both sides. */
export function foldPostings(
  changes: Changes,
  entry: number,
  at: number,
  postings: readonly Posting[],
): void {
  for (const { from, to, amount, kind } of postings) {
    addLeg(changes, from, entry, at, to, -amount, kind);
    addLeg(changes, to, entry, at, from, amount, kind);
  }
}

function addLeg(
  changes: Changes,
  name: string,
  entry: number,
  at: number,
  other: string,
  amount: bigint,
  kind: string,
): void {
  const account = accountOf(changes, name, entry);
  account.balance += amount;
  account.lastEntry = entry;
  account.legs.push([entry, at, other, amount.toString(), kind]);
}

function accountOf(changes: Changes, name: string, entry: number): AccountChange {
  let account = changes.accounts.get(name);
  if (!account) {
    account = { balance: 0n, firstEntry: entry, lastEntry: entry, legs: [] };
    changes.accounts.set(name, account);
    changes.weight += 2;
  }
  return account;
}
