import type { Instant } from '../../amount/instant.ts';
import type { Account } from '../../ledger/account.ts';
import { accountOf, post } from '../../ledger/post.ts';
import { takeCredits } from '../credits/move-credits.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import { commissionAccount } from './commission-account.ts';
import type { HoldReleased, OrderEvent, OrderPlaced, PendingOrderRefunded } from './events.ts';
import { orderReassigned } from './evolve-reassign.ts';
import { orderRefunded } from './evolve-refund.ts';
import { orderSettled } from './evolve-settlement.ts';
import { giveCreditsBack, takeGoodsBack } from './give-back.ts';
import { waits } from './money.ts';
import { newOrder, sidesOf } from './new-order.ts';
import { startWaiting, stopWaiting } from './pending-queue.ts';
import type { Order } from './state.ts';

const NONE: readonly never[] = [];

export const ORDER_EVOLVERS: Evolvers<OrderEvent> = {
  OrderPlaced: orderPlaced,
  OrderSettled: orderSettled,
  PendingOrderRefunded: pendingOrderRefunded,
  OrderRefunded: orderRefunded,
  HoldReleased: holdReleased,
  OrderReassigned: orderReassigned,
};

function orderPlaced(state: ProgramState, event: OrderPlaced, at: Instant, inHand?: Order): void {
  const order = inHand ?? newOrder(state, event, at, sidesOf(state, event));
  state.orders.add(order);
  for (const { counted, quantity, productId } of order.lines ?? NONE) {
    if (counted) state.mall.products.get(productId!)!.stock -= quantity;
  }
  takeCredits(state, order.credits);
  post(state, order.payer, state.pending, event.held, 'place');
  if (waits(order)) startWaiting(state.pendingOrders, order);
}

function pendingOrderRefunded(state: ProgramState, event: PendingOrderRefunded): void {
  const order = state.orders.change(event.orderId);
  state.refunds.add(event.refundId);
  giveBackPending(state, order.payer, event.returned);
  giveCreditsBack(state, order, event.creditsReturned);
  order.refundedPending += event.amount;
  for (const back of event.lines ?? []) {
    const line = order.lines?.[back.line - 1];
    if (line) line.refundedPending += back.amount;
    takeGoodsBack(state, order, back);
  }
  if (order.refundedPending < order.cash) return;
  order.status = 'cancelled';
  stopWaiting(state.pendingOrders, order);
}

function holdReleased(state: ProgramState, event: HoldReleased): void {
  const settlement = state.orders.change(event.orderId).settlement!;
  const hold = accountOf(state, 'platform:hold');
  const place = event.releasedTo;
  for (const { kind, memberId, amount } of event.commissions) {
    post(state, hold, commissionAccount(state, memberId, place), amount, place === 'member' ? kind : 'hold');
  }
  const forfeited = place === 'platform' ? true : undefined;
  settlement.commissions = settlement.commissions.map((paid) =>
    paid.withheld ? { ...paid, withheld: undefined, forfeited } : paid,
  );
}

/** Rounding line by line can ask a little more of what stays than was held: then the payer brings it. */
function giveBackPending(state: ProgramState, payer: Account, returned: bigint): void {
  if (returned >= 0n) post(state, state.pending, payer, returned, 'refund');
  else post(state, payer, state.pending, -returned, 'place');
}
