import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Suspends a store: it takes no orders until it is resumed. Orders that wait, refunds and settlements go on.
 *
 * Refuses  store_not_found, case_not_found, store_suspended (already).
 * Source   S68; economics §15.
 */
export function suspendStore(run: Run, command: CommandOf<'SuspendStore'>): Refusal | undefined {
  const { storeId, caseId, reason } = command;
  const store = run.state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  const known = caseId === undefined || run.state.cases.cases.has(caseId);
  if (!known) return refuse('case_not_found', { caseId });
  if (store.suspended) return refuse('store_suspended', { storeId });
  apply(run, { type: 'StoreSuspended', storeId, caseId, reason });
  return undefined;
}
