import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';

/**
 * Makes a member, bound to a referrer when one is named.
 *
 * Refuses  member_exists, member_not_found, member_ended (the referrer).
 * Source   S1, S50, S51; economics §5.
 */
export function registerMember(run: Run, command: CommandOf<'RegisterMember'>): Refusal | undefined {
  const { memberId, referrerId, via } = command;
  if (run.state.members.has(memberId)) return refuse('member_exists', { memberId });
  if (referrerId !== undefined) {
    const referrer = activeMember(run.state, referrerId);
    if ('code' in referrer) return referrer;
  }
  apply(run, { type: 'MemberRegistered', memberId, referrerId, via });
  return undefined;
}
