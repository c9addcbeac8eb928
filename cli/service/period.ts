import { midnightOf } from '#books';
import { type Instant, parseInstant } from '#engine';
import { badInput } from '../exit.ts';

export type PeriodOptions = { from?: string; to?: string };

/** From included, to not; a day is the local midnight it begins with. */
export function readPeriod({ from, to }: PeriodOptions): { from?: Instant; to?: Instant } {
  return { ...(from && { from: readInstant('from', from) }), ...(to && { to: readInstant('to', to) }) };
}

/** A day only: the local midnight it begins with. */
export function readDay(option: string, text: string): Instant {
  const at = midnightOf(text);
  if (at !== undefined) return at;
  throw badInput(
    `--${option} 应为日期 2026-11-23，收到 ${text}`,
    `--${option} is a day like 2026-11-23; got ${text}`,
  );
}

export function readInstant(option: string, text: string): Instant {
  const at = midnightOf(text) ?? parseInstant(text);
  if (at !== undefined) return at;
  throw badInput(
    `--${option} 应为日期 2026-11-23 或带时区的时间，收到 ${text}`,
    `--${option} is a day 2026-11-23 or a time with its zone; got ${text}`,
  );
}
