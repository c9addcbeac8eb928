import type { Micro, Points } from './quantity.ts';

export const MONEY_DECIMALS = 6;
export const POINTS_DECIMALS = 18;

const DECIMAL = /^\d+(\.\d+)?$/;

/**
 * Reads a decimal string into an integer of 10^-scale units.
 *
 * Shape    (text, decimals allowed, scale) → integer, or undefined when the text is not of the form
 *          `^\d+(\.\d+)?$` or has more decimals than allowed. Never rounds.
 * Source   contracts §1.
 */
export function parseDecimal(text: string, decimalsMax: number, scale: number): bigint | undefined {
  if (!DECIMAL.test(text)) return undefined;
  const dot = text.indexOf('.');
  if (dot < 0) return BigInt(text) * 10n ** BigInt(scale);
  const fraction = text.slice(dot + 1);
  if (fraction.length > decimalsMax) return undefined;
  return BigInt(text.slice(0, dot) + fraction.padEnd(scale, '0'));
}

/** Money out: always 6 decimals, `-` when negative. */
export function formatMoney(value: Micro): string {
  return formatScaled(value, MONEY_DECIMALS);
}

/** Points out: always 18 decimals. */
export function formatPoints(value: Points): string {
  return formatScaled(value, POINTS_DECIMALS);
}

export function formatScaled(value: bigint, decimals: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const at = digits.length - decimals;
  return `${value < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}`;
}
