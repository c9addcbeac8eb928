import type { CommandOf } from './commands.ts';
import type { Tier } from './commands-people.ts';
import { max, parseMoney, parseTime } from './numbers.ts';
import { memberActive } from './people.ts';
import type { Policy } from './policy.ts';
import { exceedsDistribution, type Rates } from './rates.ts';
import type { Agency } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { ruleRefuses } from './rules.ts';
import { change, known, type Run } from './state.ts';
import { campaignsExceedTake, policiesInUse } from './take.ts';

export function appointAgent(run: Run, command: CommandOf<'AppointAgent'>): Refusal | null {
  const { agencies, policy } = run.state;
  const { agencyId, memberId, region, tier } = command;
  if (!sitsOnTier(policy, tier, region)) throw new Error(`malformed: ${region} is no ${tier}`);
  const agency: Agency = {
    ...{ memberId, region, tier, from: parseTime(command.from) },
    rate: command.ratePpm === undefined ? null : BigInt(command.ratePpm),
    to: command.to === undefined ? Number.POSITIVE_INFINITY : parseTime(command.to),
  };
  const rates = ratesWith(run, policy, agency);
  const hasFee = command.fee !== undefined && parseMoney(command.fee) > 0n;
  const refusal =
    when(agencies.has(agencyId), 'agency_exists') ??
    memberActive(run, memberId) ??
    when(
      [...agencies.values()].some((other) => overlaps(agency, other)),
      'agency_overlaps',
    ) ??
    when(exceedsDistribution(policy, rates), 'commission_exceeds_distribution') ??
    when(
      policiesInUse(run).some((one) => campaignsExceedTake(run, one, ratesWith(run, one, agency))),
      'subsidy_exceeds_take',
    ) ??
    (hasFee ? ruleRefuses(run, 'agent_fee') : null);
  if (!refusal) agencies.set(agencyId, agency);
  return refusal;
}

export function endAgency(run: Run, command: CommandOf<'EndAgency'>): Refusal | null {
  const { agencies } = run.state;
  if (!agencies.has(command.agencyId)) return 'agency_not_found';
  const { to } = known(agencies, command.agencyId);
  change(agencies, command.agencyId, { to: Math.min(to, run.at) });
  return null;
}

/** Same code and tier, and some instant that both cover. */
function overlaps(a: Agency, b: Agency): boolean {
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  return a.tier === b.tier && a.region === b.region && from < to;
}

/** Per tier the highest rate anybody can have from now on under this policy. */
export function ratesWith(run: Run, policy: Policy, added?: Agency): Rates {
  const rates = { ...policy.rates.regional };
  const open = [...run.state.agencies.values()].filter((agency) => agency.to > run.at);
  for (const agency of added ? [...open, added] : open) {
    rates[agency.tier] = max(rates[agency.tier], agency.rate ?? 0n);
  }
  return rates;
}

/** The agent whose area of this tier contains the region at the command's time. */
export function agentOf(run: Run, tier: Tier, region: string): Agency | undefined {
  return [...run.state.agencies.values()].find(
    (agency) =>
      agency.tier === tier &&
      agency.from <= run.at &&
      run.at < agency.to &&
      covers(run.state.policy, tier, agency.region, region),
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
function sitsOnTier(policy: Policy, tier: Tier, area: string): boolean {
  if (tier === 'greater') return area in policy.greater;
  if (!/^\d{6}$/.test(area)) return false;
  if (tier === 'province') return area.endsWith('0000');
  return area.endsWith('00') === (tier === 'city') && !area.endsWith('0000');
}
