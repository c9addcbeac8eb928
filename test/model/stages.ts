import type { CommandOf } from './commands.ts';
import { DAY_MS, parseTime } from './numbers.ts';
import { type Refusal, when } from './refusals.ts';
import { areTwo, brokenBy, hasOverride, RULES } from './rules.ts';
import { change, known, type Run } from './state.ts';

/** Inside a program nobody makes another one. */
export const createProgram = (): Refusal => 'program_exists';

const CHECKLIST = [
  ...['legalProfile', 'reserveAccount', 'paymentProvider', 'disclosure', 'counselOpinion'],
  'outcomesReport',
];

export function setStage(run: Run, command: CommandOf<'SetStage'>): Refusal | null {
  const { state } = run;
  const { stage, checklist = {} } = command;
  if (state.stage !== 'draft' || (stage !== 'rehearsal' && stage !== 'live')) return 'stage_not_allowed';
  const refusal = stage === 'live' ? goingLiveRefuses(run, checklist, command.officers) : null;
  if (refusal) return refusal;
  state.stage = stage;
  state.live = stage === 'live';
  return null;
}

function goingLiveRefuses(
  run: Run,
  checklist: Readonly<Record<string, string>>,
  officers: string[] | undefined,
): Refusal | null {
  const incomplete = CHECKLIST.some((name) => !checklist[name]);
  const open = brokenBy(run.state.policy).some((ruleId) => !hasOverride(run, ruleId));
  return (
    when(incomplete, 'checklist_incomplete') ??
    when(!areTwo(officers), 'two_officers_needed') ??
    when(open, 'override_needed')
  );
}

export function pause(run: Run, { what }: CommandOf<'Pause'>): Refusal | null {
  const refusal = when(run.state.pauses.has(what), 'already_paused');
  if (!refusal) run.state.pauses.add(what);
  return refusal;
}

export function resume(run: Run, { what }: CommandOf<'Resume'>): Refusal | null {
  const refusal = when(!run.state.pauses.has(what), 'not_paused');
  if (!refusal) run.state.pauses.delete(what);
  return refusal;
}

const LONGEST_MS = 90 * DAY_MS;

export function recordOverride(run: Run, command: CommandOf<'RecordOverride'>): Refusal | null {
  const { overrides } = run.state;
  const { overrideId, ruleId, sentence } = command;
  const expiresAt = parseTime(command.expiresAt);
  const severity = RULES[ruleId];
  const refusal =
    when(overrides.has(overrideId), 'override_exists') ??
    when(severity === undefined, 'rule_not_found') ??
    when(severity === 'locked', 'rule_locked') ??
    when(severity === 'warn', 'override_not_needed') ??
    when(!run.sentences(ruleId).includes(sentence), 'sentence_differs') ??
    when(expiresAt <= run.at || expiresAt > run.at + LONGEST_MS, 'expiry_out_of_range') ??
    when(!areTwo(command.officers), 'two_officers_needed');
  if (!refusal) overrides.set(overrideId, { ruleId, recordedAt: run.at, until: expiresAt });
  return refusal;
}

export function endOverride(run: Run, { overrideId }: CommandOf<'EndOverride'>): Refusal | null {
  const { overrides } = run.state;
  if (!overrides.has(overrideId)) return 'override_not_found';
  change(overrides, overrideId, { until: Math.min(known(overrides, overrideId).until, run.at) });
  return null;
}
