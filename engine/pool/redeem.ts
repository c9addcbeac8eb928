import { type Micro, type Points, PPM } from '../amount/quantity.ts';
import type { Lot, LotSold, PriceRatio } from './lot.ts';

/** Somebody's lots in the order they were settled; those before `firstOpenLot` hold no points any more. */
export type Holder = { readonly lots: readonly Lot[]; readonly firstOpenLot: number };

export type RedemptionQuote = {
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
  readonly lots: readonly LotSold[];
};

/**
 * Quotes the sale of a member's points at the price before it.
 *
 * Shape    (holder, points, price) → what each lot sells and brings, and the sums. Pure.
 * Units    points of 10^-18, micro-yuan.
 * Formula  per lot, oldest first: gross = ⌊ P × q ÷ S ⌋, net = ⌊ P × q × (1 − r) ÷ S ⌋, r the lot's own terms.
 * Rounds   down, lot by lot: what is cut off stays with those who hold on.
 * Asserts  the member's points outside the exit queue are at least `points`; S > 0.
 * Source   S27–S30; economics §4; payout before fee, so dust cannot dodge it (A9).
 */
export function quoteRedemption(holder: Holder, points: Points, price: PriceRatio): RedemptionQuote {
  const lots: LotSold[] = [];
  let gross = 0n;
  let net = 0n;
  let left = points;
  for (let place = holder.firstOpenLot; left > 0n; place += 1) {
    const lot = holder.lots[place]!;
    if (lot.points === 0n || lot.queued) continue;
    const sold = sellLot(lot, left < lot.points ? left : lot.points, price);
    lots.push(sold);
    gross += sold.gross;
    net += sold.net;
    left -= sold.points;
  }
  return { points, gross, net, lots };
}

function sellLot(lot: Lot, points: Points, price: PriceRatio): LotSold {
  const value = price.pool * points;
  return {
    orderId: lot.orderId,
    points,
    gross: value / price.supply,
    net: (value * (PPM - lot.retention)) / (price.supply * PPM),
  };
}

/** A member's points less those of lots that wait in the exit queue. */
export function redeemablePoints(holder: Holder): Points {
  let sum = 0n;
  for (let place = holder.firstOpenLot; place < holder.lots.length; place += 1) {
    const lot = holder.lots[place]!;
    if (!lot.queued) sum += lot.points;
  }
  return sum;
}
