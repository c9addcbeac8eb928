import type { Posting } from '#engine';
import type { UnitMove } from '../units/unit-moves.ts';
import type { AccountChange, Changes } from './changes.ts';

/** One side of a posting, as it is kept: entry, time, other account, signed amount, kind. */
export type Leg = readonly [entry: number, at: number, other: string, amount: string, kind: string];

/** A busy account's postings of one batch beyond this number are left in the journal. Holdings are not in it. */
const LEGS_MAX = 64;

/** Adds an entry's postings to the accounts on both sides. */
export function foldPostings(
  changes: Changes,
  entry: number,
  at: number,
  postings: readonly Posting[],
): void {
  for (const posting of postings) addMove(changes, changes.accounts, entry, at, posting);
}

/** The same for points and credits. */
export function foldUnitMoves(changes: Changes, entry: number, at: number, moves: readonly UnitMove[]): void {
  for (const move of moves) addMove(changes, changes.holdings, entry, at, move);
}

type Move = Pick<Posting, 'from' | 'to' | 'amount'> & { readonly kind: string };

function addMove(
  changes: Changes,
  accounts: Changes['accounts'],
  entry: number,
  at: number,
  { from, to, amount, kind }: Move,
): void {
  const most = accounts === changes.holdings ? Number.POSITIVE_INFINITY : LEGS_MAX;
  addLeg(accountOf(changes, accounts, from, entry), [entry, at, to, `${-amount}`, kind], most);
  addLeg(accountOf(changes, accounts, to, entry), [entry, at, from, `${amount}`, kind], most);
}

/** Names and kinds hold no character that JSON would escape; text is made at once, so nothing else is kept. */
function addLeg(account: AccountChange, [entry, at, other, amount, kind]: Leg, most: number): void {
  account.balance += BigInt(amount);
  account.lastEntry = entry;
  account.postings += 1;
  if (account.postings > most) account.legs = '';
  else account.legs += `${account.legs && ','}[${entry},${at},"${other}","${amount}","${kind}"]`;
}

function accountOf(
  changes: Changes,
  accounts: Changes['accounts'],
  name: string,
  entry: number,
): AccountChange {
  let account = accounts.get(name);
  if (!account) {
    account = { balance: 0n, firstEntry: entry, lastEntry: entry, postings: 0, legs: '' };
    accounts.set(name, account);
    changes.weight += 2;
  }
  return account;
}
