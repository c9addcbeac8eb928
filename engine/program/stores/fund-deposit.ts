import type { CommandOf } from '../command.ts';
import { fundingRefusal } from '../governance/funding-rules.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Records what a store paid into its deposit, out of which the take of orders at its own till comes.
 *
 * Refuses  store_not_found, amount_not_positive, the rule unconfirmed_funding when live.
 * Source   economics §3, funding.
 */
export function fundDeposit(run: Run, command: CommandOf<'FundDeposit'>): Refusal | undefined {
  const { state, at } = run;
  const { storeId, amount, channel } = command;
  if (!state.stores.has(storeId)) return refuse('store_not_found', { storeId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const barred = fundingRefusal(state, at, { channel });
  if (barred) return barred;
  apply(run, { type: 'DepositFunded', storeId, amount, channel });
  return undefined;
}
