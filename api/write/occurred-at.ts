import { DAY_MS, parseInstant } from '#engine';

const BACK_DAYS = 7;
/** Clocks of tills run ahead a little. */
const AHEAD_MS = 5 * 60_000;

export type MalformedFacts = {
  readonly code: 'malformed';
  readonly field: string;
  readonly rule: string;
  readonly value: string;
};

/** Why a caller's `occurredAt` cannot be, or undefined. Its shape is the engine's to check. */
export function wrongOccurredAt(value: unknown, now: number): MalformedFacts | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = parseInstant(value);
  if (instant === undefined) return undefined;
  if (instant >= now - BACK_DAYS * DAY_MS && instant <= now + AHEAD_MS) return undefined;
  return malformed('occurredAt', `at most ${BACK_DAYS} days back and not in the future`, value);
}

export function malformed(field: string, rule: string, value: unknown): MalformedFacts {
  const shown = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return { code: 'malformed', field, rule, value: shown.slice(0, 200) };
}
