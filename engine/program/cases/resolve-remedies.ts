import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Case, Remedy } from './state.ts';

type Asked = NonNullable<CommandOf<'RuleCase'>['remedies']>[number];

/**
 * Remedies with everybody they concern named: what a remedy leaves out the case supplies.
 *
 * Refuses  case_incomplete (the case has nobody to supply), budget_not_found, member_not_found,
 *          store_not_found; remedy by remedy. Its own fields were judged by their shape.
 * Source   economics §19.
 */
export function resolveRemedies(
  state: ProgramState,
  found: Case,
  asked: readonly Asked[],
): readonly Remedy[] | Refusal {
  const remedies: Remedy[] = [];
  for (const one of asked) {
    const remedy = resolve(state, found, one);
    if ('code' in remedy) return remedy;
    remedies.push(remedy);
  }
  return remedies;
}

function resolve(state: ProgramState, found: Case, asked: Asked): Remedy | Refusal {
  switch (asked.kind) {
    case 'bounty':
      return bounty(state, found, asked);
    case 'move-members':
      return moveMembers(state, found, asked);
    case 'delist':
      return delist(state, found, asked);
    case 'freeze':
      return freeze(state, found, asked);
  }
}

function bounty(state: ProgramState, found: Case, asked: Asked): Remedy | Refusal {
  const budgetId = asked.budgetId!;
  if (found.reporterId === undefined) return lacking(found, 'reporterId');
  if (!state.budgets.budgets.has(budgetId)) return refuse('budget_not_found', { budgetId });
  return { kind: 'bounty', amount: asked.amount!, budgetId, memberId: found.reporterId };
}

function moveMembers(state: ProgramState, found: Case, asked: Asked): Remedy | Refusal {
  const memberIds = asked.memberIds!;
  const referrerId = asked.referrerId ?? found.reporterId;
  if (referrerId === undefined) return lacking(found, 'reporterId');
  const unknown = [...memberIds, referrerId].find((memberId) => !state.members.has(memberId));
  if (unknown !== undefined) return refuse('member_not_found', { memberId: unknown });
  return { kind: 'move-members', memberIds, referrerId };
}

function delist(state: ProgramState, found: Case, asked: Asked): Remedy | Refusal {
  const storeId = asked.storeId ?? found.storeId;
  if (storeId === undefined) return lacking(found, 'storeId');
  return state.stores.has(storeId) ? { kind: 'delist', storeId } : refuse('store_not_found', { storeId });
}

function freeze(state: ProgramState, found: Case, asked: Asked): Remedy | Refusal {
  const memberId = asked.memberId ?? found.memberId;
  if (memberId === undefined) return lacking(found, 'memberId');
  return state.members.has(memberId)
    ? { kind: 'freeze', memberId }
    : refuse('member_not_found', { memberId });
}

function lacking(found: Case, field: string): Refusal {
  return refuse('case_incomplete', { caseId: found.id, field });
}
