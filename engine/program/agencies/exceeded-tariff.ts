import type { Ppm } from '../../amount/quantity.ts';
import { worstCaseCommission } from '../../commission/worst-case.ts';
import { distributionShare, type Policy, type Tier } from '../../rules/policy.ts';
import { type Refusal, refuse } from '../outcome.ts';

/**
 * The first tariff of a policy whose distribution part would not cover the highest commissions, with agents'
 * own rates counted in.
 *
 * Refuses  commission_exceeds_distribution.
 * Source   E8; economics §5, §13.
 */
export function exceededTariff(policy: Policy, rates: Partial<Record<Tier, Ppm>>): Refusal | undefined {
  const worst = worstCaseCommission(policy.commission, rates);
  for (const tariff of policy.tariffs.values()) {
    const share = distributionShare(tariff);
    if (worst <= share) continue;
    return refuse('commission_exceeds_distribution', {
      tariff: tariff.name,
      worstPpm: Number(worst),
      distributionPpm: Number(share),
    });
  }
  return undefined;
}
