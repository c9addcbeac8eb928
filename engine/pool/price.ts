import { divideHalfEven, mulDivDown } from '../amount/divide.ts';
import { type Micro, POINTS_SCALE, type Points } from '../amount/quantity.ts';

/** Decimals of a price as it is shown. */
export const PRICE_DECIMALS = 4;

/**
 * The price for display: yuan a point, half-even to 4 decimals. Never computed with (E16).
 *
 * Units    pool in micro-yuan, supply in 10^-18 points; result in 10^-4 yuan.
 * Source   economics §1, S18.
 */
export function displayPrice(pool: Micro, supply: Points): bigint {
  return divideHalfEven(pool * POINTS_SCALE, supply * 100n);
}

/**
 * Points locked when money is left and nothing circulates, so that the price goes on at `last`.
 *
 * Formula  ⌊ P × lastS ÷ lastP ⌋.
 * Rounds   down, so the price does not fall.
 * Source   economics §4 lock rule, A1.
 */
export function lockedPoints(pool: Micro, last: { readonly pool: Micro; readonly supply: Points }): Points {
  return mulDivDown(pool, last.supply, last.pool);
}

/** Above a million yuan a point (S < 10^6 × P in raw units) points are redenominated (economics §9). */
const REDENOMINATE_BELOW = 1_000_000n;

/**
 * Powers of ten by which supply must be multiplied to bring the price to a million or below; 0 when it is.
 *
 * Source   economics §9, A16.
 */
export function redenominationDigits(pool: Micro, supply: Points): number {
  if (supply <= 0n) return 0;
  const floor = pool * REDENOMINATE_BELOW;
  let digits = 0;
  for (let scaled = supply; scaled < floor; scaled *= 10n) digits += 1;
  return digits;
}
