import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Member } from './state.ts';

/**
 * The member a command acts on.
 *
 * Refuses  member_not_found; member_ended, which names the member it was merged into.
 * Source   economics §15.
 */
export function activeMember(state: ProgramState, memberId: string): Member | Refusal {
  const member = state.members.get(memberId);
  if (!member) return refuse('member_not_found', { memberId });
  if (member.status !== 'active') return refuse('member_ended', { memberId, into: member.mergedInto?.id });
  return member;
}
