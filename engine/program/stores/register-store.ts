import { closesLoop, referrerAt } from '../../commission/binding.ts';
import type { CommandOf } from '../command.ts';
import { activeMember } from '../members/active-member.ts';
import type { Member } from '../members/state.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Makes a store, free of charge, owned by a member. Its recruiter (招商) also becomes the owner's referrer
 * when the owner has none and no loop arises, so that the recruiter stands second above the store's
 * members.
 *
 * Refuses  store_exists, member_not_found, member_ended (owner), tariff_not_found, member_not_found,
 *          member_ended (recruiter).
 * Source   S2, S54, S56; economics §5, §13, §15.
 */
export function registerStore(run: Run, command: CommandOf<'RegisterStore'>): Refusal | undefined {
  const { state } = run;
  const { storeId, ownerId, region, recruiterId, kind, credits } = command;
  const tariff = command.tariff ?? state.policy.defaultTariff;
  if (state.stores.has(storeId)) return refuse('store_exists', { storeId });
  const owner = activeMember(state, ownerId);
  if ('code' in owner) return owner;
  if (!state.policy.tariffs.has(tariff)) return refuse('tariff_not_found', { tariff });
  const recruiter = recruiterId === undefined ? undefined : activeMember(state, recruiterId);
  if (recruiter && 'code' in recruiter) return recruiter;
  apply(run, { type: 'StoreRegistered', storeId, ownerId, tariff, region, recruiterId, kind, credits });
  if (recruiter) bindOwner(run, owner, recruiter);
  return undefined;
}

/** Through no store: who is bound through one moves on with it (`moveBindings`), and its owner is no customer. */
function bindOwner(run: Run, owner: Member, recruiter: Member): void {
  const { state, at } = run;
  const { days } = state.policy.binding;
  if (owner === recruiter || referrerAt(owner, at, days) || closesLoop(owner, recruiter, at, days)) return;
  const replaces = owner.binding?.referrer.id;
  const ids = { memberId: owner.id, referrerId: recruiter.id };
  apply(run, { type: 'MemberBound', ...ids, via: 'store-link', replaces });
}
