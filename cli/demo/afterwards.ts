import { DAY_MS } from '#engine';
import { chance } from './chance.ts';
import { demoEnd } from './operator.ts';
import type { Schedule } from './schedule.ts';
import { formatFen, type TimedOrder } from './timed-orders.ts';

/** Share of orders that come back: most of them whole. */
const RETURNED = 0.014;
const RETURNED_IN_PART = 0.25;
/** Half of the returns come the same evening, before the order is settled. */
const RETURNED_AT_ONCE = 0.5;
const HOUR_MS = 3_600_000;

/** Share of orders after which the buyer sells points, the first orders excepted: few held anything yet. */
const SOLD = 0.11;
const SOLD_IN_PART = 0.3;
const SOME_POINTS = '0.5';
/** An order of less makes so few points that half a point may not be there. */
const PART_FROM_FEN = 50_000n;
const SOLD_FROM_DAY = '2014-04-01';
const SETTLED_AFTER_DAYS = 3;
const SOLD_WITHIN_DAYS = 40;

/** What happens to an order later: it comes back, or its buyer sells points, or nothing. */
export type Afterwards = { plan(order: TimedOrder): void };

export function createAfterwards(schedule: Schedule): Afterwards {
  /** When each member last sold everything: until the next order is settled there is nothing to sell. */
  const soldOut = new Map<string, number>();
  return {
    plan(order) {
      if (chance('returned', order.orderId) < RETURNED) return giveBack(schedule, order);
      if (order.day < SOLD_FROM_DAY || chance('sold', order.orderId) >= SOLD) return;
      const settled = order.at + SETTLED_AFTER_DAYS * DAY_MS;
      const at = settled + Math.floor(chance('sold after', order.orderId) * SOLD_WITHIN_DAYS * DAY_MS);
      const before = soldOut.get(order.memberId);
      if (at >= demoEnd() || (before !== undefined && settled <= before)) return;
      const part = order.fen >= PART_FROM_FEN && chance('sold in part', order.orderId) < SOLD_IN_PART;
      if (!part) soldOut.set(order.memberId, at);
      schedule.add(at, `sell:${order.demoOrderId}`, {
        type: 'RedeemPoints',
        redemptionId: `red_${order.orderId}`,
        memberId: order.memberId,
        points: part ? SOME_POINTS : 'all',
      });
    },
  };
}

function giveBack(schedule: Schedule, order: TimedOrder): void {
  const atOnce = chance('returned at once', order.orderId) < RETURNED_AT_ONCE;
  const wait = chance('returned after', order.orderId);
  const after = atOnce ? HOUR_MS + wait * 2 * HOUR_MS : (3 + wait * 10) * DAY_MS;
  const at = order.at + Math.floor(after);
  if (at >= demoEnd()) return;
  const part = chance('returned in part', order.orderId) < RETURNED_IN_PART && order.fen > 1n;
  schedule.add(at, `refund:${order.demoOrderId}`, {
    type: 'RefundOrder',
    refundId: `ref_${order.orderId}`,
    orderId: order.demoOrderId,
    amount: part ? formatFen(order.fen / 2n) : order.amount,
  });
}
