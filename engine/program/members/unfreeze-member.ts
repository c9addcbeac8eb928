import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';

/**
 * Ends the freeze of a member.
 *
 * Refuses  member_not_found, member_ended, not_frozen.
 * Source   economics §15.
 */
export function unfreezeMember(run: Run, command: CommandOf<'UnfreezeMember'>): Refusal | undefined {
  const { memberId, reason } = command;
  const member = activeMember(run.state, memberId);
  if ('code' in member) return member;
  if (!member.frozen) return refuse('not_frozen', { memberId });
  apply(run, { type: 'MemberUnfrozen', memberId, reason });
  return undefined;
}
