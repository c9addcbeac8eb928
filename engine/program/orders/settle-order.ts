import { commissionsOf } from '../../commission/commissions.ts';
import type { CommandOf } from '../command.ts';
import { planGrant } from '../credits/plan-grant.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { OrderSettled } from './events.ts';
import { waitingLines } from './order-lines.ts';
import { planSettlement } from './settlement.ts';
import { mintsNothing, type Split, splitLines } from './split-lines.ts';
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
  settle(run, order, splitLines(run.state, waitingLines(order)));
}

/** One settlement is one step. Too small to mint: it settles without points and says so. */
export function settle(run: Run, order: Order, split: Split): void {
  const { state, at } = run;
  const people = commissionsOf(state, order, { amount: split.spend, pot: split.parts.distribution }, at);
  const { receivers, referrer, recruiter } = people;
  const settled = planSettlement(state, order, split, people, at);
  const event: OrderSettled = mintsNothing(split) ? { ...settled, withoutPoints: true } : settled;
  apply(run, event, { order, receivers, referrer, recruiter });
  if (order.store.credits) grantCredits(run, order);
  closeStep(run);
}

function grantCredits(run: Run, order: Order): void {
  const granted = planGrant(run.state, order, run.at);
  if (granted) apply(run, granted);
}
