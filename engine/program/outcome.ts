import type { Event } from './event.ts';
import type { Handed, InHandOf } from './in-hand.ts';

/** Every code a command can be refused with (contracts §2). Retired codes are never used again. */
export const REFUSAL_CODES = [
  'malformed',
  'member_exists',
  'member_not_found',
  'already_bound',
  'self_binding',
  'binding_loop',
  'store_exists',
  'store_not_found',
  'order_exists',
  'order_not_found',
  'amount_not_positive',
  'order_too_small',
  'insufficient_points',
  'redemption_too_small',
  'price_moved',
  'refund_exceeds_order',
  'store_cannot_cover',
  'deposit_too_low',
  'nothing_in_circulation',
  'time_backwards',
  'redemption_exists',
  'refund_exists',
  'injection_exists',
  'agency_exists',
  'agency_not_found',
  'agency_overlaps',
  'commission_exceeds_distribution',
  'order_not_pending',
  'tariff_not_found',
  'loss_above_max',
  'insufficient_at_provider',
  'duplicate_with_different_content',
  'paused',
  'rule_locked',
  'override_needed',
  'override_expired',
  'wrong_stage',
  'stage_not_allowed',
  'checklist_incomplete',
  'two_officers_needed',
  'program_exists',
  'already_paused',
  'not_paused',
  'override_exists',
  'override_not_found',
  'rule_not_found',
  'override_not_needed',
  'sentence_differs',
  'expiry_out_of_range',
  'nothing_on_hold',
  'policy_invalid',
  'policy_fixed',
  'tariff_in_use',
  'effective_too_soon',
  'redenomination_not_needed',
  'orders_waiting',
  'member_ended',
  'not_bound',
  'member_owns_store',
  'member_is_agent',
  'member_has_pending',
  'member_has_balance',
  'self_merge',
  'member_frozen',
  'not_frozen',
  'rank_not_found',
  'store_suspended',
  'store_not_suspended',
  'settlement_exists',
  'settlement_not_found',
  'insufficient_balance',
  'lines_differ',
  'credits_not_accepted',
  'credits_above_share',
  'insufficient_credits',
  'product_not_found',
  'product_not_on_sale',
  'below_cost',
  'insufficient_stock',
  'nothing_to_reassign',
  'order_cancelled',
  'order_has_refunds',
  'order_has_credits',
  'lot_touched',
  'funding_of_store',
  'claim_exists',
  'claim_not_found',
  'legacy_off',
  'nothing_to_release',
  'dividend_exists',
  'no_shareholders',
  'insufficient_fund',
  'conversion_exists',
  'conversion_not_found',
  'conversion_closed',
  'conversion_too_small',
  'shares_exhausted',
  'entitlement_exists',
  'entitlement_not_found',
  'allotment_exists',
  'nobody_to_allot',
  'adjustment_exists',
  'budget_not_found',
  'campaign_exists',
  'campaign_not_found',
  'campaign_over',
  'subsidy_exceeds_take',
  'withdrawal_exists',
  'withdrawal_not_found',
  'withdrawal_below_minimum',
  'withdrawal_above_day',
  'balance_negative',
  'withdrawal_not_reviewable',
  'payout_not_allowed',
  'payout_number_missing',
  'payout_number_differs',
  'remittance_exists',
  'redemption_above_day',
  'case_exists',
  'case_not_found',
  'case_incomplete',
  'case_not_in_status',
  'appeal_open',
  'appeal_over',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected no: a code and its numbers. Bigints are money unless the name says points. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly [detail: string]: string | number | bigint | readonly string[] | undefined;
};

export type Accepted = {
  readonly outcome: 'accepted';
  readonly seq: number;
  readonly events: readonly Event[];
  /** By the place of each event (`inHandOf`). No part of what happened: nobody records or answers it. */
  readonly inHand: readonly Handed[];
};
export type Refused = { readonly outcome: 'refused'; readonly refusal: Refusal };
export type Outcome = Accepted | Refused;

/** What the names in an event stand for; undefined where whoever made it did not have that in hand. */
export function inHandOf<Happened extends Event>(
  { inHand }: Accepted,
  place: number,
  _event: Happened,
): InHandOf<Happened> | undefined {
  return inHand[place] as InHandOf<Happened> | undefined;
}

export function refuse(code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...details } as Refusal;
}
