import type { Instant } from '../amount/instant.ts';
import type { Micro, Points, Ppm } from '../amount/quantity.ts';
import type { Tier } from '../rules/policy.ts';

/** How a member came to a referrer. */
export type Via = 'store-qr' | 'store-link' | 'promoter-link' | 'payment';
export const VIAS: readonly Via[] = ['store-qr', 'store-link', 'promoter-link', 'payment'];

/** Whose cash an order is (economics §3). */
export type FundingMode = 'collect' | 'split' | 'deposit' | 'own-goods';
export const FUNDING_MODES: readonly FundingMode[] = ['collect', 'split', 'deposit', 'own-goods'];
export type Funding = {
  readonly mode: FundingMode;
  readonly channel: string;
  readonly reference?: string | undefined;
};

export type CommissionKind = 'direct' | 'indirect' | 'recruiting' | Tier;

type Head<Type extends string> = { readonly id: string; readonly at: Instant; readonly type: Type };

export type RegisterMember = Head<'RegisterMember'> & {
  readonly memberId: string;
  readonly referrerId?: string;
  readonly via?: Via;
};
export type BindMember = Head<'BindMember'> & {
  readonly memberId: string;
  readonly referrerId: string;
  readonly via: Via;
  readonly storeId?: string;
};
export type RegisterStore = Head<'RegisterStore'> & {
  readonly storeId: string;
  readonly ownerId: string;
  readonly tariff?: string;
  readonly region?: string;
  readonly recruiterId?: string;
};
export type PlaceOrder = Head<'PlaceOrder'> & {
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: Micro;
  readonly region?: string;
  readonly funding: Funding;
};
export type SettleOrder = Head<'SettleOrder'> & { readonly orderId: string; readonly reason?: string };
export type RefundOrder = Head<'RefundOrder'> & {
  readonly refundId: string;
  readonly orderId: string;
  readonly amount: Micro;
  readonly maxLoss?: Micro;
};
export type RedeemPoints = Head<'RedeemPoints'> & {
  readonly redemptionId: string;
  readonly memberId: string;
  readonly points: Points | 'all';
  readonly minNet?: Micro;
};
export type InjectCapital = Head<'InjectCapital'> & {
  readonly injectionId: string;
  readonly amount: Micro;
  readonly periodDays: number;
  readonly channel: string;
};
export type AppointAgent = Head<'AppointAgent'> & {
  readonly agencyId: string;
  readonly memberId: string;
  readonly region: string;
  readonly tier: Tier;
  readonly ratePpm?: Ppm;
  readonly fee?: Micro;
  readonly contractRef?: string;
  readonly from: Instant;
  readonly to?: Instant;
};
export type EndAgency = Head<'EndAgency'> & { readonly agencyId: string; readonly reason?: string };
export type FundDeposit = Head<'FundDeposit'> & {
  readonly storeId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference?: string;
};
export type RecordSplit = Head<'RecordSplit'> & {
  readonly storeId: string;
  readonly amount: Micro;
  readonly channel: string;
  readonly reference?: string;
};
export type Tick = Head<'Tick'>;

export type Command =
  | RegisterMember
  | BindMember
  | RegisterStore
  | PlaceOrder
  | SettleOrder
  | RefundOrder
  | RedeemPoints
  | InjectCapital
  | AppointAgent
  | EndAgency
  | FundDeposit
  | RecordSplit
  | Tick;

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;
