import type { AccountPosting, AccountRecord, ExitRecord, InjectionRecord, RedemptionRecord } from '#books';
import type { AccountPostingRow, AccountRow, ExitRow, InjectionRow, RedemptionRow } from '#contract';
import { formatInstant, formatMoney, formatPoints } from '#engine';
import { priceView } from '../figures/price.ts';

export function redemptionRow(record: RedemptionRecord): RedemptionRow {
  return { redemptionId: record.id, ...saleOf(record) };
}

export function exitRow(record: ExitRecord): ExitRow {
  return { orderId: record.orderId, ...saleOf(record) };
}

function saleOf(record: RedemptionRecord | ExitRecord) {
  return {
    entry: record.entry,
    at: formatInstant(record.at),
    memberId: record.memberId,
    points: formatPoints(record.points),
    gross: formatMoney(record.gross),
    retention: formatMoney(record.gross - record.net),
    net: formatMoney(record.net),
    price: priceView(record.price),
  };
}

export function injectionRow(record: InjectionRecord): InjectionRow {
  return {
    injectionId: record.id,
    entry: record.entry,
    at: formatInstant(record.at),
    amount: formatMoney(record.amount),
    channel: record.channel,
    periodDays: record.periodDays,
  };
}

export function accountRow(record: AccountRecord): AccountRow {
  return { name: record.name, balance: formatMoney(record.shown), postings: record.postings };
}

export function accountPostingRow(record: AccountPosting): AccountPostingRow {
  return {
    entry: record.entry,
    at: formatInstant(record.at),
    other: record.other,
    amount: formatMoney(record.amount),
    kind: record.kind,
    balance: formatMoney(record.balance),
  };
}
