import type { ProgramState } from '../state.ts';
import type { Case, Execution, Remedy, Ruling } from './state.ts';

/** Cases, what was decided and what was done, as canonical lines; each begins with `case` and its id. */
export function* caseLines(state: ProgramState): Generator<string> {
  const { cases } = state.cases;
  for (const id of [...cases.keys()].sort()) yield* linesOf(cases.get(id)!);
}

function* linesOf(found: Case): Generator<string> {
  const { id, kind, status, officer, openedAt, evidence, ruling, appeal, execution, undoneFor } = found;
  const about = [found.reporterId, found.storeId, found.memberId, found.orderId].map((one) => one ?? '-');
  yield `case ${id} ${kind} ${about.join(' ')} ${openedAt} ${status} ${officer ?? '-'} ${undoneFor ?? '-'}`;
  yield `case ${id} evidence ${evidence.join(' ')}`;
  if (ruling) yield* rulingLines(id, ruling);
  if (appeal) yield `case ${id} appeal ${appeal.memberId} ${appeal.at}`;
  if (execution) yield* executionLines(id, execution);
}

function* rulingLines(id: string, ruling: Ruling): Generator<string> {
  const { decision, reason, remedies, officers, at, until } = ruling;
  yield `case ${id} ruling ${decision} ${reason} ${at} ${until} ${officers.join(' ')}`;
  for (const remedy of remedies) yield `case ${id} remedy ${remedyText(remedy)}`;
}

function remedyText(remedy: Remedy): string {
  switch (remedy.kind) {
    case 'bounty':
      return `bounty ${remedy.amount} ${remedy.budgetId} ${remedy.memberId}`;
    case 'move-members':
      return `move-members ${remedy.referrerId} ${remedy.memberIds.join(' ')}`;
    case 'delist':
      return `delist ${remedy.storeId}`;
    case 'freeze':
      return `freeze ${remedy.memberId}`;
  }
}

function* executionLines(id: string, execution: Execution): Generator<string> {
  const { at, bounties, moved, suspended, frozen } = execution;
  yield `case ${id} executed ${at} ${suspended.join(' ')} / ${frozen.join(' ')}`;
  for (const { budgetId, memberId, amount } of bounties) {
    yield `case ${id} bounty ${budgetId} ${memberId} ${amount}`;
  }
  for (const { member, before, earlier } of moved) {
    const binding = before
      ? `${before.referrer.id} ${before.at} ${before.via} ${before.storeId ?? '-'} ${before.ruling ?? '-'}`
      : '-';
    yield `case ${id} moved ${member.id} ${earlier} ${binding}`;
  }
}
