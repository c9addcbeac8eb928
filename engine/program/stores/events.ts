import type { Micro } from '../../amount/quantity.ts';

export type StoreRegistered = {
  readonly type: 'StoreRegistered';
  readonly storeId: string;
  readonly ownerId: string;
  readonly tariff: string;
  readonly region?: string | undefined;
  readonly recruiterId?: string | undefined;
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

export type StoreEvent = StoreRegistered | DepositFunded | SplitRecorded;
