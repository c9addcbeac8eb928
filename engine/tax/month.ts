import { civilFromDays, type Instant } from '../amount/instant.ts';
import { DAY_MS } from '../amount/quantity.ts';

/** A calendar month as one whole number: year × 12 + 0 for January to 11 for December. */
export type Month = number;

const MINUTE_MS = 60_000;

/**
 * The month an instant lies in on the wall clock of a place.
 *
 * Shape    (instant, minutes the place is ahead of UTC) → month. Pure.
 * Rounds   down: midnight belongs to the month it opens.
 * Source   economics §18: months are those of the program's zone.
 *
 * @example monthOf(parseInstant('2026-01-31T16:00:00Z')!, 480) // 2026 × 12 + 1: February in Shanghai
 */
export function monthOf(instant: Instant, utcOffsetMinutes: number): Month {
  const days = Math.floor((instant + utcOffsetMinutes * MINUTE_MS) / DAY_MS);
  const { year, month } = civilFromDays(days);
  return year * 12 + month - 1;
}

/** The calendar year a month lies in: the annual table starts anew with it. */
export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}
