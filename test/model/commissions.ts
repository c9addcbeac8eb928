import type { Tier } from './commands.ts';
import { max, ppmOf } from './numbers.ts';
import { type Policy, TIERS } from './policy.ts';
import { type Agency, commission, type Leg, type Order, type Run } from './state.ts';

/** The member's referrer at the command's time; a binding that has expired counts as none. */
export function referrerOf(run: Run, memberId: string): string | null {
  const binding = run.state.members.get(memberId)?.binding;
  return binding && run.at < binding.at + run.policy.bindingMs ? binding.referrerId : null;
}

/** Whether binding `memberId` to `referrerId` would make somebody his own upline. */
export function closesLoop(run: Run, memberId: string, referrerId: string): boolean {
  for (let above: string | null = referrerId; above !== null; above = referrerOf(run, above)) {
    if (above === memberId) return true;
  }
  return false;
}

/** The agent whose area of this tier contains the region at the command's time. */
function agentOf(run: Run, tier: Tier, region: string): Agency | undefined {
  return [...run.state.agencies.values()].find(
    (agency) =>
      agency.tier === tier &&
      agency.from <= run.at &&
      run.at < agency.to &&
      covers(run.policy, tier, agency.region, region),
  );
}

function covers(policy: Policy, tier: Tier, area: string, region: string): boolean {
  const province = `${region.slice(0, 2)}0000`;
  if (tier === 'district') return area === region && !region.endsWith('00');
  if (tier === 'city') return area === `${region.slice(0, 4)}00`;
  if (tier === 'province') return area === province;
  return policy.greater[area]?.includes(province) ?? false;
}

/** Whether an area is a code (or name) of its tier. */
export function sitsOnTier(policy: Policy, tier: Tier, area: string): boolean {
  if (tier === 'greater') return area in policy.greater;
  if (!/^\d{6}$/.test(area)) return false;
  if (tier === 'province') return area.endsWith('0000');
  return area.endsWith('00') === (tier === 'city') && !area.endsWith('0000');
}

/** Differential: own rate less the highest of the filled tiers below. Additive: the own rate. */
function regionalRates(run: Run, region: string): { memberId: string; rate: bigint }[] {
  let below = 0n;
  const rates: { memberId: string; rate: bigint }[] = [];
  for (const tier of TIERS) {
    const agency = agentOf(run, tier, region);
    if (!agency) continue;
    const taken = run.policy.regionalMode === 'differential' ? below : 0n;
    rates.push({ memberId: agency.memberId, rate: max(0n, agency.rate - taken) });
    below = max(below, agency.rate);
  }
  return rates;
}

/** Who earns what on an order of this amount, settled now. */
export function commissionsOf(run: Run, order: Order): Leg[] {
  const { policy, state } = run;
  const direct = referrerOf(run, order.memberId);
  const indirect = direct && referrerOf(run, direct);
  const recruiter = state.stores.get(order.storeId)!.recruiterId;
  const earned = [
    { memberId: direct, rate: policy.direct },
    { memberId: indirect, rate: policy.indirect },
    { memberId: recruiter, rate: policy.recruiting },
    ...(order.region ? regionalRates(run, order.region) : []),
  ];
  return earned.flatMap(({ memberId, rate }) =>
    memberId ? [{ account: commission(memberId), amount: ppmOf(order.amount, rate) }] : [],
  );
}
