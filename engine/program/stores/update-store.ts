import { closesLoop } from '../../commission/binding.ts';
import type { CommandOf } from '../command.ts';
import { activeMember } from '../members/active-member.ts';
import type { Member } from '../members/state.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { Store } from './state.ts';

/**
 * Changes a store: owner, tariff, region, recruiter, whether its orders grant credits. With `moveBindings`
 * the members bound to the old owner through this store go over to the new one as from their old date, save
 * the new owner and those for whom it would close a loop.
 *
 * Refuses  store_not_found, member_not_found, member_ended (owner), tariff_not_found, member_not_found,
 *          member_ended (recruiter).
 * Source   S2, S66; economics §15.
 */
export function updateStore(run: Run, command: CommandOf<'UpdateStore'>): Refusal | undefined {
  const { state } = run;
  const { storeId, ownerId, tariff, region, recruiterId, credits, moveBindings, reason } = command;
  const store = state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  const owner = ownerId === undefined ? store.owner : activeMember(state, ownerId);
  if ('code' in owner) return owner;
  if (tariff !== undefined && !state.policy.tariffs.has(tariff))
    return refuse('tariff_not_found', { tariff });
  const recruiter = recruiterId === undefined ? store.recruiter : activeMember(state, recruiterId);
  if (recruiter && 'code' in recruiter) return recruiter;
  const rebound = moveBindings ? membersGoingOver(run, store, owner) : [];
  apply(run, {
    type: 'StoreUpdated',
    storeId,
    ownerId,
    tariff,
    region,
    recruiterId,
    credits,
    rebound,
    reason,
  });
  return undefined;
}

/** Nobody who moves stands above the new owner, so that those who moved before change nothing for the next. */
function membersGoingOver({ state, at }: Run, store: Store, owner: Member): string[] {
  const rebound: string[] = [];
  if (owner === store.owner) return rebound;
  const { days } = state.policy.binding;
  for (const member of state.members.values()) {
    const { binding } = member;
    if (binding?.referrer !== store.owner || binding.storeId !== store.id) continue;
    if (member !== owner && !closesLoop(member, owner, at, days)) rebound.push(member.id);
  }
  return rebound;
}
