import type { Micro } from '../amount/quantity.ts';

/**
 * A ledger account of money. `balance` is what has been posted to it less what has been posted from it,
 * so over all accounts balances sum to zero. Cash and losses are therefore negative inside and shown
 * with the sign turned (`shownBalance`): liabilities, cash and losses all read as positive figures.
 */
export type Account = {
  readonly name: string;
  readonly turned: boolean;
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

export function newAccount(name: string): Account {
  return { name, turned: isTurned(name), balance: 0n, used: false };
}

/** What people are shown: liabilities, cash and losses as positive figures. */
export function shownBalance(account: Account): Micro {
  return account.turned ? -account.balance : account.balance;
}

function isTurned(name: string): boolean {
  return name.startsWith('cash:') || name === 'platform:refund-loss';
}
