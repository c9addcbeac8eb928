import type { PostingKind, Tier, Via } from '#engine';
import type {
  AgencyRecord,
  BindingRecord,
  CommissionKind,
  CommissionRecord,
  DayRecord,
  ExitRecord,
  InjectionRecord,
  LotRecord,
  OrderRecord,
  OrderStatus,
  PriceCause,
  PricePoint,
  RedemptionRecord,
  RefundRecord,
  SplitRecord,
} from '../records.ts';
import type { BooksDatabase } from '../schema/tables.ts';

type Row<Name extends keyof BooksDatabase> = BooksDatabase[Name];

export const absent = <Value>(value: Value | null): Value | undefined => value ?? undefined;
const instant = (value: bigint | null) => (value === null ? undefined : Number(value));
const amount = (value: string | null) => BigInt(value ?? 0);
const price = (row: { price_pool: string | null; price_supply: string | null }) => ({
  pool: amount(row.price_pool),
  supply: amount(row.price_supply),
});

export function bindingRecord(row: Row<'bindings'>): BindingRecord {
  return {
    entry: Number(row.entry),
    memberId: row.member_id,
    referrerId: row.referrer_id,
    at: Number(row.at),
    via: row.via as Via,
    storeId: absent(row.store_id),
    replaces: absent(row.replaces),
  };
}

export function agencyRecord(row: Row<'agencies'>): AgencyRecord {
  return {
    id: row.agency_id,
    entry: Number(row.entry),
    memberId: row.member_id,
    region: row.region,
    tier: row.tier as Tier,
    ratePpm: row.rate_ppm === null ? undefined : BigInt(row.rate_ppm),
    fee: row.fee === null ? undefined : BigInt(row.fee),
    contractRef: absent(row.contract_ref),
    from: Number(row.from_at),
    to: instant(row.to_at),
  };
}

export function orderRecord(row: Row<'orders'>): OrderRecord {
  return {
    id: row.order_id,
    entry: Number(row.entry),
    memberId: row.member_id,
    storeId: row.store_id,
    amount: amount(row.amount),
    tariff: row.tariff,
    region: absent(row.region),
    funding: {
      mode: row.funding_mode as OrderRecord['funding']['mode'],
      channel: row.funding_channel,
      reference: absent(row.funding_reference),
    },
    placedAt: Number(row.placed_at),
    due: Number(row.due),
    status: row.status as OrderStatus,
    refunded: amount(row.refunded),
    split: row.settled_entry === null ? undefined : splitRecord(row),
    lot: row.settled_entry === null ? undefined : lotRecord(row),
  };
}

function splitRecord(row: Row<'orders'>): SplitRecord {
  return {
    entry: Number(row.settled_entry),
    at: Number(row.settled_at),
    amount: amount(row.settled_amount),
    merchant: amount(row.merchant),
    platform: amount(row.platform),
    commissions: amount(row.commissions),
    remainder: amount(row.remainder),
    remainderTo: row.remainder_to ?? '',
    pool: amount(row.pool),
    points: amount(row.minted),
    priceBefore: price(row),
  };
}

export function lotRecord(row: Row<'orders'>): LotRecord {
  const points = amount(row.points);
  return {
    orderId: row.order_id,
    memberId: row.member_id,
    settledAt: Number(row.settled_at),
    spend: amount(row.spend),
    minted: amount(row.minted),
    points,
    sold: amount(row.sold),
    realised: amount(row.realised),
    net: amount(row.net),
    multiplePpm: amount(row.multiple_ppm),
    retentionPpm: amount(row.retention_ppm),
    queued: row.queued === true && points > 0n,
    exitedAt: instant(row.exited_at),
  };
}

export function commissionRecord(row: Row<'commissions'>): CommissionRecord {
  return {
    entry: Number(row.entry),
    kind: row.kind as CommissionKind,
    memberId: row.member_id,
    orderId: row.order_id,
    storeId: row.store_id,
    refundId: absent(row.refund_id),
    amount: amount(row.amount),
    at: Number(row.at),
  };
}

export function redemptionRecord(row: Row<'redemptions'>): RedemptionRecord {
  return {
    id: row.redemption_id,
    entry: Number(row.entry),
    memberId: row.member_id,
    at: Number(row.at),
    points: amount(row.points),
    gross: amount(row.gross),
    net: amount(row.net),
    price: price(row),
    streamDays: row.stream_days,
  };
}

export function exitRecord(row: Row<'exits'>): ExitRecord {
  return {
    entry: Number(row.entry),
    orderId: row.order_id,
    memberId: row.member_id,
    at: Number(row.at),
    points: amount(row.points),
    gross: amount(row.gross),
    net: amount(row.net),
    price: price(row),
  };
}

export function refundRecord(row: Row<'refunds'>): RefundRecord {
  return {
    id: row.refund_id,
    entry: Number(row.entry),
    orderId: row.order_id,
    memberId: row.member_id,
    storeId: row.store_id,
    at: Number(row.at),
    amount: amount(row.amount),
    paid: amount(row.paid),
    beforeSettlement: row.before_settlement,
    points: amount(row.points),
    clawback: amount(row.clawback),
    loss: amount(row.loss),
    lossTo: absent(row.loss_to),
  };
}

export function injectionRecord(row: Row<'injections'>): InjectionRecord {
  return {
    id: row.injection_id,
    entry: Number(row.entry),
    at: Number(row.at),
    amount: amount(row.amount),
    channel: row.channel,
    periodDays: row.period_days,
  };
}

export function pricePoint(row: Row<'price_points'>): PricePoint {
  return {
    entry: Number(row.entry),
    seq: Number(row.seq),
    at: Number(row.at),
    cause: row.cause as PriceCause,
    reference: absent(row.reference),
    amount: amount(row.amount),
    pool: amount(row.pool),
    supply: amount(row.supply),
  };
}

export function dayRecord(row: Row<'days'>): DayRecord {
  return {
    day: row.day,
    orders: Number(row.orders),
    amount: amount(row.amount),
    inflow: amount(row.inflow),
    commissions: amount(row.commissions),
    refunds: amount(row.refunds),
    redeemed: amount(row.redeemed),
    exited: amount(row.exited),
    members: Number(row.members),
    stores: Number(row.stores),
  };
}

export type { PostingKind };
