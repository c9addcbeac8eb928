import type { CommissionPaid, EventOf } from '#engine';
import { reassignOrder } from '../store/sweep.ts';
import { changing } from './changes.ts';
import type { Fold } from './fold.ts';
import { poolStep } from './pool-step.ts';

const NOT_SETTLED = {
  settled_entry: null,
  settled_at: null,
  settled_amount: null,
  merchant: null,
  platform: null,
  commissions: null,
  remainder: null,
  remainder_to: null,
  pool: null,
  price_pool: null,
  price_supply: null,
  multiple_ppm: null,
  retention_ppm: null,
  spend: 0n,
  minted: 0n,
  points: 0n,
  sold: 0n,
  realised: 0n,
  net: 0n,
  queued: null,
  exited_at: null,
} as const;

export function orderPlaced(fold: Fold, event: EventOf<'OrderPlaced'>): void {
  const { changes, entry, at } = fold;
  changes.orders.fresh.set(event.orderId, {
    order_id: event.orderId,
    entry,
    member_id: event.memberId,
    store_id: event.storeId,
    amount: event.amount,
    tariff: event.tariff,
    region: event.region ?? fold.storeRegions.get(event.storeId) ?? null,
    funding_mode: event.funding.mode,
    funding_channel: event.funding.channel,
    funding_reference: event.funding.reference ?? null,
    placed_at: at,
    due: event.due,
    status: 'pending',
    refunded: 0n,
    ...NOT_SETTLED,
  });
  changes.weight += 2;
  fold.standing.pendingOrders += 1;
  fold.day.orders += 1;
  fold.day.amount += event.amount;
  changing(changes.members, event.memberId).orders += 1;
  changing(changes.stores, event.storeId).orders += 1;
}

export function orderSettled(fold: Fold, event: EventOf<'OrderSettled'>): void {
  const { changes } = fold;
  let commissions = 0n;
  for (const paid of event.commissions) commissions += paid.amount;
  Object.assign(changing(changes.orders, event.orderId), {
    status: 'settled',
    settled_entry: fold.entry,
    settled_at: fold.at,
    settled_amount: event.amount,
    merchant: event.merchant,
    platform: event.platform,
    commissions,
    remainder: event.remainder,
    remainder_to: event.remainderTo,
    pool: event.pool,
    price_pool: event.price.pool,
    price_supply: event.price.supply,
    multiple_ppm: event.multiple,
    retention_ppm: event.retention,
    spend: event.spend ?? event.amount,
    minted: event.points,
    points: event.points,
  });
  changes.weight += 2;
  fold.standing.pendingOrders -= 1;
  const member = changing(changes.members, event.memberId);
  member.spend += event.spend ?? event.amount;
  member.points += event.points;
  changing(changes.stores, event.storeId).turnover += event.amount;
  payCommissions(fold, event, event.commissions);
  const inflow = event.pool + (event.remainderTo === 'pool' ? event.remainder : 0n) + sum(event.subsidies);
  fold.day.inflow += inflow;
  poolStep(fold, { cause: 'order', reference: event.orderId, pool: inflow, supply: event.points, inflow });
}

function sum(subsidies: EventOf<'OrderSettled'>['subsidies']): bigint {
  return subsidies?.reduce((total, { amount }) => total + amount, 0n) ?? 0n;
}

/** Rows change hands once the batch is written; it ends with this entry. */
export function orderReassigned(fold: Fold, event: EventOf<'OrderReassigned'>): void {
  fold.changes.sweeps.push(reassignOrder(event));
  if (!event.settled) return;
  const taken = event.settled.takenBack.map((paid) => ({ ...paid, amount: -paid.amount }));
  payCommissions(fold, event, [...taken, ...event.settled.commissions]);
}

type CommissionOrigin = {
  readonly orderId: string;
  readonly storeId: string;
  readonly refundId?: string | undefined;
};

/** Rows of commissions; those of a refund are negative. */
function payCommissions(fold: Fold, origin: CommissionOrigin, paid: readonly CommissionPaid[]): void {
  for (const { kind, memberId, amount } of paid) {
    const signed = origin.refundId === undefined ? amount : -amount;
    fold.day.commissions += signed;
    fold.changes.weight += 1;
    fold.changes.commissions.push({
      entry: fold.entry,
      line: fold.line++,
      at: fold.at,
      kind,
      member_id: memberId,
      order_id: origin.orderId,
      store_id: origin.storeId,
      refund_id: origin.refundId ?? null,
      amount: signed,
    });
  }
}

export function pendingOrderRefunded(fold: Fold, event: EventOf<'PendingOrderRefunded'>): void {
  const { changes } = fold;
  const { orderId, amount } = event;
  const order = changing(changes.orders, orderId);
  const fresh = changes.orders.fresh.get(orderId);
  const known = fold.known.orders.get(orderId);
  const total = fresh?.amount ?? known!.amount;
  order.refunded += amount;
  if ((fresh ? 0n : known!.refunded) + order.refunded === total) {
    order.status = 'cancelled';
    fold.standing.pendingOrders -= 1;
  }
  fold.day.refunds += amount;
  changes.weight += 1;
  changes.refunds.push({
    refund_id: event.refundId,
    entry: fold.entry,
    at: fold.at,
    order_id: orderId,
    member_id: fresh?.member_id ?? known!.memberId,
    store_id: fresh?.store_id ?? known!.storeId,
    amount,
    paid: event.returned,
    before_settlement: true,
    points: 0n,
    clawback: 0n,
    loss: 0n,
    loss_to: null,
  });
}

export function orderRefunded(fold: Fold, event: EventOf<'OrderRefunded'>): void {
  const { changes } = fold;
  const { orderId, refundId, amount } = event;
  const order = changing(changes.orders, orderId);
  order.refunded += amount;
  order.spend -= event.spend ?? amount;
  order.points -= event.points;
  order.sold -= event.soldPoints;
  order.net -= event.lotNet;
  order.realised -= event.lotRealised;
  const member = changing(changes.members, event.memberId);
  member.spend -= event.spend ?? amount;
  member.points -= event.points;
  changing(changes.stores, event.storeId).refunded += amount;
  fold.day.refunds += amount;
  changes.weight += 2;
  changes.refunds.push({
    refund_id: refundId,
    entry: fold.entry,
    at: fold.at,
    order_id: orderId,
    member_id: event.memberId,
    store_id: event.storeId,
    amount,
    paid: event.paid,
    before_settlement: false,
    points: event.points,
    clawback: event.clawback,
    loss: event.loss,
    loss_to: event.lossTo,
  });
  payCommissions(fold, event, event.commissions);
  const surplus = event.surplusDays === 0 ? event.surplus + (event.creditsKept ?? 0n) : 0n;
  const pool = surplus - event.pool - sum(event.subsidies);
  poolStep(fold, { cause: 'refund', reference: refundId, pool, supply: -event.points });
}
