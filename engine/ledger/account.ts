import type { Micro } from '../amount/quantity.ts';

/**
 * A ledger account of money. `balance` is what has been posted to it less what has been posted from it,
 * so over all accounts balances sum to zero. Cash and losses are therefore negative inside and shown
 * with the sign turned (`shownBalance`): liabilities, cash and losses all read as positive figures.
 */
export type Account = {
  /** Of a member's account only what it is; its whole name is `accountName`. */
  readonly name: string;
  /** Whose it is, of a member's: there are so many of them that no name is put together before it is asked for. */
  readonly memberId: string | undefined;
  balance: Micro;
  /** True once anything has been posted: `run` lists every such account. */
  used: boolean;
};

/** One movement of money, always from one account to another: unbalanced postings cannot be written. */
export type Posting = {
  readonly from: string;
  readonly to: string;
  readonly amount: Micro;
  readonly kind: PostingKind;
};

export type PostingKind =
  | 'genesis'
  | 'place'
  | 'merchant'
  | 'platform'
  | 'pool'
  | 'remainder'
  | 'direct'
  | 'indirect'
  | 'recruiting'
  | 'district'
  | 'city'
  | 'province'
  | 'greater'
  | 'redemption'
  | 'retention'
  | 'exit'
  | 'refund'
  | 'clawback'
  | 'refund-loss'
  | 'injection'
  | 'release'
  | 'lock'
  | 'split'
  | 'deposit'
  | 'differential'
  | 'peer'
  | 'dividend'
  | 'dividend-fund'
  | 'origin'
  | 'subsidy'
  | 'conversion'
  | 'adjustment'
  | 'budget'
  | 'bounty'
  | 'withdrawal'
  | 'payout'
  | 'tax'
  | 'remittance'
  | 'settlement'
  | 'hold'
  | 'reassign'
  | 'merge'
  | 'closing'
  | 'wind-down'
  | 'credits';

export function newAccount(name: string, memberId?: string): Account {
  return { name, memberId, balance: 0n, used: false };
}

/** What is in an account; one that was never opened has nothing. */
export function heldIn(account: Account | undefined): Micro {
  return account ? account.balance : 0n;
}

/** As postings and lists name it. */
export function accountName({ name, memberId }: Account): string {
  return memberId === undefined ? name : `member:${memberId}:${name}`;
}

/** What people are shown: liabilities, cash and losses as positive figures. */
export function shownBalance(account: Account): Micro {
  return isTurned(account.name) ? -account.balance : account.balance;
}

function isTurned(name: string): boolean {
  return name.startsWith('cash:') || name === 'platform:refund-loss';
}
