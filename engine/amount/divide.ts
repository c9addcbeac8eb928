/**
 * ⌊ a × b ÷ c ⌋ for a, b ≥ 0 and c > 0: down, the rounding wherever nothing else is said.
 */
export function mulDivDown(a: bigint, b: bigint, c: bigint): bigint {
  return (a * b) / c;
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
