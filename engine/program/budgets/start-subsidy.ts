import type { Ppm } from '../../amount/quantity.ts';
import { PPM } from '../../amount/quantity.ts';
import { worstCaseCommission } from '../../commission/worst-case.ts';
import { agencyRates } from '../agencies/agency-rates.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';

/**
 * Starts a campaign that adds to the pool part of orders, without minting, until its budget is spent.
 *
 * Formula  for every tariff: pool + subsidies that can run at one time + worst case of commissions < take,
 *          else a ring of store and member would be paid for orders that sell nothing (A12).
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
  const exceeded = exceededTake(state, command);
  if (exceeded) return exceeded;
  const terms = { campaignId, budget, subsidyPpm: Number(ppm), capPerOrder, from, to, channel };
  apply(run, { type: 'SubsidyStarted', ...terms });
  return undefined;
}

function exceededTake(state: ProgramState, command: CommandOf<'StartSubsidy'>): Refusal | undefined {
  const commissions = worstCaseCommission(state.policy.commission, agencyRates(state, command.at));
  const subsidies = command.ppm + overlapping(state, command);
  for (const { name, names, shares } of state.policy.tariffs.values()) {
    const share = (part: (typeof names)[number]): Ppm => shares[names.indexOf(part)] ?? 0n;
    const worst = share('pool') + subsidies + commissions;
    const take = PPM - share('merchant');
    if (worst >= take) {
      const rates = { worstPpm: Number(worst), takePpm: Number(take) };
      return refuse('subsidy_exceeds_take', { tariff: name, ...rates });
    }
  }
  return undefined;
}

/** The rates of the campaigns whose terms overlap this one's, as if all ran at one time. */
function overlapping(state: ProgramState, { from, to }: { from: number; to: number }): Ppm {
  let sum = 0n;
  for (const campaign of state.budgets.campaigns.values()) {
    if (!campaign.stopped && campaign.from < to && from < campaign.to) sum += campaign.ppm;
  }
  return sum;
}
