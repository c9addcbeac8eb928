import type { CommissionPaid, Funding, Instant, Micro, Points, PostingKind, Ppm, Tier, Via } from '#engine';
import type { UnitMoveKind } from './units/unit-moves.ts';

/** Pool and supply: the price as an exact ratio. Shown with the engine's `displayPrice`, never computed with. */
export type PriceRatio = { readonly pool: Micro; readonly supply: Points };
export type CommissionKind = CommissionPaid['kind'];

export type MemberRecord = {
  readonly id: string;
  readonly entry: number;
  readonly registeredAt: Instant;
  /** The newest binding; whether it still holds depends on the policy's days. */
  readonly referrerId: string | undefined;
  readonly boundAt: Instant | undefined;
  readonly via: Via | undefined;
  readonly points: Points;
  readonly wallet: Micro;
  readonly commission: Micro;
  /** Settled spend, less refunds. */
  readonly spend: Micro;
  readonly orders: number;
  readonly exits: number;
  /** Lots that still hold points. */
  readonly lotsOpen: number;
  /** Members whose newest binding names this one. */
  readonly directCount: number;
};

export type BindingRecord = {
  readonly entry: number;
  readonly memberId: string;
  readonly referrerId: string;
  readonly at: Instant;
  readonly via: Via;
  readonly storeId: string | undefined;
  /** The earlier referrer whose binding had run out. */
  readonly replaces: string | undefined;
};

export type StoreRecord = {
  readonly id: string;
  readonly entry: number;
  readonly registeredAt: Instant;
  readonly ownerId: string;
  readonly tariff: string;
  readonly region: string | undefined;
  readonly recruiterId: string | undefined;
  readonly orders: number;
  /** Settled amounts, before refunds. */
  readonly turnover: Micro;
  readonly refunded: Micro;
  readonly payable: Micro;
  readonly atProvider: Micro;
  readonly deposit: Micro;
};

export type AgencyRecord = {
  readonly id: string;
  readonly entry: number;
  readonly memberId: string;
  readonly region: string;
  readonly tier: Tier;
  readonly ratePpm: Ppm | undefined;
  readonly fee: Micro | undefined;
  readonly contractRef: string | undefined;
  readonly from: Instant;
  readonly to: Instant | undefined;
};

export type OrderStatus = 'pending' | 'settled' | 'cancelled';

/** What became of an order's amount at settlement. */
export type SplitRecord = {
  readonly entry: number;
  readonly at: Instant;
  readonly amount: Micro;
  readonly merchant: Micro;
  readonly platform: Micro;
  readonly commissions: Micro;
  readonly remainder: Micro;
  readonly remainderTo: string;
  readonly pool: Micro;
  readonly points: Points;
  readonly priceBefore: PriceRatio;
};

/** 积分批次: the points of one order until they are sold or leave. */
export type LotRecord = {
  readonly orderId: string;
  readonly memberId: string;
  readonly settledAt: Instant;
  readonly spend: Micro;
  readonly minted: Points;
  readonly points: Points;
  readonly sold: Points;
  readonly realised: Micro;
  readonly net: Micro;
  readonly multiplePpm: Ppm;
  readonly retentionPpm: Ppm;
  readonly queued: boolean;
  readonly exitedAt: Instant | undefined;
};

export type OrderRecord = {
  readonly id: string;
  /** Journal entry that placed it. */
  readonly entry: number;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly tariff: string;
  /** The order's region, else its store's. */
  readonly region: string | undefined;
  readonly funding: Funding;
  readonly placedAt: Instant;
  readonly due: Instant;
  readonly status: OrderStatus;
  readonly refunded: Micro;
  readonly split: SplitRecord | undefined;
  readonly lot: LotRecord | undefined;
};

/** Taking a commission back at a refund is a row of its own, with a negative amount. */
export type CommissionRecord = {
  readonly entry: number;
  readonly kind: CommissionKind;
  readonly memberId: string;
  readonly orderId: string;
  readonly storeId: string;
  readonly refundId: string | undefined;
  readonly amount: Micro;
  readonly at: Instant;
};

/** What a month brought by a member: a statistic, nothing is paid by it (S59). */
export type PerformanceRecord = {
  /** `YYYY-MM` in the program's zone. */
  readonly month: string;
  readonly memberId: string;
  /** Own orders that settled. */
  readonly orders: number;
  /** Settled amounts less what was refunded in the month; so are the next two. */
  readonly spend: Micro;
  /** Of those whose referrer this member was when their orders settled. */
  readonly directSpend: Micro;
  /** At stores whose recruiter this member is. */
  readonly recruitedTurnover: Micro;
  /** Members who were bound to this one, by their own doing. */
  readonly newDirect: number;
  /** Paid less taken back, every kind. */
  readonly commissions: ReadonlyMap<CommissionKind, Micro>;
};

export type RedemptionRecord = {
  readonly id: string;
  readonly entry: number;
  readonly memberId: string;
  readonly at: Instant;
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
  readonly price: PriceRatio;
  readonly streamDays: number;
};

export type ExitRecord = {
  readonly entry: number;
  readonly orderId: string;
  readonly memberId: string;
  readonly at: Instant;
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
  readonly price: PriceRatio;
};

export type RefundRecord = {
  readonly id: string;
  readonly entry: number;
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly at: Instant;
  readonly amount: Micro;
  /** Paid over the order's channel. */
  readonly paid: Micro;
  readonly beforeSettlement: boolean;
  readonly points: Points;
  readonly clawback: Micro;
  readonly loss: Micro;
  readonly lossTo: string | undefined;
};

export type InjectionRecord = {
  readonly id: string;
  readonly entry: number;
  readonly at: Instant;
  readonly amount: Micro;
  readonly channel: string;
  readonly periodDays: number;
};

/** Why the price moved (S23). */
export type PriceCause =
  | 'order'
  | 'redemption'
  | 'exit'
  | 'refund'
  | 'injection'
  | 'release'
  | 'lock'
  | 'redenomination'
  | 'conversion'
  | 'wind-down';

/** Pool and supply right after one step, and what the step did to the pool. */
export type PricePoint = PriceRatio & {
  readonly entry: number;
  readonly seq: number;
  readonly at: Instant;
  readonly cause: PriceCause;
  /** The order, redemption, refund or injection. */
  readonly reference: string | undefined;
  /** Change of the pool: negative when money left it. */
  readonly amount: Micro;
};

/**
 * One stretch of time for a chart: the price when it begins and when it ends. Within one scale the price
 * never falls, so first is the low and last is the high.
 */
export type PriceBucket = {
  readonly from: Instant;
  readonly to: Instant;
  readonly first: PriceRatio;
  readonly last: PriceRatio;
  /** What orders brought into the pool. */
  readonly inflow: Micro;
};

export type AccountRecord = {
  readonly name: string;
  /** Posted to it less posted from it: over all accounts this sums to zero. */
  readonly balance: Micro;
  /** As people read it: cash and losses with the sign turned. */
  readonly shown: Micro;
  readonly postings: number;
};

export type AccountPosting = {
  readonly entry: number;
  readonly at: Instant;
  /** The account on the other side. */
  readonly other: string;
  /** Negative when money left this account. */
  readonly amount: Micro;
  readonly kind: PostingKind | UnitMoveKind;
  /** Balance after it. */
  readonly balance: Micro;
};

export type DayRecord = {
  /** `YYYY-MM-DD` in the program's zone. */
  readonly day: string;
  readonly orders: number;
  readonly amount: Micro;
  readonly inflow: Micro;
  readonly commissions: Micro;
  readonly refunds: Micro;
  readonly redeemed: Micro;
  readonly exited: Micro;
  readonly members: number;
  readonly stores: number;
};
