import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import { mintsNothing, planSettlement } from './settlement.ts';
import type { Order } from './state.ts';

/**
 * Settles an order that waits, due or not.
 *
 * Refuses  order_not_found, order_not_pending.
 * Source   G2; economics §3.3, §13.
 */
export function settleOrder(run: Run, command: CommandOf<'SettleOrder'>): Refusal | undefined {
  const order = run.state.orders.get(command.orderId);
  if (!order) return refuse('order_not_found', { orderId: command.orderId });
  if (order.status !== 'pending')
    return refuse('order_not_pending', { orderId: order.id, status: order.status });
  settlePending(run, order);
  return undefined;
}

/** Settles what is left of a waiting order. Too small to mint: it settles without points and says so. */
export function settlePending(run: Run, order: Order): void {
  const settled = planSettlement(run.state, order, order.amount - order.refundedPending, run.at);
  apply(run, mintsNothing(settled) ? { ...settled, withoutPoints: true } : settled);
  closeStep(run);
}
