import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Makes a member, bound to a referrer when one is named.
 *
 * Refuses  member_exists, member_not_found (the referrer).
 * Source   S1, S50, S51; economics §5.
 */
export function registerMember(run: Run, command: CommandOf<'RegisterMember'>): Refusal | undefined {
  const { members } = run.state;
  const { memberId, referrerId, via } = command;
  if (members.has(memberId)) return refuse('member_exists', { memberId });
  if (referrerId !== undefined && !members.has(referrerId)) {
    return refuse('member_not_found', { memberId: referrerId });
  }
  apply(run, { type: 'MemberRegistered', memberId, referrerId, via });
  return undefined;
}
