import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Month } from '../../tax/month.ts';
import type { MonthRecord } from '../../tax/month-record.ts';
import type { Member } from '../members/state.ts';
import type { PayoutStatus, WithdrawalSource } from '../shape/choices.ts';
import type { Store } from '../stores/state.ts';

export type WithdrawalStatus = 'requested' | 'held' | 'approved' | 'rejected' | 'cancelled' | PayoutStatus;

/** 提现: money on its way from a balance to a person; a member's or a store's. */
export type Withdrawal = {
  readonly id: string;
  member: Member | undefined;
  readonly store: Store | undefined;
  readonly source: WithdrawalSource;
  readonly amount: Micro;
  readonly tax: Micro;
  /** Calendar month in which the tax was computed. */
  readonly month: Month;
  readonly channel: string;
  readonly requestedAt: Instant;
  status: WithdrawalStatus;
  /** Fixed when it is submitted: an unknown result is never tried under another one. */
  payoutNumber: string | undefined;
};

/** What a member has withdrawn, failed payouts taken off: what withholding looks at. */
export type Income = {
  readonly commission: readonly MonthRecord[];
  readonly wallet: Micro;
};

export const NO_INCOME: Income = { commission: [], wallet: 0n };

export type WithdrawalsState = {
  readonly all: Map<string, Withdrawal>;
  /** By member id. */
  readonly incomes: Map<string, Income>;
  readonly remittances: Set<string>;
};

export function noWithdrawals(): WithdrawalsState {
  return { all: new Map(), incomes: new Map(), remittances: new Set() };
}
