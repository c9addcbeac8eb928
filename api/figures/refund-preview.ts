import type { RefundPreview } from '#contract';
import {
  type EventOf,
  FIELD_READERS,
  formatMoney,
  formatPoints,
  type Order,
  planRefund,
  type Refusal,
  refundableOf,
} from '#engine';
import type { ProgramRoom } from '../room.ts';

/** Who would give back what for a refund now: the engine's own plan. */
export function previewRefund(room: ProgramRoom, orderId: string, text: string): RefundPreview | Refusal {
  const { state } = room.writer;
  const amount = FIELD_READERS.money.read(text) as bigint;
  const order = state.orders.get(orderId);
  if (!order) return { code: 'order_not_found', orderId };
  if (amount <= 0n) return { code: 'amount_not_positive', amount };
  const refundable = refundableOf(order);
  if (amount > refundable) return { code: 'refund_exceeds_order', amount, refundable };
  const head = {
    orderId,
    amount: formatMoney(amount),
    refundable: formatMoney(refundable),
    status: order.status,
    seq: state.seq,
  };
  if (!order.settlement) return { ...head, ...pendingParts(order, amount) };
  return { ...head, ...settledParts(planRefund(state, order, { refundId: '', amount })) };
}

function settledParts(planned: EventOf<'OrderRefunded'>) {
  return {
    store: formatMoney(planned.merchant),
    platform: formatMoney(planned.platform + planned.remainder),
    commissions: planned.commissions.map((paid) => ({ ...paid, amount: formatMoney(paid.amount) })),
    pool: formatMoney(planned.pool),
    burned: formatPoints(planned.points),
    soldPoints: formatPoints(planned.soldPoints),
    clawback: formatMoney(planned.clawback),
    fromWallet: formatMoney(planned.fromWallet),
    keptBack: formatMoney(planned.keptBack),
    surplus: formatMoney(planned.surplus),
    loss: formatMoney(planned.loss),
    lossTo: planned.lossTo,
    paid: formatMoney(planned.paid),
  };
}

/** Nothing has been split yet: what waits goes back. */
function pendingParts(order: Order, amount: bigint) {
  const nothing = formatMoney(0n);
  const noPoints = formatPoints(0n);
  return {
    store: nothing,
    platform: nothing,
    commissions: [],
    pool: nothing,
    burned: noPoints,
    soldPoints: noPoints,
    clawback: nothing,
    fromWallet: nothing,
    keptBack: nothing,
    surplus: nothing,
    loss: nothing,
    lossTo: order.policy.refundLossTo,
    paid: formatMoney(amount),
  };
}
