import { NAMED_SLOTS, NAMES } from './refusals/words.ts';

export type Locale = 'zh' | 'en';

const SLOT = /\{(\w+)\}/g;
const MONEY = /^-?\d+\.\d{6}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;
const POINTS = /^-?\d+\.\d{18}$/;

/** A text with its `{slots}` filled in as people read them: money, points, rates, times, names of the engine's. */
export function fillSlots(text: string, facts: Readonly<Record<string, unknown>>, locale: Locale): string {
  return text.replace(SLOT, (_, slot: string) => shown(slot, facts[slot], locale));
}

function shown(slot: string, value: unknown, locale: Locale): string {
  if (value === undefined || value === null) return '–';
  const text = String(value);
  if (NAMED_SLOTS.has(slot) && Object.hasOwn(NAMES, text)) return NAMES[text]![locale];
  if (slot.endsWith('Ppm')) return percent(Number(value));
  if (MONEY.test(text)) return trimmed(text, 2);
  if (POINTS.test(text)) return trimmed(text, 0);
  return TIME.test(text) ? timeText(text) : text;
}

function percent(ppm: number): string {
  return `${Number((ppm / 10_000).toFixed(4))} %`;
}

/** `2026-11-23T04:00:00.000Z` → `2026-11-23 04:00 UTC`. */
function timeText(instant: string): string {
  return `${instant.replace('T', ' ').replace(/(:00)?(\.000)?Z$/, '')} UTC`;
}

/** Drops zeros at the end, never digits that say something. */
function trimmed(text: string, decimalsMin: number): string {
  const at = text.indexOf('.');
  const fraction = text.slice(at + 1).replace(/0+$/, '');
  const decimals = fraction.padEnd(decimalsMin, '0');
  const sign = text.startsWith('-') ? '-' : '';
  const whole = text.slice(sign.length, at).replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === '' ? sign + whole : `${sign}${whole}.${decimals}`;
}
