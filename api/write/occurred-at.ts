import { DAY_MS, parseInstant } from '#engine';
import { type MalformedFacts, malformed } from '../server/wrong-input.ts';

const BACK_DAYS = 7;
/** Clocks of tills run ahead a little. */
const AHEAD_MS = 5 * 60_000;

/** Why a caller's `occurredAt` cannot be, or undefined. Its shape is the engine's to check. */
export function wrongOccurredAt(value: unknown, now: number): MalformedFacts | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = parseInstant(value);
  if (instant === undefined) return undefined;
  if (instant >= now - BACK_DAYS * DAY_MS && instant <= now + AHEAD_MS) return undefined;
  return malformed('occurredAt', { rule: 'days_back', max: BACK_DAYS }, value);
}
