import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Holds, approves or rejects a withdrawal that was asked for; a rejected one goes back to its balance.
 *
 * Refuses  withdrawal_not_found, withdrawal_not_reviewable, two_officers_needed (approval above the limit).
 * Source   G6, G12; guardrails §5; economics §18.
 */
export function reviewWithdrawal(run: Run, command: CommandOf<'ReviewWithdrawal'>): Refusal | undefined {
  const { state } = run;
  const { withdrawalId, decision, reason, officers } = command;
  const withdrawal = state.withdrawals.all.get(withdrawalId);
  if (!withdrawal) return refuse('withdrawal_not_found', { withdrawalId });
  const { status, amount } = withdrawal;
  const reviewable = status === 'requested' || (status === 'held' && decision !== 'hold');
  if (!reviewable) return refuse('withdrawal_not_reviewable', { withdrawalId, status });
  const limit = state.policy.limits.secondOfficerAbove;
  if (decision === 'approve' && limit !== null && amount > limit) {
    const missing = officersMissing(state, officers);
    if (missing) return missing;
  }
  apply(run, { type: 'WithdrawalReviewed', withdrawalId, decision, reason, officers });
  return undefined;
}
