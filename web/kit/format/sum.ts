import { formatMoney } from '#engine';
import { readScaled } from './scaled.ts';

const SCALE = 6;

/** The exact sum of amounts of money. */
export function sumOf(amounts: readonly string[]): string {
  return formatMoney(amounts.reduce((sum, amount) => sum + readScaled(amount, SCALE), 0n));
}

/** a − b, exactly. */
export function differenceOf(a: string, b: string): string {
  return formatMoney(readScaled(a, SCALE) - readScaled(b, SCALE));
}
