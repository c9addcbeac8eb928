import type { AgencyRecord, BindingRecord, LotRecord, MemberRecord, StoreRecord } from '#books';
import type { AgencyRow, BindingRow, LotRow, MemberRow, StoreRow } from '#contract';
import type { DisplayName } from '#desk';
import {
  DAY_MS,
  divideUp,
  formatInstant,
  formatMoney,
  formatPoints,
  formatScaled,
  POINTS_SCALE,
  PPM,
} from '#engine';
import type { PoolFacts } from '../figures/pool-watch.ts';
import { payoutOf, worthOf } from '../figures/price.ts';

export const instantOf = (at: number | undefined): string | null =>
  at === undefined ? null : formatInstant(at);

export function memberRow(record: MemberRecord, name: DisplayName | undefined, facts: PoolFacts): MemberRow {
  return {
    memberId: record.id,
    name: name ?? null,
    entry: record.entry,
    registeredAt: formatInstant(record.registeredAt),
    referrerId: record.referrerId ?? null,
    boundAt: instantOf(record.boundAt),
    via: record.via ?? null,
    points: formatPoints(record.points),
    payoutNow: formatMoney(payoutOf(record.points, facts.retention, facts)),
    wallet: formatMoney(record.wallet),
    commission: formatMoney(record.commission),
    spend: formatMoney(record.spend),
    orders: record.orders,
    openLots: record.lotsOpen,
    exits: record.exits,
    directCount: record.directCount,
  };
}

export function storeRow(record: StoreRecord, name: DisplayName | undefined): StoreRow {
  return {
    storeId: record.id,
    name: name ?? null,
    entry: record.entry,
    registeredAt: formatInstant(record.registeredAt),
    ownerId: record.ownerId,
    tariff: record.tariff,
    region: record.region ?? null,
    recruiterId: record.recruiterId ?? null,
    orders: record.orders,
    turnover: formatMoney(record.turnover),
    refunded: formatMoney(record.refunded),
    payable: formatMoney(record.payable),
    atProvider: formatMoney(record.atProvider),
    deposit: formatMoney(record.deposit),
  };
}

export function agencyRow(record: AgencyRecord): AgencyRow {
  return {
    agencyId: record.id,
    entry: record.entry,
    memberId: record.memberId,
    region: record.region,
    tier: record.tier,
    ratePpm: record.ratePpm === undefined ? null : Number(record.ratePpm),
    fee: record.fee === undefined ? null : formatMoney(record.fee),
    contractRef: record.contractRef ?? null,
    from: formatInstant(record.from),
    to: instantOf(record.to),
  };
}

/** A binding holds for the policy's days; null days: for ever. */
export function bindingRow(record: BindingRecord, days: number | null): BindingRow {
  return {
    entry: record.entry,
    referrerId: record.referrerId,
    at: formatInstant(record.at),
    until: days === null ? null : formatInstant(record.at + days * DAY_MS),
    via: record.via,
    storeId: record.storeId ?? null,
    replaces: record.replaces ?? null,
  };
}

export function lotRow(record: LotRecord, facts: PoolFacts): LotRow {
  return {
    orderId: record.orderId,
    memberId: record.memberId,
    settledAt: formatInstant(record.settledAt),
    spend: formatMoney(record.spend),
    minted: formatPoints(record.minted),
    points: formatPoints(record.points),
    sold: formatPoints(record.sold),
    realised: formatMoney(record.realised),
    net: formatMoney(record.net),
    multiplePpm: Number(record.multiplePpm),
    retentionPpm: Number(record.retentionPpm),
    worth: formatMoney(worthOf(record.points, facts)),
    payoutNow: formatMoney(payoutOf(record.points, record.retentionPpm, facts)),
    exitPrice: exitPrice(record),
    queued: record.queued,
    exitedAt: instantOf(record.exitedAt),
  };
}

/** (k × spend − realised) ÷ points, rounded up to 4 decimals; nothing when the lot can no longer leave. */
function exitPrice(record: LotRecord): string | null {
  if (record.points === 0n || record.spend === 0n) return null;
  const need = record.spend * record.multiplePpm - record.realised * PPM;
  if (need <= 0n) return formatScaled(0n, 4);
  return formatScaled(divideUp(need * POINTS_SCALE, record.points * PPM * 100n), 4);
}
