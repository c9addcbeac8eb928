import type { OrderHistory } from '../backtest/rows.ts';
import { timedOrders } from './timed-orders.ts';

/** The real orders as an order history for `backtest`: no refunds, no referrers, nothing made up but the minute. */
export function superstoreHistory(): OrderHistory {
  const rows = timedOrders().map((order, index) => ({
    line: index + 1,
    at: order.at,
    kind: 'order' as const,
    orderId: order.demoOrderId,
    memberId: order.memberId,
    storeId: order.storeId,
    amount: order.amount,
    region: order.region,
  }));
  return { rows, bad: [] };
}
