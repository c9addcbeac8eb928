import type { Instant } from '../../amount/instant.ts';
import type { Ppm } from '../../amount/quantity.ts';
import type { Tier } from '../../rules/policy.ts';
import type { ProgramState } from '../state.ts';

/**
 * The highest own rate of each tier among the agencies that are not over at a time, and one about to be
 * made: what a worst case has to count with.
 *
 * Shape    (state, t, agency to be made) → ppm by tier; a tier without own rates is absent. Pure.
 * Source   economics §13 Regions.
 */
export function agencyRates(
  state: ProgramState,
  t: Instant,
  added?: { readonly tier: Tier; readonly ratePpm?: Ppm | undefined },
): Partial<Record<Tier, Ppm>> {
  const rates: Partial<Record<Tier, Ppm>> = {};
  const raise = (tier: Tier, rate: Ppm | undefined) => {
    if (rate !== undefined && rate > (rates[tier] ?? 0n)) rates[tier] = rate;
  };
  if (added) raise(added.tier, added.ratePpm);
  for (const agency of state.agencies.values()) {
    if (agency.to === undefined || agency.to > t) raise(agency.tier, agency.rate);
  }
  return rates;
}
