import type { CommandOf } from './commands.ts';
import type { CaseKind, RemedyJson } from './commands-rule.ts';
import { caseKnown, memberKnown, storeKnown } from './people.ts';
import type { Case, CaseStatus } from './records-funds.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import { change, known, type Run } from './state.ts';

const OFFENCES: readonly CaseKind[] = ['sybil-binding', 'off-platform-payment', 'other-offence'];

export function openCase(run: Run, command: CommandOf<'OpenCase'>): Refusal | null {
  const { state } = run;
  const { caseId, kind, reporterId = null, storeId = null, memberId = null, orderId } = command;
  const isOffence = OFFENCES.includes(kind);
  const refusal =
    when(state.cases.has(caseId), 'case_exists') ??
    memberKnown(run, command.reporterId) ??
    storeKnown(run, command.storeId) ??
    memberKnown(run, command.memberId) ??
    when(orderId !== undefined && !state.orders.has(orderId), 'order_not_found') ??
    when(isOffence && (reporterId === null || (storeId ?? memberId) === null), 'case_incomplete');
  if (refusal) return refusal;
  state.cases.set(caseId, {
    ...{ kind, reporterId, storeId, memberId, status: 'open', remedies: [], reason: '' },
    ...{ appealUntil: null, appealed: false, execution: null },
  });
  return null;
}

/** The case is there, and at one of these points. */
export function statusRefuses(run: Run, caseId: string, allowed: readonly CaseStatus[]): Refusal | null {
  return (
    caseKnown(run, caseId) ??
    when(!allowed.includes(known(run.state.cases, caseId).status), 'case_not_in_status')
  );
}

const UNDECIDED: readonly CaseStatus[] = ['open', 'assigned', 'appealed'];

/** Somebody takes a case on; one that was appealed stays appealed. */
export function assignCase(run: Run, { caseId }: CommandOf<'AssignCase'>): Refusal | null {
  const refusal = statusRefuses(run, caseId, UNDECIDED);
  if (refusal) return refusal;
  const { status } = known(run.state.cases, caseId);
  change(run.state.cases, caseId, { status: status === 'appealed' ? 'appealed' : 'assigned' });
  return null;
}

export const addEvidence = (run: Run, { caseId }: CommandOf<'AddEvidence'>): Refusal | null =>
  statusRefuses(run, caseId, [...UNDECIDED, 'ruled']);

export function ruleCase(run: Run, command: CommandOf<'RuleCase'>): Refusal | null {
  const { state } = run;
  const { caseId, decision, remedies = [] } = command;
  const refusal =
    statusRefuses(run, caseId, UNDECIDED) ??
    remediesRefuse(run, known(state.cases, caseId), remedies) ??
    (remedies.length > 0 ? officersRefuse(run, command.officers) : null);
  if (refusal) return refusal;
  const first = known(state.cases, caseId).appealUntil;
  change(state.cases, caseId, {
    status: decision === 'upheld' ? 'ruled' : 'dismissed',
    remedies,
    reason: command.reason,
    appealUntil: first ?? run.at + state.policy.appealMs,
  });
  return null;
}

/** Remedy by remedy: whether the case can supply what it leaves out, then whether all it names is there. */
function remediesRefuse(run: Run, about: Case, remedies: readonly RemedyJson[]): Refusal | null {
  const refusals = remedies.map(
    (remedy) => when(isIncomplete(about, remedy), 'case_incomplete') ?? namesUnknown(run, remedy),
  );
  return refusals.find((refusal) => refusal !== null) ?? null;
}

function isIncomplete(about: Case, remedy: RemedyJson): boolean {
  switch (remedy.kind) {
    case 'bounty':
      return about.reporterId === null;
    case 'move-members':
      return (remedy.referrerId ?? about.reporterId) === null;
    case 'delist':
      return (remedy.storeId ?? about.storeId) === null;
    case 'freeze':
      return (remedy.memberId ?? about.memberId) === null;
  }
}

function namesUnknown(run: Run, remedy: RemedyJson): Refusal | null {
  switch (remedy.kind) {
    case 'bounty':
      return when(!run.state.budgets.has(remedy.budgetId), 'budget_not_found');
    case 'move-members': {
      const missing = remedy.memberIds.map((memberId) => memberKnown(run, memberId));
      return missing.find((refusal) => refusal !== null) ?? memberKnown(run, remedy.referrerId);
    }
    case 'delist':
      return storeKnown(run, remedy.storeId);
    case 'freeze':
      return memberKnown(run, remedy.memberId);
  }
}

export function appealCase(run: Run, command: CommandOf<'AppealCase'>): Refusal | null {
  const { caseId, memberId } = command;
  const refusal = statusRefuses(run, caseId, ['ruled']);
  if (refusal) return refusal;
  const about = known(run.state.cases, caseId);
  const late =
    when(about.appealed, 'case_not_in_status') ??
    memberKnown(run, memberId) ??
    when(about.appealUntil !== null && run.at >= about.appealUntil, 'appeal_over');
  if (!late) change(run.state.cases, caseId, { status: 'appealed', appealed: true });
  return late;
}
