import type { Instant } from '../../amount/instant.ts';
import { PPM, type Ppm } from '../../amount/quantity.ts';
import { worstCaseCommission } from '../../commission/worst-case.ts';
import type { PartName, Policy, Tariff, Tier } from '../../rules/policy.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Campaign } from './state.ts';

type Term = { readonly from: Instant; readonly to: Instant };

/**
 * The first tariff of a policy under which campaigns of so much would feed a ring that has every role: store,
 * buyer, referrers, agents, stores of origin and the whole pool.
 *
 * Formula  pool + origin + subsidies + highest commissions ≥ 10^6 − merchant, in ppm. Where a remainder can go
 *          to the pool, the whole distribution part comes back, not only the commissions.
 * Refuses  subsidy_exceeds_take.
 * Source   S78, A12; economics §7, §17.
 */
export function exceededTake(
  policy: Policy,
  rates: Partial<Record<Tier, Ppm>>,
  subsidies: Ppm,
): Refusal | undefined {
  if (subsidies === 0n) return undefined;
  const commissions = worstCaseCommission(policy.commission, rates);
  const tariffs = [...policy.tariffs.values()];
  const toPool = tariffs.some(({ remainder }) => remainder === 'pool');
  for (const tariff of tariffs) {
    const distributed = toPool ? share(tariff, 'distribution') : commissions;
    const worst = share(tariff, 'pool') + share(tariff, 'origin') + subsidies + distributed;
    const take = PPM - share(tariff, 'merchant');
    if (worst < take) continue;
    const figures = { worstPpm: Number(worst), takePpm: Number(take) };
    return refuse('subsidy_exceeds_take', { tariff: tariff.name, ...figures });
  }
  return undefined;
}

/** The first tariff of the policies that orders can still settle under, as in `exceededTake`. */
export function exceededTakeNow(
  state: ProgramState,
  rates: Partial<Record<Tier, Ppm>>,
  subsidies: Ppm,
): Refusal | undefined {
  // An order that waits keeps the tariffs and rates of its placement.
  const policies = new Set([state.policy, ...state.pendingOrders.map(({ policy }) => policy)]);
  for (const policy of policies) {
    const exceeded = exceededTake(policy, rates, subsidies);
    if (exceeded) return exceeded;
  }
  return undefined;
}

function share({ names, shares }: Tariff, part: PartName): Ppm {
  return shares[names.indexOf(part)] ?? 0n;
}

/** The rates of the campaigns, neither stopped nor over at `t`, whose terms overlap one: as if all ran at one time. */
export function subsidiesBeside(campaigns: Iterable<Campaign>, term: Term, t: Instant): Ppm {
  let sum = 0n;
  for (const campaign of campaigns) {
    const open = !campaign.stopped && campaign.to > t;
    if (open && campaign.from < term.to && term.from < campaign.to) sum += campaign.ppm;
  }
  return sum;
}

/** The most that campaigns can still add to one order, each taken with all that overlap it. */
export function highestSubsidies(campaigns: ReadonlyMap<string, Campaign>, t: Instant): Ppm {
  let highest = 0n;
  for (const campaign of campaigns.values()) {
    const open = !campaign.stopped && campaign.to > t;
    const sum = open ? subsidiesBeside(campaigns.values(), campaign, t) : 0n;
    if (sum > highest) highest = sum;
  }
  return highest;
}
