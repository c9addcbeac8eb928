import { accountOf } from '../../ledger/post.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Pays withheld tax on to the tax office.
 *
 * Refuses  remittance_exists, amount_not_positive, insufficient_balance.
 * Source   G8; economics §18.
 */
export function remitTax(run: Run, command: CommandOf<'RemitTax'>): Refusal | undefined {
  const { state } = run;
  const { remittanceId, amount, channel, reference } = command;
  if (state.withdrawals.remittances.has(remittanceId)) return refuse('remittance_exists', { remittanceId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const held = accountOf(state, 'tax:withheld').balance;
  if (amount > held) return refuse('insufficient_balance', { needed: amount, held });
  apply(run, { type: 'TaxRemitted', remittanceId, amount, channel, reference });
  return undefined;
}
