import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { AdjustmentDirection } from '../shape/choices.ts';

export type BudgetFunded = {
  readonly type: 'BudgetFunded';
  readonly budgetId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference?: string | undefined;
};
export type WalletAdjusted = {
  readonly type: 'WalletAdjusted';
  readonly adjustmentId: string;
  readonly memberId: string;
  readonly budgetId: string;
  readonly amount: Micro;
  readonly direction: AdjustmentDirection;
  readonly reason: string;
  readonly evidence?: readonly string[] | undefined;
  readonly officers?: readonly string[] | undefined;
};
/** `subsidyPpm` of each order's spend, at most `capPerOrder`, from the budget into the pool. */
export type SubsidyStarted = {
  readonly type: 'SubsidyStarted';
  readonly campaignId: string;
  readonly budget: Micro;
  readonly subsidyPpm: number;
  readonly capPerOrder?: Micro | undefined;
  readonly from: Instant;
  readonly to: Instant;
  readonly channel: string;
};
export type SubsidyStopped = {
  readonly type: 'SubsidyStopped';
  readonly campaignId: string;
  /** What was left of the budget and went back. */
  readonly returned: Micro;
};

export type BudgetEvent = BudgetFunded | WalletAdjusted | SubsidyStarted | SubsidyStopped;
