import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Lets a suspended store take orders again.
 *
 * Refuses  store_not_found, store_not_suspended.
 * Source   economics §15.
 */
export function resumeStore(run: Run, command: CommandOf<'ResumeStore'>): Refusal | undefined {
  const { storeId, reason } = command;
  const store = run.state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  if (!store.suspended) return refuse('store_not_suspended', { storeId });
  apply(run, { type: 'StoreResumed', storeId, reason });
  return undefined;
}
