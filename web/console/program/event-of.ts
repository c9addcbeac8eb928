import type { Accepted } from '#contract';

/** A text field of the first event of a type in an outcome. */
export function eventField(accepted: Accepted, type: string, field: string): string | undefined {
  const event = accepted.events.find((one) => one.type === type);
  const value = event?.[field];
  return value === undefined ? undefined : String(value);
}
