import type { Instant } from '../amount/instant.ts';
import type { Ppm } from '../amount/quantity.ts';
import type { Agency } from '../program/agencies/state.ts';
import type { Member } from '../program/members/state.ts';
import type { ProgramState } from '../program/state.ts';
import { type Policy, TIERS, type Tier } from '../rules/policy.ts';
import { regionOf } from './region.ts';

export type RegionalShare = { readonly tier: Tier; readonly member: Member; readonly rate: Ppm };

/**
 * The rates agents earn on an order of a region.
 *
 * Shape    (state, region, t, policy) → one share a filled tier, smallest region first. Pure.
 * Units    ppm of the order amount.
 * Formula  additive: own rate. Differential: max(0, own rate − highest rate among the filled tiers below).
 * Source   S62, S63, S64, E9; economics §5, §13. `policy` is the one at placement, agents those at `t`.
 */
export function regionalShares(
  state: ProgramState,
  region: string,
  t: Instant,
  policy: Policy,
): RegionalShare[] {
  const { mode, rates } = policy.commission.regional;
  const shares: RegionalShare[] = [];
  let highestBelow = 0n;
  for (const tier of TIERS) {
    const agency = agencyAt(state, region, tier, t);
    if (!agency) continue;
    const own = agency.rate ?? rates[tier];
    const rate = mode === 'additive' ? own : own > highestBelow ? own - highestBelow : 0n;
    if (own > highestBelow) highestBelow = own;
    if (rate > 0n) shares.push({ tier, member: agency.member, rate });
  }
  return shares;
}

function agencyAt(state: ProgramState, region: string, tier: Tier, t: Instant): Agency | undefined {
  const node = regionOf(region, tier, state.policy.greaterRegions);
  if (node === undefined) return undefined;
  return state.agenciesByNode.get(node)?.find((agency) => holdsAt(agency, t));
}

function holdsAt(agency: Agency, t: Instant): boolean {
  return agency.from <= t && (agency.to === undefined || t < agency.to);
}

type Term = { readonly from: Instant; readonly to?: Instant | undefined };

/** Whether two terms have an instant in common; each holds from its start until before its end. */
export function termsOverlap(a: Term, b: Term): boolean {
  const from = a.from > b.from ? a.from : b.from;
  return (a.to === undefined || from < a.to) && (b.to === undefined || from < b.to);
}
