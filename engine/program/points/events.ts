import type { Micro, Points } from '../../amount/quantity.ts';
import type { LotExited, LotSold, PriceRatio } from '../../pool/lot.ts';

export type PointsRedeemed = {
  readonly type: 'PointsRedeemed';
  readonly redemptionId: string;
  readonly memberId: string;
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
  readonly price: PriceRatio;
  readonly lots: readonly LotSold[];
  /** Days over which the retention comes back through the stream; 0: it stayed in the pool. */
  readonly streamDays: number;
};
export type LotsExited = {
  readonly type: 'LotsExited';
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
  readonly price: PriceRatio;
  readonly lots: readonly LotExited[];
  readonly streamDays: number;
};
export type LotsQueued = { readonly type: 'LotsQueued'; readonly orderIds: readonly string[] };
/** Nothing circulated any more: what was left is locked behind genesis points (A1). */
export type PoolLocked = {
  readonly type: 'PoolLocked';
  readonly released: Micro;
  readonly points: Points;
};
export type StreamReleased = { readonly type: 'StreamReleased'; readonly amount: Micro };
export type CapitalInjected = {
  readonly type: 'CapitalInjected';
  readonly injectionId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly periodDays: number;
};
/** Supply, genesis and every lot times 10^digits: values do not change (economics §9). */
export type Redenominated = { readonly type: 'Redenominated'; readonly digits: number };

export type PointsEvent =
  | PointsRedeemed
  | LotsExited
  | LotsQueued
  | PoolLocked
  | StreamReleased
  | CapitalInjected
  | Redenominated;
