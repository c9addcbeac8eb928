import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import { exceedsSmallestPool } from './day-counts.ts';

/**
 * Puts capital into the pool without minting: at once when the period is 0, else through the stream, so
 * that nobody can buy just before a known jump and sell just after (A8).
 *
 * Refuses  injection_exists, amount_not_positive, the rule injection_above_pool, two_officers_needed,
 *          nothing_in_circulation.
 * Source   S77; economics §4, §7, §14.
 */
export function injectCapital(run: Run, command: CommandOf<'InjectCapital'>): Refusal | undefined {
  const { state, at } = run;
  const { injectionId, amount, channel, periodDays } = command;
  if (state.injections.has(injectionId)) return refuse('injection_exists', { injectionId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const breaksRule = exceedsSmallestPool(state, amount, at);
  const barred = breaksRule ? ruleRefusal(state, at, 'injection_above_pool') : undefined;
  if (barred) return barred;
  const missing = officersMissing(state, command.officers);
  if (missing) return missing;
  if (state.supply === 0n) return refuse('nothing_in_circulation');
  if (breaksRule) warnOfRule(run, 'injection_above_pool');
  apply(run, { type: 'CapitalInjected', injectionId, amount, channel, periodDays });
  closeStep(run);
  return undefined;
}
