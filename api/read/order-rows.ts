import type { CommissionRecord, OrderDetail as OrderFacts, OrderRecord, RefundRecord } from '#books';
import type {
  CommissionKind,
  CommissionRow,
  OrderDetail,
  OrderFurther,
  OrderRow,
  PartyLeg,
  RefundRow,
} from '#contract';
import { formatInstant, formatMoney, formatPoints } from '#engine';
import type { PoolFacts } from '../figures/pool-watch.ts';
import { priceView } from '../figures/price.ts';
import { instantOf, lotRow } from './people-rows.ts';

export function orderRow(record: OrderRecord): OrderRow {
  const { split } = record;
  return {
    orderId: record.id,
    entry: record.entry,
    placedAt: formatInstant(record.placedAt),
    settledAt: instantOf(split?.at),
    due: formatInstant(record.due),
    memberId: record.memberId,
    storeId: record.storeId,
    amount: formatMoney(record.amount),
    refunded: formatMoney(record.refunded),
    status: record.status,
    tariff: record.tariff,
    region: record.region ?? null,
    fundingMode: record.funding.mode,
    channel: record.funding.channel,
    merchant: formatMoney(split?.merchant ?? 0n),
    platform: formatMoney(split?.platform ?? 0n),
    commissions: formatMoney(split?.commissions ?? 0n),
    remainder: formatMoney(split?.remainder ?? 0n),
    pool: formatMoney(split?.pool ?? 0n),
    points: formatPoints(split?.points ?? 0n),
  };
}

/** An order with everything behind it: its split as parties, lot, refunds, journal entries. */
export function orderView(
  facts: OrderFacts,
  asOfSeq: number,
  pool: PoolFacts,
  further: OrderFurther | undefined,
): Omit<OrderDetail, 'statistics'> {
  const { order, commissions, refunds } = facts;
  return {
    ...orderRow(order),
    settledAmount: formatMoney(order.split?.amount ?? 0n),
    split: partiesOf(order, commissions, further),
    price: order.split ? priceView(order.split.priceBefore) : null,
    lot: order.lot ? lotRow(order.lot, pool) : null,
    refundable: formatMoney(order.status === 'cancelled' ? 0n : order.amount - order.refunded),
    refunds: refunds.map(refundRow),
    entries: entriesOf(facts),
    further: further ?? null,
    asOfSeq,
  };
}

/** The entries an order was placed, settled and refunded by, the oldest first. */
export function entriesOf({ order, refunds }: OrderFacts): number[] {
  const entries = [order.entry, order.split?.entry ?? order.entry, ...refunds.map((refund) => refund.entry)];
  return [...new Set(entries)].sort((a, b) => a - b);
}

const PARTY_OF: Readonly<Record<CommissionKind, PartyLeg['party']>> = {
  direct: 'referrer',
  indirect: 'referrer',
  recruiting: 'recruiter',
  district: 'agent',
  city: 'agent',
  province: 'agent',
  greater: 'agent',
  differential: 'referrer',
  peer: 'referrer',
};

/** The legs of the settlement, which sum to the settled amount; what refunds took back is not in it. */
function partiesOf(
  order: OrderRecord,
  commissions: readonly CommissionRecord[],
  further: OrderFurther | undefined,
): PartyLeg[] {
  const { split } = order;
  if (!split) return [];
  const remainderTo =
    split.remainderTo === 'pool' || split.remainderTo === 'dividends' ? split.remainderTo : 'platform';
  const paid = commissions.filter((commission) => commission.refundId === undefined);
  return [
    leg('store', 'merchant', split.merchant),
    leg('platform', 'platform', split.platform),
    ...paid.map(({ kind, memberId, amount }) => leg(PARTY_OF[kind], kind, amount, memberId)),
    ...(further?.origins ?? []).map(({ storeId, amount }) => originLeg(storeId, amount)),
    leg(remainderTo, 'remainder', split.remainder),
    ...dividendLeg(further),
    leg('pool', 'pool', split.pool),
  ];
}

function originLeg(storeId: string, amount: string): PartyLeg {
  return { party: 'store', kind: 'origin', memberId: null, storeId, amount };
}

function dividendLeg(further: OrderFurther | undefined): PartyLeg[] {
  if (!further || further.dividends === formatMoney(0n)) return [];
  return [
    { party: 'dividends', kind: 'dividends', memberId: null, storeId: null, amount: further.dividends },
  ];
}

function leg(
  party: PartyLeg['party'],
  kind: PartyLeg['kind'],
  amount: bigint,
  memberId: string | null = null,
): PartyLeg {
  return { party, kind, memberId, storeId: null, amount: formatMoney(amount) };
}

export function commissionRow(record: CommissionRecord): CommissionRow {
  return {
    entry: record.entry,
    at: formatInstant(record.at),
    orderId: record.orderId,
    storeId: record.storeId,
    memberId: record.memberId,
    kind: record.kind,
    refundId: record.refundId ?? null,
    amount: formatMoney(record.amount),
  };
}

export function refundRow(record: RefundRecord): RefundRow {
  return {
    refundId: record.id,
    entry: record.entry,
    orderId: record.orderId,
    memberId: record.memberId,
    storeId: record.storeId,
    at: formatInstant(record.at),
    amount: formatMoney(record.amount),
    paid: formatMoney(record.paid),
    beforeSettlement: record.beforeSettlement,
    points: formatPoints(record.points),
    clawback: formatMoney(record.clawback),
    loss: formatMoney(record.loss),
    lossTo: record.lossTo === 'store' || record.lossTo === 'platform' ? record.lossTo : null,
  };
}
