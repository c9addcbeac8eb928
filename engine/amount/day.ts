import type { Instant } from './instant.ts';
import { DAY_MS } from './quantity.ts';

const MINUTE_MS = 60_000;

/**
 * The day of a zone an instant lies in, counted from 1970-01-01.
 *
 * Formula  ⌊(t + offset) ÷ 86 400 000⌋, the zone's offset in minutes east of Greenwich.
 * Source   economics §21.
 */
export function dayOf(at: Instant, utcOffsetMinutes: number): number {
  return Math.floor((at + utcOffsetMinutes * MINUTE_MS) / DAY_MS);
}
