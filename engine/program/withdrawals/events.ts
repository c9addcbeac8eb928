import type { Micro } from '../../amount/quantity.ts';
import type { Month } from '../../tax/month.ts';
import type { PayoutStatus, WithdrawalDecision, WithdrawalSource } from '../shape/choices.ts';

/** The amount has left its balance and waits; tax and net are fixed. */
export type WithdrawalRequested = {
  readonly type: 'WithdrawalRequested';
  readonly withdrawalId: string;
  readonly memberId?: string | undefined;
  readonly storeId?: string | undefined;
  readonly source: WithdrawalSource;
  readonly amount: Micro;
  readonly tax: Micro;
  readonly net: Micro;
  readonly month: Month;
  readonly channel: string;
};
export type WithdrawalReviewed = {
  readonly type: 'WithdrawalReviewed';
  readonly withdrawalId: string;
  readonly decision: WithdrawalDecision;
  readonly reason?: string | undefined;
  readonly officers?: readonly string[] | undefined;
};
export type WithdrawalCancelled = {
  readonly type: 'WithdrawalCancelled';
  readonly withdrawalId: string;
};
export type PayoutRecorded = {
  readonly type: 'PayoutRecorded';
  readonly withdrawalId: string;
  readonly status: PayoutStatus;
  readonly payoutNumber?: string | undefined;
};
export type TaxRemitted = {
  readonly type: 'TaxRemitted';
  readonly remittanceId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference?: string | undefined;
};

export type WithdrawalEvent =
  | WithdrawalRequested
  | WithdrawalReviewed
  | WithdrawalCancelled
  | PayoutRecorded
  | TaxRemitted;
