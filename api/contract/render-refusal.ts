import { NAMED_SLOTS, NAMES } from './refusals/words.ts';
import { REFUSALS } from './refusals.ts';

export type Locale = 'zh' | 'en';

/** A refusal as it travels: its code and its numbers, money with 6 decimals, points with 18. */
export type RefusalJson = { readonly code: string; readonly [detail: string]: unknown };

const SLOT = /\{(\w+)\}/g;
const MONEY = /^-?\d+\.\d{6}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/;
const POINTS = /^-?\d+\.\d{18}$/;

/** Says a refusal in one language, its numbers filled in as people read them. */
export function renderRefusal(refusal: RefusalJson, locale: Locale): string {
  const text = Object.hasOwn(REFUSALS, refusal.code)
    ? REFUSALS[refusal.code as keyof typeof REFUSALS][locale]
    : refusal.code;
  return text.replace(SLOT, (_, slot: string) => shown(slot, refusal[slot], locale));
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
