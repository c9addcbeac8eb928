import type { Instant } from '../../amount/instant.ts';
import { accountOf, post } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import { walletOf } from '../members/accounts.ts';
import type { Move } from '../members/events.ts';
import { movedTo, setBinding } from '../members/set-binding.ts';
import type { ProgramState } from '../state.ts';
import type {
  CaseAppealed,
  CaseAssigned,
  CaseEvent,
  CaseOpened,
  CaseRuled,
  EvidenceAdded,
  RestoredBinding,
  RulingExecuted,
  RulingUndone,
} from './events.ts';
import type { Case, MovedMember } from './state.ts';

export const CASE_EVOLVERS: Evolvers<CaseEvent> = {
  CaseOpened: caseOpened,
  CaseAssigned: caseAssigned,
  EvidenceAdded: evidenceAdded,
  CaseRuled: caseRuled,
  CaseAppealed: caseAppealed,
  RulingExecuted: rulingExecuted,
  RulingUndone: rulingUndone,
};

function caseOpened(state: ProgramState, event: CaseOpened, at: Instant): void {
  const { caseId: id, kind, reporterId, storeId, memberId, orderId, evidence } = event;
  state.cases.cases.set(id, {
    ...{ id, kind, reporterId, storeId, memberId, orderId },
    openedAt: at,
    evidence: evidence === undefined ? [] : [evidence],
    status: 'open',
    officer: undefined,
    ruling: undefined,
    appeal: undefined,
    execution: undefined,
    undoneFor: undefined,
  });
}

function caseAssigned(state: ProgramState, event: CaseAssigned): void {
  const found = caseOf(state, event);
  found.officer = event.officer;
  if (found.status === 'open') found.status = 'assigned';
}

function evidenceAdded(state: ProgramState, event: EvidenceAdded): void {
  caseOf(state, event).evidence.push(event.evidence);
}

function caseRuled(state: ProgramState, event: CaseRuled, at: Instant): void {
  const { decision, reason, remedies, officers = [], until } = event;
  const found = caseOf(state, event);
  found.ruling = { decision, reason, remedies, officers, at, until };
  found.status = decision === 'upheld' ? 'ruled' : 'dismissed';
}

function caseAppealed(state: ProgramState, event: CaseAppealed, at: Instant): void {
  const found = caseOf(state, event);
  found.appeal = { memberId: event.memberId, at };
  if (event.evidence !== undefined) found.evidence.push(event.evidence);
  found.status = 'appealed';
}

function rulingExecuted(state: ProgramState, event: RulingExecuted, at: Instant): void {
  const found = caseOf(state, event);
  const { bounties, suspended, frozen } = event;
  for (const { budgetId, memberId, amount } of bounties) {
    const wallet = walletOf(state.members.get(memberId)!);
    post(state, accountOf(state, `budget:${budgetId}`), wallet, amount, 'bounty');
  }
  const moved = event.moved.map((move) => moveMember(state, found, move, at));
  for (const storeId of suspended) state.stores.get(storeId)!.suspended = true;
  for (const memberId of frozen) state.members.get(memberId)!.frozen = { amount: undefined };
  found.execution = { at, bounties, moved, suspended, frozen };
  found.status = 'executed';
}

function moveMember(state: ProgramState, found: Case, move: Move, at: Instant): MovedMember {
  const member = state.members.get(move.memberId)!;
  const referrer = state.members.get(move.referrerId)!;
  const { binding: before, earlierBindings } = member;
  const earlier = earlierBindings.length;
  setBinding(member, movedTo(referrer, at, found.id), at, {
    reason: found.ruling!.reason,
    caseId: found.id,
  });
  return { member, before, earlier };
}

function rulingUndone(state: ProgramState, event: RulingUndone): void {
  const found = caseOf(state, event);
  for (const { budgetId, memberId, amount } of event.bounties) {
    const wallet = walletOf(state.members.get(memberId)!);
    post(state, wallet, accountOf(state, `budget:${budgetId}`), amount, 'bounty');
  }
  for (const one of event.restored) restoreBinding(state, one);
  for (const storeId of event.resumed) state.stores.get(storeId)!.suspended = false;
  for (const memberId of event.unfrozen) state.members.get(memberId)!.frozen = undefined;
  found.undoneFor = event.reason;
  found.status = 'undone';
}

/** As it was: the move leaves no trace among the earlier bindings. */
function restoreBinding(state: ProgramState, one: RestoredBinding): void {
  const { referrerId, boundAt, via, storeId, ruling } = one;
  const member = state.members.get(one.memberId)!;
  const referrer = referrerId === undefined ? undefined : state.members.get(referrerId)!;
  member.binding = referrer && { referrer, at: boundAt!, via: via!, storeId, ruling };
  member.earlierBindings = member.earlierBindings.slice(0, one.earlier);
}

function caseOf(state: ProgramState, { caseId }: { readonly caseId: string }): Case {
  return state.cases.cases.get(caseId)!;
}
