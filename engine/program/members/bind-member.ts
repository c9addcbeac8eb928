import { closesLoop, referrerAt } from '../../commission/binding.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { activeMember } from './active-member.ts';

/**
 * Binds an unbound member to a referrer (锁客): the first valid binding wins. One whose time has run out
 * counts as none and is replaced; the earlier binder is kept.
 *
 * Refuses  member_not_found, store_not_found, already_bound, self_binding, binding_loop.
 * Source   S50–S52, E27; economics §5, §13.
 */
export function bindMember(run: Run, command: CommandOf<'BindMember'>): Refusal | undefined {
  const { state, at } = run;
  const { memberId, referrerId, via, storeId } = command;
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const referrer = activeMember(state, referrerId);
  if ('code' in referrer) return referrer;
  if (storeId !== undefined && !state.stores.has(storeId)) return refuse('store_not_found', { storeId });
  const { days } = state.policy.binding;
  const bound = referrerAt(member, at, days);
  if (bound) return refuse('already_bound', { memberId, referrerId: bound.id });
  if (member === referrer) return refuse('self_binding', { memberId });
  if (closesLoop(member, referrer, at, days)) return refuse('binding_loop', { memberId, referrerId });
  const replaces = member.binding?.referrer.id;
  apply(run, { type: 'MemberBound', memberId, referrerId, via, storeId, replaces });
  return undefined;
}
