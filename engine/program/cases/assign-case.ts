import type { CommandOf } from '../command.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { caseInStatus, UNDECIDED } from './case-in-status.ts';

/**
 * Gives a case to an officer; one that was appealed stays appealed.
 *
 * Refuses  case_not_found, case_not_in_status.
 * Source   S6, S66; economics §19.
 */
export function assignCase(run: Run, command: CommandOf<'AssignCase'>): Refusal | undefined {
  const { caseId, officer } = command;
  const found = caseInStatus(run.state, caseId, UNDECIDED);
  if ('code' in found) return found;
  apply(run, { type: 'CaseAssigned', caseId, officer });
  return undefined;
}
