import { decimalsUsed, readScaled, writeScaled } from './scaled.ts';

const SCALE = 18;
const SHOWN = 4;

/** Up to four decimals, cut off and never rounded up: nobody is shown more points than they hold. */
export function points(amount: string): string {
  return pointsColumn(amount).replace(/\.?0+$/, '');
}

/** Always four decimals, for columns. */
export function pointsColumn(amount: string): string {
  const value = readScaled(amount, SCALE) / 10n ** BigInt(SCALE - SHOWN);
  return writeScaled(value, SHOWN);
}

/** Every digit, for hovering and copying. */
export function pointsFull(amount: string): string {
  const decimals = decimalsUsed(amount);
  return writeScaled(readScaled(amount, decimals), decimals);
}
