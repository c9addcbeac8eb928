import type { Instant } from '../amount/instant.ts';
import { DAY_MS } from '../amount/quantity.ts';
import type { ProgramState } from './state.ts';

const MINUTE_MS = 60_000;

/**
 * The day of the program's zone an instant lies in, counted from 1970-01-01 there.
 *
 * Formula  ⌊(t + offset) ÷ 86 400 000⌋.
 * Source   economics §21.
 */
export function dayOf(state: ProgramState, t: Instant): number {
  return Math.floor((t + state.policy.utcOffsetMinutes * MINUTE_MS) / DAY_MS);
}
