import type { Instant } from '../../amount/instant.ts';
import type { Micro, Ppm } from '../../amount/quantity.ts';
import type { Account } from '../../ledger/account.ts';

/** 补贴: money that adds to the pool part of orders while it lasts (economics §17). */
export type Campaign = {
  readonly id: string;
  /** What is left of it: the account `subsidy:<id>`. */
  readonly account: Account;
  readonly ppm: Ppm;
  readonly capPerOrder: Micro | undefined;
  readonly from: Instant;
  readonly to: Instant;
  readonly channel: string;
  stopped: boolean;
};

export type BudgetsState = {
  /** Operator budgets that have ever been funded: the accounts `budget:<id>`. */
  readonly budgets: Set<string>;
  readonly adjustments: Set<string>;
  /** By start of record: in this order they add to an order. */
  readonly campaigns: Map<string, Campaign>;
};

export function noBudgets(): BudgetsState {
  return { budgets: new Set(), adjustments: new Set(), campaigns: new Map() };
}
