import type { Instant } from '../../amount/instant.ts';
import { NOWHERE } from '../../indexed-heap.ts';
import type { Account } from '../../ledger/account.ts';
import { post } from '../../ledger/post.ts';
import { exitNeed } from '../../pool/exit.ts';
import { placeInHeap } from '../../pool/exit-heap.ts';
import type { Lot } from '../../pool/lot.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type {
  CommissionPaid,
  OrderEvent,
  OrderPlaced,
  OrderSettled,
  PendingOrderRefunded,
} from './events.ts';
import { orderRefunded } from './evolve-refund.ts';
import { payerOf, remainderAccount, waits } from './money.ts';
import { startWaiting, stopWaiting } from './pending-queue.ts';
import type { Order, OrderCommission } from './state.ts';

export const ORDER_EVOLVERS: Evolvers<OrderEvent> = {
  OrderPlaced: orderPlaced,
  OrderSettled: orderSettled,
  PendingOrderRefunded: pendingOrderRefunded,
  OrderRefunded: orderRefunded,
};

function orderPlaced(state: ProgramState, event: OrderPlaced, at: Instant): void {
  const store = state.stores.get(event.storeId)!;
  const order: Order = {
    id: event.orderId,
    member: state.members.get(event.memberId)!,
    store,
    amount: event.amount,
    funding: event.funding,
    region: event.region,
    tariff: state.policy.tariffs.get(event.tariff)!,
    policy: state.policy,
    placedAt: at,
    due: event.due,
    place: state.orders.size,
    status: 'pending',
    heapIndex: NOWHERE,
    refundedPending: 0n,
    settlement: undefined,
  };
  state.orders.set(order.id, order);
  post(state, payerOf(state, order), state.pending, event.held, 'place');
  if (waits(order)) startWaiting(state.pendingOrders, order);
}

function orderSettled(state: ProgramState, event: OrderSettled): void {
  const order = state.orders.get(event.orderId)!;
  const from = waits(order) ? state.pending : payerOf(state, order);
  if (order.funding.mode === 'split') post(state, from, order.store.atProvider, event.merchant, 'merchant');
  else if (order.funding.mode !== 'deposit')
    post(state, from, order.store.payable, event.merchant, 'merchant');
  post(state, from, state.revenue, event.platform, 'platform');
  const commissions: OrderCommission[] = [];
  for (const paid of event.commissions) commissions.push(payCommission(state, from, paid));
  post(state, from, remainderAccount(state, event.remainderTo), event.remainder, 'remainder');
  post(state, from, state.pool, event.pool, 'pool');
  order.status = 'settled';
  stopWaiting(state.pendingOrders, order);
  order.settlement = {
    amount: event.amount,
    merchant: event.merchant,
    platform: event.platform,
    remainder: event.remainder,
    remainderTo: event.remainderTo,
    commissions,
    pool: event.pool,
    lot: openLot(state, order, event),
    refunded: 0n,
  };
}

function payCommission(state: ProgramState, from: Account, paid: CommissionPaid): OrderCommission {
  const member = state.members.get(paid.memberId)!;
  post(state, from, member.commission, paid.amount, paid.kind);
  return { kind: paid.kind, member, amount: paid.amount };
}

function openLot(state: ProgramState, order: Order, event: OrderSettled): Lot {
  const { member } = order;
  const lot: Lot = {
    orderId: order.id,
    memberId: member.id,
    place: state.lotCount,
    spend: event.amount,
    minted: event.points,
    points: event.points,
    sold: 0n,
    realised: 0n,
    net: 0n,
    multiple: event.multiple,
    retention: event.retention,
    exitNeed: exitNeed(event.amount, 0n, event.multiple),
    exitRank: 0,
    heapIndex: NOWHERE,
    queued: false,
  };
  state.lotCount += 1;
  state.supply += lot.points;
  state.memberPoints += lot.points;
  member.points += lot.points;
  member.lots.push(lot);
  placeInHeap(state.exits, lot);
  return lot;
}

function pendingOrderRefunded(state: ProgramState, event: PendingOrderRefunded): void {
  const order = state.orders.get(event.orderId)!;
  state.refunds.add(event.refundId);
  post(state, state.pending, payerOf(state, order), event.returned, 'refund');
  order.refundedPending += event.amount;
  if (order.refundedPending < order.amount) return;
  order.status = 'cancelled';
  stopWaiting(state.pendingOrders, order);
}
