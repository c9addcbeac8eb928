/** How a member came to a referrer. */
export type Via = 'store-qr' | 'store-link' | 'promoter-link' | 'payment';
export const VIAS: readonly Via[] = ['store-qr', 'store-link', 'promoter-link', 'payment'];

/** Whose cash an order is (economics §3). */
export type FundingMode = 'collect' | 'split' | 'deposit' | 'own-goods';
export const FUNDING_MODES: readonly FundingMode[] = ['collect', 'split', 'deposit', 'own-goods'];

/** How real a program is (economics §14). */
export type Stage = 'draft' | 'rehearsal' | 'live' | 'winding-down' | 'closed';
export const STAGES: readonly Stage[] = ['draft', 'rehearsal', 'live', 'winding-down', 'closed'];

/** What can be paused (economics §14). */
export type Pausable = 'orders' | 'redemptions' | 'payouts' | 'binding';
export const PAUSABLES: readonly Pausable[] = ['orders', 'redemptions', 'payouts', 'binding'];

/** A partner's store, or the operator's own. */
export type StoreKind = 'partner' | 'own';
export const STORE_KINDS: readonly StoreKind[] = ['partner', 'own'];

/** The balance a withdrawal is asked from (economics §18). */
export type WithdrawalSource = 'wallet' | 'commission' | 'payable';
export const WITHDRAWAL_SOURCES: readonly WithdrawalSource[] = ['wallet', 'commission', 'payable'];

export type WithdrawalDecision = 'hold' | 'approve' | 'reject';
export const WITHDRAWAL_DECISIONS: readonly WithdrawalDecision[] = ['hold', 'approve', 'reject'];

/** What a payment channel says of a payout. */
export type PayoutStatus = 'submitted' | 'unknown' | 'awaiting-member' | 'paid' | 'failed' | 'expired';
export const PAYOUT_STATUSES: readonly PayoutStatus[] = [
  'submitted',
  'unknown',
  'awaiting-member',
  'paid',
  'failed',
  'expired',
];

/** What becomes of a store's settlement that was reserved (economics §15). */
export type SettlementResult = 'submitted' | 'unknown' | 'paid' | 'failed' | 'cancelled';
export const SETTLEMENT_RESULTS: readonly SettlementResult[] = [
  'submitted',
  'unknown',
  'paid',
  'failed',
  'cancelled',
];

/** What a case is about (economics §19, S71). */
export type CaseKind = 'sybil-binding' | 'off-platform-payment' | 'other-offence' | 'service';
export const CASE_KINDS: readonly CaseKind[] = [
  'sybil-binding',
  'off-platform-payment',
  'other-offence',
  'service',
];

export type RulingDecision = 'upheld' | 'dismissed';
export const RULING_DECISIONS: readonly RulingDecision[] = ['upheld', 'dismissed'];

export type RemedyKind = 'bounty' | 'move-members' | 'delist' | 'freeze';
export const REMEDY_KINDS: readonly RemedyKind[] = ['bounty', 'move-members', 'delist', 'freeze'];

/** Which way an adjustment goes: to the member or from them. */
export type AdjustmentDirection = 'pay' | 'take';
export const ADJUSTMENT_DIRECTIONS: readonly AdjustmentDirection[] = ['pay', 'take'];

/** Who gets a commission that was held. */
export type HoldTo = 'member' | 'platform';
export const HOLD_TO: readonly HoldTo[] = ['member', 'platform'];
