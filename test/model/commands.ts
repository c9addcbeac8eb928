/** The commands the model knows, as they travel in JSON. */

export type FundingMode = 'collect' | 'split' | 'deposit' | 'own-goods';
export type Tier = 'district' | 'city' | 'province' | 'greater';
export type Via = 'store-qr' | 'store-link' | 'promoter-link' | 'payment';
export type Funding = { mode: FundingMode; channel: string; reference: string };

type Named<Type extends string, Fields> = { id: string; at: string; type: Type } & Fields;

export type RegisterMember = Named<'RegisterMember', { memberId: string; referrerId?: string; via?: Via }>;
export type BindMember = Named<
  'BindMember',
  { memberId: string; referrerId: string; via: Via; storeId?: string }
>;
export type RegisterStore = Named<
  'RegisterStore',
  { storeId: string; ownerId: string; tariff?: string; region?: string; recruiterId?: string }
>;
export type PlaceOrder = Named<
  'PlaceOrder',
  { orderId: string; memberId: string; storeId: string; amount: string; region?: string; funding?: Funding }
>;
export type SettleOrder = Named<'SettleOrder', { orderId: string }>;
export type RefundOrder = Named<
  'RefundOrder',
  { refundId: string; orderId: string; amount: string; maxLoss?: string }
>;
export type RedeemPoints = Named<
  'RedeemPoints',
  { redemptionId: string; memberId: string; points: string; minNet?: string }
>;
export type InjectCapital = Named<
  'InjectCapital',
  { injectionId: string; amount: string; periodDays?: number; channel?: string }
>;
export type AppointAgent = Named<
  'AppointAgent',
  {
    agencyId: string;
    memberId: string;
    region: string;
    tier: Tier;
    ratePpm?: number;
    from: string;
    to?: string;
  }
>;
export type EndAgency = Named<'EndAgency', { agencyId: string }>;
export type RecordSplit = Named<'RecordSplit', { storeId: string; amount: string; channel?: string }>;
export type FundDeposit = Named<'FundDeposit', { storeId: string; amount: string; channel?: string }>;
export type Tick = Named<'Tick', unknown>;

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
  | RecordSplit
  | FundDeposit
  | Tick;

/** Every refusal the model can give. */
export type Refusal =
  | 'duplicate_with_different_content'
  | 'time_backwards'
  | 'member_exists'
  | 'member_not_found'
  | 'already_bound'
  | 'self_binding'
  | 'binding_loop'
  | 'store_exists'
  | 'store_not_found'
  | 'tariff_not_found'
  | 'order_exists'
  | 'order_not_found'
  | 'order_not_pending'
  | 'order_too_small'
  | 'deposit_too_low'
  | 'amount_not_positive'
  | 'refund_exists'
  | 'refund_exceeds_order'
  | 'loss_above_max'
  | 'redemption_exists'
  | 'insufficient_points'
  | 'redemption_too_small'
  | 'price_moved'
  | 'injection_exists'
  | 'nothing_in_circulation'
  | 'agency_exists'
  | 'agency_not_found'
  | 'agency_overlaps'
  | 'commission_exceeds_distribution'
  | 'insufficient_at_provider';

/** The first refusal whose condition holds; null when none does. Written in order of precedence. */
export function firstRefusal(checks: readonly (readonly [boolean, Refusal])[]): Refusal | null {
  return checks.find(([holds]) => holds)?.[1] ?? null;
}
