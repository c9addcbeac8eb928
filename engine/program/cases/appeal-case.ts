import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { caseInStatus } from './case-in-status.ts';

/**
 * Appeals a ruling (申诉), once: nothing is carried out until it has been ruled again.
 *
 * Refuses  case_not_found, case_not_in_status (also when it was appealed before), member_not_found,
 *          appeal_over.
 * Source   S66, E26; economics §19.
 */
export function appealCase(run: Run, command: CommandOf<'AppealCase'>): Refusal | undefined {
  const { state, at } = run;
  const { caseId, memberId, evidence } = command;
  const found = caseInStatus(state, caseId, ['ruled']);
  if ('code' in found) return found;
  if (found.appeal) return refuse('case_not_in_status', { caseId, status: found.status });
  if (!state.members.has(memberId)) return refuse('member_not_found', { memberId });
  const { until } = found.ruling!;
  if (at >= until) return refuse('appeal_over', { caseId, until });
  apply(run, { type: 'CaseAppealed', caseId, memberId, evidence });
  return undefined;
}
