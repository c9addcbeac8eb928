import type { Instant } from '../../amount/instant.ts';
import { NOWHERE } from '../../indexed-heap.ts';
import type { Account } from '../../ledger/account.ts';
import { accountOf, post } from '../../ledger/post.ts';
import { takeCredits } from '../credits/move-credits.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import { commissionAccount } from './commission-account.ts';
import type { HoldReleased, LinePlaced, OrderEvent, OrderPlaced, PendingOrderRefunded } from './events.ts';
import { orderReassigned } from './evolve-reassign.ts';
import { orderRefunded } from './evolve-refund.ts';
import { orderSettled } from './evolve-settlement.ts';
import { giveCreditsBack, takeGoodsBack } from './give-back.ts';
import { payerOf, waits } from './money.ts';
import { startWaiting, stopWaiting } from './pending-queue.ts';
import type { Order, OrderLine } from './state.ts';

const NONE: readonly never[] = [];

export const ORDER_EVOLVERS: Evolvers<OrderEvent> = {
  OrderPlaced: orderPlaced,
  OrderSettled: orderSettled,
  PendingOrderRefunded: pendingOrderRefunded,
  OrderRefunded: orderRefunded,
  HoldReleased: holdReleased,
  OrderReassigned: orderReassigned,
};

function orderPlaced(state: ProgramState, event: OrderPlaced, at: Instant): void {
  const order: Order = {
    id: event.orderId,
    member: state.members.get(event.memberId)!,
    store: state.stores.get(event.storeId)!,
    amount: event.amount,
    cash: event.amount - (event.creditsUsed ?? 0n),
    credits: event.credits ?? NONE,
    funding: event.funding,
    region: event.region,
    tariff: state.policy.tariffs.get(event.tariff)!,
    policy: state.policy,
    lines: event.lines?.map((line) => placeLine(state, line)),
    placedAt: at,
    due: event.due,
    place: state.orders.size,
    status: 'pending',
    heapIndex: NOWHERE,
    refundedPending: 0n,
    returned: 0,
    settlement: undefined,
  };
  state.orders.set(order.id, order);
  takeCredits(state, order.credits);
  post(state, payerOf(state, order), state.pending, event.held, 'place');
  if (waits(order)) startWaiting(state.pendingOrders, order);
}

function placeLine(state: ProgramState, line: LinePlaced): OrderLine {
  const { quantity, eligible, counted } = line;
  if (counted) state.mall.products.get(line.product!)!.stock -= quantity;
  return {
    productId: line.product,
    tariff: state.policy.tariffs.get(line.tariff)!,
    eligible,
    quantity,
    counted,
    credits: line.credits ?? 0n,
    cash: line.amount - line.discount - (line.credits ?? 0n),
    refundedPending: 0n,
    returned: 0,
  };
}

function pendingOrderRefunded(state: ProgramState, event: PendingOrderRefunded): void {
  const order = state.orders.get(event.orderId)!;
  state.refunds.add(event.refundId);
  giveBackPending(state, payerOf(state, order), event.returned);
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
  const { commissions } = state.orders.get(event.orderId)!.settlement!;
  const hold = accountOf(state, 'platform:hold');
  const place = event.releasedTo;
  for (const { kind, memberId, amount } of event.commissions) {
    post(state, hold, commissionAccount(state, memberId, place), amount, place === 'member' ? kind : 'hold');
  }
  for (const commission of commissions) if (commission.place === 'hold') commission.place = place;
}

/** Rounding line by line can ask a little more of what stays than was held: then the payer brings it. */
function giveBackPending(state: ProgramState, payer: Account, returned: bigint): void {
  if (returned >= 0n) post(state, state.pending, payer, returned, 'refund');
  else post(state, payer, state.pending, -returned, 'place');
}
