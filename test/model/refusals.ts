/** Every refusal the model can give, by the section that brings it in. */

const CORE = [
  ...(['duplicate_with_different_content', 'time_backwards', 'member_exists', 'member_not_found'] as const),
  ...(['already_bound', 'self_binding', 'binding_loop', 'store_exists', 'store_not_found'] as const),
  ...(['tariff_not_found', 'order_exists', 'order_not_found', 'order_not_pending'] as const),
  ...(['order_too_small', 'deposit_too_low', 'amount_not_positive', 'refund_exists'] as const),
  ...(['refund_exceeds_order', 'loss_above_max', 'redemption_exists', 'insufficient_points'] as const),
  ...(['redemption_too_small', 'price_moved', 'injection_exists', 'nothing_in_circulation'] as const),
  ...(['agency_exists', 'agency_not_found', 'agency_overlaps', 'commission_exceeds_distribution'] as const),
  'insufficient_at_provider',
] as const;

const GATES = [
  ...(['wrong_stage', 'paused', 'already_paused', 'not_paused', 'program_exists'] as const),
  ...(['stage_not_allowed', 'checklist_incomplete', 'two_officers_needed', 'rule_locked'] as const),
  ...(['override_needed', 'override_expired', 'override_exists', 'override_not_found'] as const),
  ...(['override_not_needed', 'rule_not_found', 'sentence_differs', 'expiry_out_of_range'] as const),
  ...(['nothing_on_hold', 'policy_invalid', 'policy_fixed', 'tariff_in_use', 'effective_too_soon'] as const),
  ...(['redenomination_not_needed', 'store_cannot_cover'] as const),
] as const;

const PEOPLE = [
  ...(['member_ended', 'not_bound', 'member_owns_store', 'member_is_agent', 'member_has_pending'] as const),
  ...(['member_has_balance', 'self_merge', 'member_frozen', 'not_frozen', 'rank_not_found'] as const),
  ...(['store_suspended', 'store_not_suspended', 'settlement_exists', 'insufficient_balance'] as const),
  ...(['settlement_not_found'] as const),
] as const;

const MALL = [
  ...(['lines_differ', 'credits_not_accepted', 'credits_above_share', 'product_not_found'] as const),
  ...(['product_not_on_sale', 'below_cost', 'insufficient_stock', 'insufficient_credits'] as const),
  ...(['nothing_to_reassign', 'order_cancelled', 'order_has_refunds', 'order_has_credits'] as const),
  ...(['lot_touched', 'funding_of_store', 'claim_exists', 'claim_not_found', 'legacy_off'] as const),
  'nothing_to_release',
] as const;

const FUNDS = [
  ...(['dividend_exists', 'no_shareholders', 'insufficient_fund', 'conversion_exists'] as const),
  ...(['conversion_not_found', 'conversion_closed', 'conversion_too_small', 'shares_exhausted'] as const),
  ...(['entitlement_exists', 'entitlement_not_found', 'allotment_exists', 'nobody_to_allot'] as const),
  ...(['adjustment_exists', 'budget_not_found', 'campaign_exists', 'campaign_not_found'] as const),
  ...(['campaign_over', 'subsidy_exceeds_take'] as const),
] as const;

const PAYOUTS = [
  ...(['withdrawal_exists', 'withdrawal_not_found', 'withdrawal_below_minimum'] as const),
  ...(['withdrawal_above_day', 'balance_negative', 'withdrawal_not_reviewable'] as const),
  ...(['payout_not_allowed', 'payout_number_missing', 'payout_number_differs'] as const),
  ...(['remittance_exists', 'redemption_above_day'] as const),
] as const;

const CASES = [
  ...(['case_exists', 'case_not_found', 'case_incomplete', 'case_not_in_status'] as const),
  ...(['appeal_over', 'appeal_open', 'orders_waiting'] as const),
] as const;

export const REFUSALS = [...CORE, ...GATES, ...PEOPLE, ...MALL, ...FUNDS, ...PAYOUTS, ...CASES] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The refusal where the condition holds; several are asked in order with `??`. */
export const when = (holds: boolean, code: Refusal): Refusal | null => (holds ? code : null);
