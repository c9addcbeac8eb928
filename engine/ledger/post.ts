import type { Micro } from '../amount/quantity.ts';
import { Fault } from '../assert.ts';
import type { Account, Posting, PostingKind } from './account.ts';
import { accountName, newAccount } from './account.ts';

/** The part of a program that holds money. */
export type Ledger = {
  readonly accounts: Map<string, Account>;
  /** How many members there were when each of these was made: all accounts are listed as they came. */
  readonly accountPlaces: number[];
  readonly members: { readonly size: number };
  /** Those of cash by channel, so that no order puts a name together to find its own. */
  readonly cash: Map<string, Account>;
  postings: Posting[] | undefined;
};

/** The account of that name, made on first use. */
export function accountOf(ledger: Ledger, name: string): Account {
  const found = ledger.accounts.get(name);
  if (found) return found;
  const account = newAccount(name);
  ledger.accounts.set(name, account);
  ledger.accountPlaces.push(ledger.members.size);
  return account;
}

/** Where the money of a channel is. */
export function cashOf(ledger: Ledger, channel: string): Account {
  const found = ledger.cash.get(channel);
  if (found) return found;
  const account = accountOf(ledger, `cash:${channel}`);
  ledger.cash.set(channel, account);
  return account;
}

/**
 * Moves money from one account to another. Amounts of 0 leave no trace.
 *
 * Units    micro-yuan.
 * Asserts  amount ≥ 0: who wants the other direction writes it.
 * Source   economics §11.1.
 */
export function post(ledger: Ledger, from: Account, to: Account, amount: Micro, kind: PostingKind): void {
  if (amount === 0n) return;
  // The message is made only when it is needed: this runs several times per command.
  if (amount < 0n) throw new Fault(`posting of ${amount} from ${accountName(from)} to ${accountName(to)}`);
  from.balance -= amount;
  to.balance += amount;
  from.used = true;
  to.used = true;
  ledger.postings?.push({ from: accountName(from), to: accountName(to), amount, kind });
}
