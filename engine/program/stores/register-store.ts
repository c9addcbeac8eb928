import { closesLoop, referrerAt } from '../../commission/binding.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Makes a store, free of charge, owned by a member. Its recruiter (招商) also becomes the owner's referrer
 * when the owner has none and no loop arises, so that the recruiter stands second above the store's
 * members.
 *
 * Refuses  store_exists, member_not_found (owner), tariff_not_found, member_not_found (recruiter).
 * Source   S2, S54, S56; economics §5, §13.
 */
export function registerStore(run: Run, command: CommandOf<'RegisterStore'>): Refusal | undefined {
  const { state } = run;
  const { storeId, ownerId, region, recruiterId } = command;
  const tariff = command.tariff ?? state.policy.defaultTariff;
  if (state.stores.has(storeId)) return refuse('store_exists', { storeId });
  if (!state.members.has(ownerId)) return refuse('member_not_found', { memberId: ownerId });
  if (!state.policy.tariffs.has(tariff)) return refuse('tariff_not_found', { tariff });
  if (recruiterId !== undefined && !state.members.has(recruiterId)) {
    return refuse('member_not_found', { memberId: recruiterId });
  }
  apply(run, { type: 'StoreRegistered', storeId, ownerId, tariff, region, recruiterId });
  if (recruiterId !== undefined) bindOwner(run, storeId, ownerId, recruiterId);
  return undefined;
}

function bindOwner(run: Run, storeId: string, ownerId: string, recruiterId: string): void {
  const { state, at } = run;
  const { days } = state.policy.binding;
  const owner = state.members.get(ownerId)!;
  const recruiter = state.members.get(recruiterId)!;
  if (owner === recruiter || referrerAt(owner, at, days) || closesLoop(owner, recruiter, at, days)) return;
  const replaces = owner.binding?.referrer.id;
  apply(run, {
    type: 'MemberBound',
    memberId: ownerId,
    referrerId: recruiterId,
    via: 'store-link',
    storeId,
    replaces,
  });
}
