import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Case, CaseStatus } from './state.ts';

/**
 * The case a command acts on.
 *
 * Refuses  case_not_found; case_not_in_status when it stands in none of the statuses the command takes.
 * Source   economics §19.
 */
export function caseInStatus(
  state: ProgramState,
  caseId: string,
  statuses: readonly CaseStatus[],
): Case | Refusal {
  const found = state.cases.cases.get(caseId);
  if (!found) return refuse('case_not_found', { caseId });
  const { status } = found;
  return statuses.includes(status) ? found : refuse('case_not_in_status', { caseId, status });
}

/** The statuses in which it is still to be decided. */
export const UNDECIDED: readonly CaseStatus[] = ['open', 'assigned', 'appealed'];
