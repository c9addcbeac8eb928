import type { Event } from './event.ts';

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
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected no: a code and its numbers. Bigints are money unless the name says points. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly [detail: string]: string | number | bigint | undefined;
};

export type Accepted = {
  readonly outcome: 'accepted';
  readonly seq: number;
  readonly events: readonly Event[];
};
export type Refused = { readonly outcome: 'refused'; readonly refusal: Refusal };
export type Outcome = Accepted | Refused;

export function refuse(code: RefusalCode, details: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...details } as Refusal;
}
