import { type Micro, PPM, type Ppm } from './quantity.ts';

/**
 * ⌊ a × b ÷ c ⌋ for a, b ≥ 0 and c > 0: down, the rounding wherever nothing else is said.
 */
export function mulDivDown(a: bigint, b: bigint, c: bigint): bigint {
  return (a * b) / c;
}

/**
 * ⌊ amount × rate ÷ 10^6 ⌋: what a rate in ppm makes of an amount of money.
 *
 * Apart from `mulDivDown`, because a product of money and a rate nearly always fits 64 bits: the machine then
 * multiplies and divides by itself, which it stops doing in a function that has once seen the product of points.
 */
export function atRate(amount: Micro, rate: Ppm): Micro {
  return (amount * rate) / PPM;
}

/** ⌈ a ÷ b ⌉ for a ≥ 0, b > 0. */
export function divideUp(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

/** a ÷ b to the nearest, ties to the even neighbour; a ≥ 0, b > 0. For display only. */
export function divideHalfEven(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  const twice = (a % b) * 2n;
  if (twice > b || (twice === b && quotient % 2n === 1n)) return quotient + 1n;
  return quotient;
}
