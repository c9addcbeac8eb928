import { displayPrice, formatMoney, formatPoints, formatScaled, PPM } from '#engine';

type Ratio = { readonly pool: bigint; readonly supply: bigint };
type Standing = Ratio & { readonly last: Ratio };

export type PriceView = { pool: string; supply: string; display: string; last?: boolean };

/** A price as it travels; before anything circulates a ratio of 0 shows as 0. */
export function priceView(ratio: Ratio): PriceView {
  const shown = ratio.supply > 0n ? displayPrice(ratio.pool, ratio.supply) : 0n;
  return {
    pool: formatMoney(ratio.pool),
    supply: formatPoints(ratio.supply),
    display: formatScaled(shown, 4),
  };
}

/** The present price, or the last one while nothing circulates. */
export function presentPrice(facts: Standing): PriceView {
  return facts.supply > 0n ? priceView(facts) : { ...priceView(facts.last), last: true };
}

/** What points are worth now, before retention; rounded down. */
export function worthOf(points: bigint, facts: Standing): bigint {
  return facts.supply > 0n ? (facts.pool * points) / facts.supply : 0n;
}

/** What selling points would pay now: an estimate, since lots are rounded one by one. */
export function payoutOf(points: bigint, retention: bigint, facts: Standing): bigint {
  return facts.supply > 0n ? (facts.pool * points * (PPM - retention)) / (facts.supply * PPM) : 0n;
}
