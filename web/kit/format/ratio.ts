import { readScaled } from './scaled.ts';

const SCALE = 18;
const PPM = 1_000_000n;

/** A part of a whole in parts per million, rounded down; 0 of nothing. For bars and shares, never for sums. */
export function ratioPpm(part: string, whole: string): number {
  const divisor = readScaled(whole, SCALE);
  if (divisor === 0n) return 0;
  return Number((readScaled(part, SCALE) * PPM) / divisor);
}

/** For pictures only: the place of a dot needs no exact digits. */
export function forChart(amount: string): number {
  return Number(amount);
}
