import { referrerAt } from '../../commission/binding.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';

/**
 * Frees a member of the referrer; the earlier binder is kept.
 *
 * Refuses  member_not_found, member_ended, not_bound (one that has run out counts as none).
 * Source   E27; economics §15.
 */
export function unbindMember(run: Run, command: CommandOf<'UnbindMember'>): Refusal | undefined {
  const { state, at } = run;
  const { memberId, reason } = command;
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const referrer = referrerAt(member, at, state.policy.binding.days);
  if (!referrer) return refuse('not_bound', { memberId });
  apply(run, { type: 'MemberUnbound', memberId, referrerId: referrer.id, reason });
  return undefined;
}
