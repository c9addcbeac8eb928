import { agencyRates } from '../agencies/agency-rates.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { exceededTakeNow, subsidiesBeside } from './exceeded-take.ts';

/**
 * Starts a campaign that adds to the pool part of orders, without minting, until its budget is spent.
 *
 * Formula  for every tariff: pool + origin + subsidies that can run at one time + worst case of commissions
 *          < take, else a ring of store and member would be paid for orders that sell nothing (A12).
 * Refuses  campaign_exists, amount_not_positive (budget, then ppm), campaign_over, subsidy_exceeds_take.
 * Source   S78, A12; economics §7, §17.
 */
export function startSubsidy(run: Run, command: CommandOf<'StartSubsidy'>): Refusal | undefined {
  const { state } = run;
  const { campaignId, budget, ppm, capPerOrder, from, to, channel } = command;
  if (state.budgets.campaigns.has(campaignId)) return refuse('campaign_exists', { campaignId });
  if (budget <= 0n) return refuse('amount_not_positive', { amount: budget });
  if (ppm <= 0n) return refuse('amount_not_positive', { ppm: Number(ppm) });
  if (to <= run.at) return refuse('campaign_over', { campaignId });
  const subsidies = ppm + subsidiesBeside(state.budgets.campaigns.values(), command, run.at);
  const exceeded = exceededTakeNow(state, agencyRates(state, run.at), subsidies);
  if (exceeded) return exceeded;
  const terms = { campaignId, budget, subsidyPpm: Number(ppm), capPerOrder, from, to, channel };
  apply(run, { type: 'SubsidyStarted', ...terms });
  return undefined;
}
