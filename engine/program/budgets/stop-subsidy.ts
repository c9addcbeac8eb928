import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Ends a campaign and pays what is left of its budget back; said again, what refunds have brought since.
 *
 * Refuses  campaign_not_found.
 * Source   S78; economics §17.
 */
export function stopSubsidy(run: Run, command: CommandOf<'StopSubsidy'>): Refusal | undefined {
  const { campaignId } = command;
  const campaign = run.state.budgets.campaigns.get(campaignId);
  if (!campaign) return refuse('campaign_not_found', { campaignId });
  apply(run, { type: 'SubsidyStopped', campaignId, returned: campaign.account.balance });
  return undefined;
}
