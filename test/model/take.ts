import { PPM, sum } from './numbers.ts';
import type { PartName, Policy } from './policy.ts';
import { ppmOfPart, type Rates, worstCase } from './rates.ts';
import type { Campaign } from './records-funds.ts';
import type { Run } from './state.ts';

const openCampaigns = ({ state, at }: Run): Campaign[] =>
  [...state.campaigns.values()].filter((campaign) => !campaign.stopped && campaign.to > at);

const overlap = (one: Campaign, other: Campaign): boolean =>
  Math.max(other.from, one.from) < Math.min(other.to, one.to);

/**
 * A12: what a ring with every role gets back stays below what each tariff takes of it, even while this campaign
 * and all open ones that overlap it run at once.
 */
export function exceedsTake(run: Run, policy: Policy, rates: Rates, campaign: Campaign): boolean {
  const others = openCampaigns(run).filter((other) => other !== campaign && overlap(campaign, other));
  const ppm = campaign.ppm + sum(others.map((other) => other.ppm));
  const tariffs = [...policy.tariffs.values()];
  const remainderToPool = tariffs.some(({ remainder }) => remainder === 'pool');
  return tariffs.some((tariff) => {
    const of = (part: PartName) => ppmOfPart(tariff, part);
    const distributed = remainderToPool ? of('distribution') : worstCase(policy, rates);
    return of('pool') + of('origin') + ppm + distributed >= PPM - of('merchant');
  });
}

/** The policies orders can still settle under: one that waits keeps that of its placement. */
export function policiesInUse({ state }: Run): Policy[] {
  const waiting = [...state.orders.values()].filter((order) => order.status === 'pending');
  return [...new Set([state.policy, ...waiting.map((order) => order.placedUnder)])];
}

/** Whether what is open already would, under a policy and with these agents, pay a ring. */
export const campaignsExceedTake = (run: Run, policy: Policy, rates: Rates): boolean =>
  openCampaigns(run).some((campaign) => exceedsTake(run, policy, rates, campaign));
