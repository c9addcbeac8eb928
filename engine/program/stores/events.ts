import type { Micro } from '../../amount/quantity.ts';
import type { SettlementResult, StoreKind } from '../shape/choices.ts';

/** Left out: a partner's store whose orders grant no credits. */
export type StoreRegistered = {
  readonly type: 'StoreRegistered';
  readonly storeId: string;
  readonly ownerId: string;
  readonly tariff: string;
  readonly region?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly kind?: StoreKind | undefined;
  readonly credits?: boolean | undefined;
};
/** What is left out stays. `rebound` are the members who went over to the new owner with their old date. */
export type StoreUpdated = {
  readonly type: 'StoreUpdated';
  readonly storeId: string;
  readonly ownerId?: string | undefined;
  readonly tariff?: string | undefined;
  readonly region?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly credits?: boolean | undefined;
  readonly rebound: readonly string[];
  readonly reason?: string | undefined;
};
export type StoreSuspended = {
  readonly type: 'StoreSuspended';
  readonly storeId: string;
  readonly caseId?: string | undefined;
  readonly reason: string;
};
export type StoreResumed = {
  readonly type: 'StoreResumed';
  readonly storeId: string;
  readonly reason?: string | undefined;
};
export type DepositFunded = {
  readonly type: 'DepositFunded';
  readonly storeId: string;
  readonly amount: Micro;
  readonly channel: string;
};
export type SplitRecorded = {
  readonly type: 'SplitRecorded';
  readonly storeId: string;
  readonly amount: Micro;
  readonly channel: string;
};
/** The store was paid, outside of this program: booked at once. */
export type StoreSettled = {
  readonly type: 'StoreSettled';
  readonly settlementId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference?: string | undefined;
};
/** The amount has left the store's balance and waits until it is known to be paid. */
export type StoreSettlementReserved = {
  readonly type: 'StoreSettlementReserved';
  readonly settlementId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference?: string | undefined;
  readonly officers?: readonly string[] | undefined;
};
export type SettlementRecorded = {
  readonly type: 'SettlementRecorded';
  readonly settlementId: string;
  readonly status: SettlementResult;
  readonly payoutNumber?: string | undefined;
};

export type StoreEvent =
  | StoreRegistered
  | StoreUpdated
  | StoreSuspended
  | StoreResumed
  | DepositFunded
  | SplitRecorded
  | StoreSettled
  | StoreSettlementReserved
  | SettlementRecorded;
