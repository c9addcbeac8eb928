import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Pays into an operator's budget, out of which adjustments and bounties come; the first payment makes it.
 *
 * Refuses  amount_not_positive.
 * Source   economics §17.
 */
export function fundBudget(run: Run, command: CommandOf<'FundBudget'>): Refusal | undefined {
  const { budgetId, amount, channel, reference } = command;
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  apply(run, { type: 'BudgetFunded', budgetId, amount, channel, reference });
  return undefined;
}
