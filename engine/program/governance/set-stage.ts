import type { Checklist, CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { OBJECT_FIELDS } from '../shape/field.ts';
import { officersMissing } from './officers.ts';
import { overrideActive } from './overrides.ts';

/**
 * Ends the writing of a program: from draft to rehearsal or live. Rehearsal and live never share a journal,
 * and winding down has its own command.
 *
 * Refuses  stage_not_allowed; to live also checklist_incomplete (names the first reference that is missing),
 *          two_officers_needed, override_needed (a rule the policy breaks, without an active override).
 * Source   guardrails §1; economics §14.
 */
export function setStage(run: Run, command: CommandOf<'SetStage'>): Refusal | undefined {
  const { stage, checklist, officers } = command;
  const before = run.state.governance.stage;
  const goesOn = stage === 'rehearsal' || stage === 'live';
  if (before !== 'draft' || !goesOn) return refuse('stage_not_allowed', { from: before, to: stage });
  const unready = stage === 'live' ? notReady(run, checklist, officers) : undefined;
  if (unready) return unready;
  apply(run, { type: 'StageSet', stage, before, checklist, officers });
  return undefined;
}

function notReady(
  { state, at }: Run,
  checklist: Checklist | undefined,
  officers: readonly string[] | undefined,
): Refusal | undefined {
  const missing = CHECKLIST.find((name) => checklist?.[name] === undefined);
  if (missing) return refuse('checklist_incomplete', { missing });
  const alone = officersMissing(state, officers, true);
  if (alone) return alone;
  const rule = state.governance.overrideRules.find((ruleId) => !overrideActive(state, ruleId, at));
  return rule === undefined ? undefined : refuse('override_needed', { rule });
}

const CHECKLIST = Object.keys(OBJECT_FIELDS.checklist) as readonly (keyof Checklist)[];
