import type { Instant } from '../amount/instant.ts';
import type { Micro, Points, Ppm } from '../amount/quantity.ts';
import type { LotExited, LotSold, PriceRatio } from '../pool/lot.ts';
import type { Remainder, Tier } from '../rules/policy.ts';
import type { CommissionKind, Funding, Via } from './command.ts';

export type MemberRegistered = {
  readonly type: 'MemberRegistered';
  readonly memberId: string;
  readonly referrerId?: string | undefined;
  readonly via?: Via | undefined;
};
/** `replaces` names the binder whose binding had run out. */
export type MemberBound = {
  readonly type: 'MemberBound';
  readonly memberId: string;
  readonly referrerId: string;
  readonly via: Via;
  readonly storeId?: string | undefined;
  readonly replaces?: string | undefined;
};
export type StoreRegistered = {
  readonly type: 'StoreRegistered';
  readonly storeId: string;
  readonly ownerId: string;
  readonly tariff: string;
  readonly region?: string | undefined;
  readonly recruiterId?: string | undefined;
};
/** `held` is what waits in `pending` until settlement, 0 when it settles at once. */
export type OrderPlaced = {
  readonly type: 'OrderPlaced';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly tariff: string;
  readonly region?: string | undefined;
  readonly funding: Funding;
  readonly due: Instant;
  readonly held: Micro;
};
export type CommissionPaid = {
  readonly kind: CommissionKind;
  readonly memberId: string;
  readonly amount: Micro;
};
export type OrderSettled = {
  readonly type: 'OrderSettled';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly commissions: readonly CommissionPaid[];
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  readonly pool: Micro;
  readonly points: Points;
  readonly price: PriceRatio;
  readonly multiple: Ppm;
  readonly retention: Ppm;
  /** Present when the money was already confirmed and too small to mint anything. */
  readonly withoutPoints?: true;
};
export type PendingOrderRefunded = {
  readonly type: 'PendingOrderRefunded';
  readonly refundId: string;
  readonly orderId: string;
  readonly amount: Micro;
  /** What left `pending`; less than the amount when the store holds its part itself. */
  readonly returned: Micro;
};
/** Who gave back what for one refund (economics §8). Parts of the store's own till are in `merchantOwn`. */
export type OrderRefunded = {
  readonly type: 'OrderRefunded';
  readonly refundId: string;
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly fromProvider: Micro;
  readonly platform: Micro;
  readonly remainder: Micro;
  readonly remainderTo: Remainder;
  readonly commissions: readonly CommissionPaid[];
  readonly pool: Micro;
  /** Points of the lot burned, and points asked for that had been sold already. */
  readonly points: Points;
  readonly soldPoints: Points;
  /** What the sold points had brought: charged to the wallet (which may go negative) and kept back. */
  readonly clawback: Micro;
  readonly fromWallet: Micro;
  readonly keptBack: Micro;
  readonly loss: Micro;
  readonly lossTo: 'store' | 'platform';
  /** Clawback beyond what was missing: enters the stream, or the pool when the period is 0. */
  readonly surplus: Micro;
  readonly surplusDays: number;
  /** Paid over the order's channel. */
  readonly paid: Micro;
  readonly price: PriceRatio;
  readonly lotNet: Micro;
  readonly lotRealised: Micro;
};
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
export type AgentAppointed = {
  readonly type: 'AgentAppointed';
  readonly agencyId: string;
  readonly memberId: string;
  readonly region: string;
  readonly tier: Tier;
  readonly ratePpm?: Ppm | undefined;
  readonly fee?: Micro | undefined;
  readonly contractRef?: string | undefined;
  readonly from: Instant;
  readonly to?: Instant | undefined;
};
export type AgencyEnded = { readonly type: 'AgencyEnded'; readonly agencyId: string; readonly to: Instant };
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
/** Supply, genesis and every lot times 10^digits: values do not change (economics §9). */
export type Redenominated = { readonly type: 'Redenominated'; readonly digits: number };
export type Warned = {
  readonly type: 'Warned';
  readonly code: string;
  readonly needed?: Micro | undefined;
  readonly held?: Micro | undefined;
};

export type Event =
  | MemberRegistered
  | MemberBound
  | StoreRegistered
  | OrderPlaced
  | OrderSettled
  | PendingOrderRefunded
  | OrderRefunded
  | PointsRedeemed
  | LotsExited
  | LotsQueued
  | PoolLocked
  | StreamReleased
  | CapitalInjected
  | AgentAppointed
  | AgencyEnded
  | DepositFunded
  | SplitRecorded
  | Redenominated
  | Warned;

export type EventType = Event['type'];
export type EventOf<Type extends EventType> = Extract<Event, { type: Type }>;
