import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';

/**
 * Puts capital into the pool without minting: at once when the period is 0, else through the stream, so
 * that nobody can buy just before a known jump and sell just after (A8).
 *
 * Refuses  injection_exists, amount_not_positive, nothing_in_circulation, two_officers_needed.
 * Source   S77; economics §4, §7.
 */
export function injectCapital(run: Run, command: CommandOf<'InjectCapital'>): Refusal | undefined {
  const { state } = run;
  const { injectionId, amount, channel, periodDays } = command;
  if (state.injections.has(injectionId)) return refuse('injection_exists', { injectionId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  if (state.supply === 0n) return refuse('nothing_in_circulation');
  const missing = officersMissing(state, command.officers);
  if (missing) return missing;
  apply(run, { type: 'CapitalInjected', injectionId, amount, channel, periodDays });
  closeStep(run);
  return undefined;
}
