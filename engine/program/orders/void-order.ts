import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { Run } from '../run.ts';
import { refundableOf } from './refund-lines.ts';
import { giveBack } from './refund-order.ts';

/**
 * Voids an order that should not have been: a refund of all that is left, with its goods and credits, that
 * says why.
 *
 * Refuses  refund_exists, order_not_found, refund_exceeds_order (nothing is left), two_officers_needed,
 *          store_cannot_cover, loss_above_max.
 * Source   G5; economics §10 Corrections, §14, §16.
 */
export function voidOrder(run: Run, command: CommandOf<'VoidOrder'>): Refusal | undefined {
  const { state } = run;
  const { refundId, orderId, reason, officers } = command;
  if (state.refunds.has(refundId)) return refuse('refund_exists', { refundId });
  const order = state.orders.get(orderId);
  if (!order) return refuse('order_not_found', { orderId });
  const amount = refundableOf(order);
  if (amount === 0n) return refuse('refund_exceeds_order', { amount, refundable: 0n });
  const missing = officersMissing(state, officers);
  if (missing) return missing;
  return giveBack(run, order, { refundId, amount, reason, whole: true }, command);
}
