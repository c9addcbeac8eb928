/** Exact amounts: money in micro-yuan, points in units of 10^-18, rates in ppm. Everything is a bigint. */

export const PPM = 1_000_000n;
export const ONE_POINT = 10n ** 18n;
export const DAY_MS = 86_400_000;
/** 1 fen in micro-yuan. */
export const FEN = 10_000n;

const MONEY_SCALE = 6;
const POINTS_SCALE = 18;

export const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** The part of `amount` that `ppm` stands for, rounded down. */
export const ppmOf = (amount: bigint, ppm: bigint): bigint => (amount * ppm) / PPM;

function parseDecimal(text: string, scale: number, decimals: number): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  const fraction = match?.[2] ?? '';
  if (!match || fraction.length > decimals) throw new Error(`malformed: ${text}`);
  return BigInt(match[1] + fraction.padEnd(scale, '0'));
}

/** Money that people or channels send: at most fen. */
export const parseMoney = (text: string): bigint => parseDecimal(text, MONEY_SCALE, 2);
/** A price in a policy may be finer than fen. */
export const parsePrice = (text: string): bigint => parseDecimal(text, MONEY_SCALE, MONEY_SCALE);
export const parsePoints = (text: string): bigint => parseDecimal(text, POINTS_SCALE, POINTS_SCALE);

function formatDecimal(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export const formatMoney = (value: bigint): string => formatDecimal(value, MONEY_SCALE);
export const formatPoints = (value: bigint): string => formatDecimal(value, POINTS_SCALE);

/** Yuan per point in ten-thousandths, half to even. Only for show, and for asking whether it shows too much. */
export function displayUnits(pool: bigint, supply: bigint): bigint {
  const numerator = pool * 10n ** BigInt(POINTS_SCALE - MONEY_SCALE) * 10_000n;
  const floor = numerator / supply;
  const twiceRest = (numerator % supply) * 2n;
  const up = twiceRest > supply || (twiceRest === supply && floor % 2n === 1n);
  return up ? floor + 1n : floor;
}

export const displayPrice = (pool: bigint, supply: bigint): string =>
  formatDecimal(displayUnits(pool, supply), 4);

/**
 * Largest remainder: every share of the weight rounded down, then one unit each to the largest remainders,
 * ties in the given order. Where no weight is positive nobody gets anything.
 */
export function splitByWeights(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sum(weights);
  if (whole === 0n) return weights.map(() => 0n);
  const parts = weights.map((weight) => (amount * weight) / whole);
  const missing = Number(amount - sum(parts));
  const byRemainder = weights
    .map((weight, index) => ({ index, rest: (amount * weight) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = parts[index]! + 1n;
  return parts;
}

/** What was asked of a part when `done` of `whole` was undone, and now `more` of it is: each floored. */
export const shareOf = (part: bigint, done: bigint, more: bigint, whole: bigint): bigint =>
  whole === 0n ? 0n : (part * (done + more)) / whole - (part * done) / whole;

export const wholeFen = (amount: bigint): bigint => (max(0n, amount) / FEN) * FEN;
export const roundHalfUpToFen = (amount: bigint): bigint => ((amount + FEN / 2n) / FEN) * FEN;

export function parseTime(text: string): number {
  const time = Date.parse(text);
  if (!/(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(time)) throw new Error(`malformed: ${text}`);
  return time;
}
