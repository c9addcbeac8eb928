import { balance, cash, post, subsidy } from './accounts.ts';
import { ratesWith } from './agencies.ts';
import type { CommandOf } from './commands.ts';
import { min, PPM, parseMoney, parseTime, ppmOf, sum } from './numbers.ts';
import { ppmOfPart, worstCase } from './rates.ts';
import type { Settlement } from './records.ts';
import type { Campaign } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { change, known, type Run } from './state.ts';

export function startSubsidy(run: Run, command: CommandOf<'StartSubsidy'>): Refusal | null {
  const { campaigns } = run.state;
  const { campaignId } = command;
  const amount = parseMoney(command.budget);
  const campaign: Campaign = {
    ppm: BigInt(command.ppm),
    capPerOrder: command.capPerOrder === undefined ? null : parseMoney(command.capPerOrder),
    ...{ from: parseTime(command.from), to: parseTime(command.to), stopped: false },
    channel: command.channel ?? 'simulated',
  };
  const refusal =
    when(campaigns.has(campaignId), 'campaign_exists') ??
    when(amount === 0n || campaign.ppm === 0n, 'amount_not_positive') ??
    when(campaign.to <= run.at, 'campaign_over') ??
    when(exceedsTake(run, campaign), 'subsidy_exceeds_take');
  if (refusal) return refusal;
  campaigns.set(campaignId, campaign);
  post(run.state, cash(campaign.channel), subsidy(campaignId), amount);
  return null;
}

/** A12: pool part, all subsidies of one time and the highest commissions stay below the take of every tariff. */
function exceedsTake(run: Run, added: Campaign): boolean {
  const { policy, campaigns } = run.state;
  const overlapping = [...campaigns.values()].filter(
    (other) => !other.stopped && Math.max(other.from, added.from) < Math.min(other.to, added.to),
  );
  const ppm = added.ppm + sum(overlapping.map((other) => other.ppm));
  const worst = worstCase(policy, ratesWith(run, policy));
  return [...policy.tariffs.values()].some(
    (tariff) => ppmOfPart(tariff, 'pool') + ppm + worst >= PPM - ppmOfPart(tariff, 'merchant'),
  );
}

export function stopSubsidy(run: Run, { campaignId }: CommandOf<'StopSubsidy'>): Refusal | null {
  const { state } = run;
  if (!state.campaigns.has(campaignId)) return 'campaign_not_found';
  const { channel } = known(state.campaigns, campaignId);
  change(state.campaigns, campaignId, { stopped: true });
  post(state, subsidy(campaignId), cash(channel), balance(state, subsidy(campaignId)));
  return null;
}

/** What the campaigns of this moment add to an order's pool part, in the order they were started. */
export function subsidiesOf(run: Run, spend: bigint): Settlement['subsidies'] {
  return [...run.state.campaigns].flatMap(([campaignId, campaign]) => {
    if (campaign.stopped || run.at < campaign.from || run.at >= campaign.to) return [];
    const wanted = ppmOf(spend, campaign.ppm);
    const capped = campaign.capPerOrder === null ? wanted : min(wanted, campaign.capPerOrder);
    const amount = min(capped, balance(run.state, subsidy(campaignId)));
    return amount === 0n ? [] : [{ campaignId, amount }];
  });
}
