import { MICRO_PER_FEN, type Micro } from '../../amount/quantity.ts';
import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Pays a store out of what the program owes it; all whole fen of it unless an amount is named. Reserved, the
 * money waits until the payout is known; otherwise it was paid outside and is booked at once.
 *
 * Refuses  settlement_exists, store_not_found, amount_not_positive, two_officers_needed (reserving above the
 *          limit), insufficient_balance.
 * Source   economics §15.
 */
export function settleStore(run: Run, command: CommandOf<'SettleStore'>): Refusal | undefined {
  const { state } = run;
  const { settlementId, storeId, channel, reference, reserve, officers } = command;
  if (state.settlements.has(settlementId)) return refuse('settlement_exists', { settlementId });
  const store = state.stores.get(storeId);
  if (!store) return refuse('store_not_found', { storeId });
  const held = store.payable.balance;
  const amount = command.amount ?? wholeFenOf(held);
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const limit = state.policy.limits.secondOfficerAbove;
  const missing = reserve && limit !== null && amount > limit && officersMissing(state, officers);
  if (missing) return missing;
  if (amount > held) return refuse('insufficient_balance', { needed: amount, held });
  const settled = { settlementId, storeId, amount, channel, reference };
  if (reserve) apply(run, { type: 'StoreSettlementReserved', ...settled, officers });
  else apply(run, { type: 'StoreSettled', ...settled });
  return undefined;
}

/** Rounded down; nothing of a balance that is owed to us. */
function wholeFenOf(balance: Micro): Micro {
  return balance > 0n ? balance - (balance % MICRO_PER_FEN) : 0n;
}
