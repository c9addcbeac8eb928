import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { SettlementResult } from '../shape/choices.ts';
import type { Store } from './state.ts';

export type SettlementStatus = 'reserved' | SettlementResult;

/** 结算: money on its way from what a store is owed to the store; booked at once it is paid from the start. */
export type Settlement = {
  readonly id: string;
  readonly store: Store;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference: string | undefined;
  readonly at: Instant;
  /** When its status was last changed. */
  changedAt: Instant;
  status: SettlementStatus;
  /** Fixed when it is submitted: an unknown result is never tried under another one. */
  payoutNumber: string | undefined;
};

const OVER: ReadonlySet<SettlementStatus> = new Set(['paid', 'failed', 'cancelled']);

/** Neither paid nor back with what the store is owed. */
export function isOnItsWay({ status }: Settlement): boolean {
  return !OVER.has(status);
}
