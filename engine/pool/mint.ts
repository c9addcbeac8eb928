import { atRate, mulDivDown } from '../amount/divide.ts';
import type { Micro, Points, Ppm } from '../amount/quantity.ts';

/** What a mint needs to know of a program. */
export type MintBasis = {
  readonly pool: Micro;
  readonly supply: Points;
  /** What still waits in the stream: a newcomer buys no part of it (A8). */
  readonly streamed: Micro;
  readonly last: { readonly pool: Micro; readonly supply: Points };
};

/**
 * Quotes the points a pool part mints.
 *
 * Shape    (basis, pool part, mint ratio) → points. Pure and total: 0 when the part is too small,
 *          which `PlaceOrder` refuses as `order_too_small`.
 * Units    micro-yuan, ppm; points of 10^-18.
 * Formula  v = ⌊ part × ratio ⌋; points as in `quotePoints`.
 * Rounds   down, twice, in favour of the members already in the pool.
 * Asserts  P > 0 whenever S > 0.
 * Source   S15, S16, S19, S20; economics §3.4.
 *
 * @example quoteMint({ pool: 0n, supply: 0n, streamed: 0n, last: { pool: 1_000_000n, supply: POINTS_SCALE } },
 *            160_000_000n, 700_000n) // 112 points
 */
export function quoteMint(basis: MintBasis, poolPart: Micro, mintRatio: Ppm): Points {
  return quotePoints(basis, atRate(poolPart, mintRatio));
}

/**
 * Quotes the points a minted value stands for at the price before it.
 *
 * Formula  x = ⌊ v × S ÷ (P + W) ⌋, or ⌊ v × lastS ÷ lastP ⌋ while nothing circulates.
 * Rounds   down.
 * Source   economics §3.4, §16: the lines of an order bring their values together.
 */
export function quotePoints(basis: MintBasis, value: Micro): Points {
  if (basis.supply > 0n) return mulDivDown(value, basis.supply, basis.pool + basis.streamed);
  return mulDivDown(value, basis.last.supply, basis.last.pool);
}
