import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Records that the payment provider has paid a store its part of split orders.
 *
 * Refuses  store_not_found, amount_not_positive, insufficient_at_provider.
 * Source   economics §3, funding.
 */
export function recordSplit(run: Run, command: CommandOf<'RecordSplit'>): Refusal | undefined {
  const { storeId, amount, channel } = command;
  const store = run.state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const held = store.atProvider.balance;
  if (amount > held) return refuse('insufficient_at_provider', { needed: amount, held });
  apply(run, { type: 'SplitRecorded', storeId, amount, channel });
  return undefined;
}
