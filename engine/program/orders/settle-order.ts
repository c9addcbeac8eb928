import type { CommandOf } from '../command.ts';
import { planGrant } from '../credits/plan-grant.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { Store } from '../stores/state.ts';
import type { OrderSettled } from './events.ts';
import { waitingLines } from './order-lines.ts';
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

/** Settles what is left of a waiting order. */
export function settlePending(run: Run, order: Order): void {
  const basis = { ...order, lines: waitingLines(order), itemised: order.lines !== undefined };
  settle(run, order.store, planSettlement(run.state, basis, run.at));
}

/** One settlement is one step. Too small to mint: it settles without points and says so. */
export function settle(run: Run, store: Store, settled: OrderSettled): void {
  apply(run, mintsNothing(settled) ? { ...settled, withoutPoints: true } : settled);
  if (store.credits) grantCredits(run, settled.orderId);
  closeStep(run);
}

function grantCredits(run: Run, orderId: string): void {
  const granted = planGrant(run.state, run.state.orders.get(orderId)!, run.at);
  if (granted) apply(run, granted);
}
