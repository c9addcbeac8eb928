import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { caseInStatus } from './case-in-status.ts';
import { planRuling } from './plan-ruling.ts';

/**
 * Carries out a ruling that upholds a report, once it can no longer be appealed or was ruled again after an
 * appeal: all of its remedies or none.
 *
 * Refuses  case_not_found, case_not_in_status, appeal_open, insufficient_balance, self_binding,
 *          binding_loop (in the order of the remedies), the rule move_members when it moves members.
 * Source   S66–S68, E26, E27; economics §19.
 */
export function executeRuling(run: Run, command: CommandOf<'ExecuteRuling'>): Refusal | undefined {
  const { state, at } = run;
  const { caseId } = command;
  const found = caseInStatus(state, caseId, ['ruled']);
  if ('code' in found) return found;
  const { until, remedies } = found.ruling!;
  if (at < until && !found.appeal) return refuse('appeal_open', { caseId, until });
  const planned = planRuling(state, at, remedies);
  if ('code' in planned) return planned;
  if (planned.moved.length > 0) {
    const barred = ruleRefusal(state, at, 'move_members');
    if (barred) return barred;
    warnOfRule(run, 'move_members');
  }
  apply(run, { type: 'RulingExecuted', caseId, ...planned });
  return undefined;
}
