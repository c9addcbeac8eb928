import { atRate, divideUp, mulDivDown } from '../amount/divide.ts';
import { type Micro, type Points, PPM, type Ppm } from '../amount/quantity.ts';
import type { DueLot, Lot, LotExited, PriceRatio } from './lot.ts';

/**
 * What a lot's points must be worth for it to leave: k × spend less what it has realised, rounded up.
 *
 * Formula  need = max(0, ⌈ k × spend ÷ 10^6 ⌉ − realised).
 * Rounds   up: (realised + ⌊P × points ÷ S⌋) × 10^6 ≥ k × spend holds exactly when P × points ≥ need × S.
 * Source   S33–S36, E5, E6; economics §6.
 */
export function exitNeed(spend: Micro, realised: Micro, multiple: Ppm): Micro {
  const need = divideUp(spend * multiple, PPM) - realised;
  return need > 0n ? need : 0n;
}

/** Whether a lot leaves at this price: it holds points, something was spent on it, and they are worth enough. */
export function isDue(lot: Lot, pool: Micro, supply: bigint): boolean {
  return lot.points > 0n && lot.spend > 0n && pool * lot.points >= needOf(lot) * supply;
}

function needOf({ spend, realised, multiple }: Lot): Micro {
  return exitNeed(spend, realised, multiple);
}

/**
 * What a forced exit brings.
 *
 * Shape    (lot, price) → points that leave, capped value, payout. Pure.
 * Formula  cap = min(max(0, ⌊k × spend⌋ − realised), ⌊P × points ÷ S⌋); net = ⌊cap × (1 − r)⌋.
 * Rounds   down; what the points were worth above the cap stays in the pool.
 * Source   S37, S39, S40; economics §6.2, §13.
 */
export function quoteExit(lot: Lot, price: PriceRatio): LotExited {
  const allowed = atRate(lot.spend, lot.multiple) - lot.realised;
  const worth = mulDivDown(price.pool, lot.points, price.supply);
  const cap = allowed < 0n ? 0n : allowed < worth ? allowed : worth;
  return {
    orderId: lot.orderId,
    memberId: lot.holder.id,
    points: lot.points,
    gross: cap,
    net: atRate(cap, PPM - lot.retention),
  };
}

/**
 * A lot's exit price as a rank: for finding and sorting quickly, never for computing.
 *
 * Shape    (lot with points) → number.
 * Formula  (k × spend − realised) ÷ points, each cut to the 53 bits of a `number`.
 * Rounds   three times, each by at most one part in 2^53: only ranks that are `clearlyAbove` one another say
 *          who leaves later; of the others `compareExits` says it.
 */
export function exitRank(lot: Lot): number {
  return rankOf(lot.spend * lot.multiple - lot.realised * PPM, lot.points);
}

/** The rank of a price: no lot whose own is clearly above it is due. */
export function priceRank(pool: Micro, supply: Points): number {
  return rankOf(pool * PPM, supply);
}

function rankOf(value: bigint, points: Points): number {
  return Number(value) / Number(points);
}

/** Above what roundings alone can make of two equal prices: they come to less than a tenth of this. */
const CLEARLY = 2 ** -46;

export function clearlyAbove(rank: number, other: number): boolean {
  return rank - other > Math.abs(other) * CLEARLY;
}

/**
 * Orders lots that are due by exit price, then order id by code unit.
 *
 * Formula  (k × spend − realised) ÷ points as exact ratios, compared by cross-multiplication where ranks
 *          cannot tell.
 * Source   economics §6.4, §13.
 */
export function compareExits(a: DueLot, b: DueLot): number {
  const gap = a.rank - b.rank;
  if (Math.abs(gap) > Math.abs(b.rank) * CLEARLY) return gap;
  return comparePrices(a.lot, b.lot);
}

function comparePrices(a: Lot, b: Lot): number {
  const left = (a.spend * a.multiple - a.realised * PPM) * b.points;
  const right = (b.spend * b.multiple - b.realised * PPM) * a.points;
  if (left !== right) return left < right ? -1 : 1;
  return a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0;
}

export function dueLot(lot: Lot): DueLot {
  return { lot, rank: exitRank(lot) };
}
