import type { Ppm } from '../amount/quantity.ts';
import { type CommissionRates, type Ranks, TIERS, type Tier } from '../rules/policy.ts';

/**
 * The most an order can pay in commissions: the bound every tariff's distribution part must cover.
 *
 * Formula  direct + indirect + recruiting + regional + ranks: regional is the sum of the tiers when additive
 *          and the highest tier when differential (`raised` replaces a tier's rate where it is higher); ranks
 *          are the highest level + peer when they are paid.
 * Units    ppm of the order amount.
 * Source   E8; economics §5, §13, §17.
 *
 * @example V2: 10_000 + 5_000 + 10_000 + (1_000 + 500 + 100) = 26_600
 */
export function worstCaseCommission(
  rates: CommissionRates,
  raised: Readonly<Partial<Record<Tier, Ppm>>> = {},
): Ppm {
  let sum = 0n;
  let highest = 0n;
  for (const tier of TIERS) {
    const own = rates.regional.rates[tier];
    const higher = raised[tier] ?? 0n;
    const rate = higher > own ? higher : own;
    sum += rate;
    if (rate > highest) highest = rate;
  }
  const regional = rates.regional.mode === 'additive' ? sum : highest;
  return rates.direct + rates.indirect + rates.recruiting + regional + worstCaseRanks(rates.ranks);
}

function worstCaseRanks({ levels, peer, paid }: Ranks): Ppm {
  if (!paid || levels.size === 0) return 0n;
  let highest = 0n;
  for (const rate of levels.values()) if (rate > highest) highest = rate;
  return highest + peer;
}
