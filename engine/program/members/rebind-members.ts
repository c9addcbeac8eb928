import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';
import { planMoves } from './plan-moves.ts';
import type { Member } from './state.ts';

/**
 * Moves members to another referrer by a decision of the operator, bound already or not: all of them or
 * none.
 *
 * Refuses  member_not_found, member_ended (the members in their order, then the referrer),
 *          case_not_found, self_binding, binding_loop (the first that would), the rule move_members.
 * Source   S67, S68, E26, E27; economics §15.
 */
export function rebindMembers(run: Run, command: CommandOf<'RebindMembers'>): Refusal | undefined {
  const { state, at } = run;
  const { memberIds, referrerId, caseId, reason } = command;
  const members: Member[] = [];
  for (const memberId of memberIds) {
    const member = activeMember(state, memberId);
    if ('code' in member) return member;
    members.push(member);
  }
  const referrer = activeMember(state, referrerId);
  if ('code' in referrer) return referrer;
  if (caseId !== undefined && !state.cases.cases.has(caseId)) return refuse('case_not_found', { caseId });
  const moved = planMoves(state, at, members, referrer, new Map());
  if ('code' in moved) return moved;
  const barred = ruleRefusal(state, at, 'move_members');
  if (barred) return barred;
  warnOfRule(run, 'move_members');
  apply(run, { type: 'MembersRebound', moved, caseId, reason });
  return undefined;
}
