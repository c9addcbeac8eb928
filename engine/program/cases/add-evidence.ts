import type { CommandOf } from '../command.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { caseInStatus, UNDECIDED } from './case-in-status.ts';

/**
 * Adds a piece of evidence, as long as it can still change anything.
 *
 * Refuses  case_not_found, case_not_in_status.
 * Source   S66, E26; economics §19.
 */
export function addEvidence(run: Run, command: CommandOf<'AddEvidence'>): Refusal | undefined {
  const { caseId, evidence } = command;
  const found = caseInStatus(run.state, caseId, [...UNDECIDED, 'ruled']);
  if ('code' in found) return found;
  apply(run, { type: 'EvidenceAdded', caseId, evidence });
  return undefined;
}
