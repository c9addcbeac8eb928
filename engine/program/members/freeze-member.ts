import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';

/**
 * Freezes a member, wholly or up to an amount; what that stops is said by `frozenRefusal`.
 *
 * Refuses  member_not_found, member_ended, member_frozen (already).
 * Source   economics §15.
 */
export function freezeMember(run: Run, command: CommandOf<'FreezeMember'>): Refusal | undefined {
  const { memberId, amount, reason } = command;
  const member = activeMember(run.state, memberId);
  if ('code' in member) return member;
  if (member.frozen) return refuse('member_frozen', { memberId });
  apply(run, { type: 'MemberFrozen', memberId, amount, reason });
  return undefined;
}
