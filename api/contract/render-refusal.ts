import { REFUSALS } from './refusals.ts';

export type Locale = 'zh' | 'en';

/** A refusal as it travels: its code and its numbers, money with 6 decimals, points with 18. */
export type RefusalJson = { readonly code: string; readonly [detail: string]: unknown };

const SLOT = /\{(\w+)\}/g;
const MONEY = /^-?\d+\.\d{6}$/;
const POINTS = /^-?\d+\.\d{18}$/;

/** Says a refusal in one language, its numbers filled in as people read them. */
export function renderRefusal(refusal: RefusalJson, locale: Locale): string {
  const text = Object.hasOwn(REFUSALS, refusal.code)
    ? REFUSALS[refusal.code as keyof typeof REFUSALS][locale]
    : refusal.code;
  return text.replace(SLOT, (_, name: string) => shown(refusal[name]));
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '–';
  const text = String(value);
  if (MONEY.test(text)) return trimmed(text, 2);
  if (POINTS.test(text)) return trimmed(text, 0);
  return text;
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
