import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

const NOT_YET_SUBMITTED: ReadonlySet<string> = new Set(['requested', 'held', 'approved']);

/**
 * Takes a withdrawal back before it is submitted; the money returns to its balance.
 *
 * Refuses  withdrawal_not_found, withdrawal_not_reviewable.
 * Source   guardrails §5; economics §18.
 */
export function cancelWithdrawal(run: Run, command: CommandOf<'CancelWithdrawal'>): Refusal | undefined {
  const { withdrawalId } = command;
  const withdrawal = run.state.withdrawals.all.get(withdrawalId);
  if (!withdrawal) return refuse('withdrawal_not_found', { withdrawalId });
  const { status } = withdrawal;
  if (!NOT_YET_SUBMITTED.has(status)) return refuse('withdrawal_not_reviewable', { withdrawalId, status });
  apply(run, { type: 'WithdrawalCancelled', withdrawalId });
  return undefined;
}
