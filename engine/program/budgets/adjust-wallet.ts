import { heldIn } from '../../ledger/account.ts';
import { accountOf } from '../../ledger/post.ts';
import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { activeMember } from '../members/active-member.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Corrects a wallet out of a named budget, or takes a mistake back into it: always money that is there, never
 * points.
 *
 * Refuses  adjustment_exists, member_not_found, member_ended, budget_not_found, amount_not_positive,
 *          two_officers_needed, insufficient_balance (of the budget, or of the wallet).
 * Source   G5, G12; economics §10 Corrections, §17.
 */
export function adjustWallet(run: Run, command: CommandOf<'AdjustWallet'>): Refusal | undefined {
  const { state } = run;
  const { adjustmentId, memberId, budgetId, amount, direction, reason, evidence, officers } = command;
  if (state.budgets.adjustments.has(adjustmentId)) return refuse('adjustment_exists', { adjustmentId });
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  if (!state.budgets.budgets.has(budgetId)) return refuse('budget_not_found', { budgetId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const missing = officersMissing(state, officers);
  if (missing) return missing;
  const held = heldIn(direction === 'pay' ? accountOf(state, `budget:${budgetId}`) : member.wallet);
  if (amount > held) return refuse('insufficient_balance', { needed: amount, held });
  const what = { adjustmentId, memberId, budgetId, amount, direction, reason, evidence, officers };
  apply(run, { type: 'WalletAdjusted', ...what });
  return undefined;
}
