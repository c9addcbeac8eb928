import { DAY_MS } from '../../amount/quantity.ts';
import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { caseInStatus, UNDECIDED } from './case-in-status.ts';
import { resolveRemedies } from './resolve-remedies.ts';

/**
 * Decides a case (裁决). Nothing is done yet: a ruling that upholds the report can be appealed, and is
 * carried out by ExecuteRuling. A report that is dismissed ends there.
 *
 * Refuses  case_not_found, case_not_in_status, case_incomplete, budget_not_found, member_not_found,
 *          store_not_found (remedy by remedy), two_officers_needed when it has remedies.
 * Source   S66–S68, E26; economics §19.
 */
export function ruleCase(run: Run, command: CommandOf<'RuleCase'>): Refusal | undefined {
  const { state, at } = run;
  const { caseId, decision, reason, officers } = command;
  const found = caseInStatus(state, caseId, UNDECIDED);
  if ('code' in found) return found;
  const remedies = resolveRemedies(state, found, command.remedies ?? []);
  if ('code' in remedies) return remedies;
  const missing = remedies.length > 0 ? officersMissing(state, officers) : undefined;
  if (missing) return missing;
  const until = found.ruling?.until ?? at + state.policy.cases.appealDays * DAY_MS;
  apply(run, { type: 'CaseRuled', caseId, decision, reason, remedies, officers, until });
  return undefined;
}
