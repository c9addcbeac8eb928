import { balance, cash, post, subsidy } from './accounts.ts';
import { ratesWith } from './agencies.ts';
import type { CommandOf } from './commands.ts';
import { min, parseMoney, parseTime, ppmOf } from './numbers.ts';
import type { Settlement } from './records.ts';
import type { Campaign } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { change, known, type Run } from './state.ts';
import { exceedsTake, policiesInUse } from './take.ts';

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
    when(
      policiesInUse(run).some((policy) => exceedsTake(run, policy, ratesWith(run, policy), campaign)),
      'subsidy_exceeds_take',
    );
  if (refusal) return refusal;
  campaigns.set(campaignId, campaign);
  post(run.state, cash(campaign.channel), subsidy(campaignId), amount);
  return null;
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
