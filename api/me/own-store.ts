import type { FastifyRequest } from 'fastify';
import type { StoreRole } from '#contract';
import type { House } from '../room.ts';
import { fault } from '../server/problem.ts';

/**
 * What somebody is at a store. The owner is who the journal says; cashiers are those the owner has named.
 *
 * Throws   not_found for everybody else: nobody learns which stores there are.
 */
export async function roleAt(
  { desk }: House,
  { room, principal }: FastifyRequest,
  storeId: string,
): Promise<StoreRole> {
  const store = room.writer.state.stores.get(storeId);
  if (!store) throw fault('not_found');
  if (store.owner.id === principal.login) return 'owner';
  const stores = await desk.cashiers.storesOf(room.programId, principal.login);
  if (!stores.includes(storeId)) throw fault('not_found');
  return 'cashier';
}

export async function ownStores({ desk }: House, { room, principal }: FastifyRequest) {
  const roles = new Map<string, StoreRole>();
  for (const storeId of await desk.cashiers.storesOf(room.programId, principal.login))
    if (room.writer.state.stores.has(storeId)) roles.set(storeId, 'cashier');
  for (const { id, owner } of room.writer.state.stores.values())
    if (owner.id === principal.login) roles.set(id, 'owner');
  return roles;
}
