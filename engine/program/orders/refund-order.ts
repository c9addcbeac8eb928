import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { OrderRefunded } from './events.ts';
import { planRefund, uncoveredByStore } from './refund-plan.ts';
import { takeOf } from './settlement.ts';
import type { Order } from './state.ts';

/**
 * Refunds an order, in part or whole. While it waits the refund undoes it; after settlement every part is
 * taken back in proportion and what sold points had brought is charged to the buyer.
 *
 * Refuses  refund_exists, order_not_found, amount_not_positive, refund_exceeds_order, loss_above_max.
 *          Rehearsal warns `store_cannot_cover` where a live program would ask for two officers.
 * Source   G1, E1, A7; economics §3.3, §8.
 */
export function refundOrder(run: Run, command: CommandOf<'RefundOrder'>): Refusal | undefined {
  const { state } = run;
  const { refundId, orderId, amount, maxLoss } = command;
  if (state.refunds.has(refundId)) return refuse('refund_exists', { refundId });
  const order = state.orders.get(orderId);
  if (!order) return refuse('order_not_found', { orderId });
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const refundable = refundableOf(order);
  if (amount > refundable) return refuse('refund_exceeds_order', { amount, refundable });
  if (order.status === 'pending') {
    refundPending(run, command, order);
    return undefined;
  }
  const planned = planRefund(state, order, command);
  if (maxLoss !== undefined && planned.loss > maxLoss) {
    return refuse('loss_above_max', { loss: planned.loss, maxLoss });
  }
  warnUncovered(run, order, planned);
  apply(run, planned);
  closeStep(run);
  return undefined;
}

/** What can still be refunded of an order. */
export function refundableOf(order: Order): bigint {
  const { settlement } = order;
  if (settlement) return settlement.amount - settlement.refunded;
  return order.amount - order.refundedPending;
}

function refundPending(run: Run, command: CommandOf<'RefundOrder'>, order: Order): void {
  const { refundId, orderId, amount } = command;
  const left = order.amount - order.refundedPending;
  const returned =
    order.funding.mode === 'deposit'
      ? takeOf(order.tariff, left) - takeOf(order.tariff, left - amount)
      : amount;
  apply(run, { type: 'PendingOrderRefunded', refundId, orderId, amount, returned });
}

function warnUncovered(run: Run, order: Order, planned: OrderRefunded): void {
  const uncovered = uncoveredByStore(order, planned);
  if (uncovered) apply(run, { type: 'Warned', code: 'store_cannot_cover', ...uncovered });
}
