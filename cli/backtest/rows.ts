import { parseDecimal, parseInstant } from '#engine';
import type { Told } from '../broken-rule.ts';
import { type BadRow, badCell, type Fields, readCsvTable } from '../table/csv-table.ts';

/** One line of an order history (contracts §3). */
export type OrderRow = {
  readonly line: number;
  readonly at: number;
  readonly kind: 'order' | 'refund';
  readonly orderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: string;
  readonly region?: string;
  readonly referrerId?: string;
};

export type OrderHistory = { readonly rows: readonly OrderRow[]; readonly bad: readonly BadRow[] };

const COLUMNS = {
  required: ['order_id', 'time', 'member_id', 'store_id', 'amount'],
  optional: ['region', 'referrer_id', 'kind'],
} as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Reads an order history: rows sorted by time, ties by line; every bad row with its line and reason.
 */
export function readOrderHistory(csv: string): OrderHistory {
  const rows: OrderRow[] = [];
  const bad: BadRow[] = [];
  for (const { fields, line } of readCsvTable(csv, COLUMNS)) {
    const row = readRow(fields, line);
    if ('zh' in row) bad.push({ line, ...row });
    else rows.push(row);
  }
  rows.sort((a, b) => a.at - b.at || a.line - b.line);
  return { rows, bad };
}

function readRow(fields: Fields, line: number): OrderRow | Told {
  const kind = fields.kind || 'order';
  if (kind !== 'order' && kind !== 'refund')
    return badCell('kind', { rule: 'one_of', choices: ['order', 'refund'] }, fields.kind);
  for (const name of ['order_id', 'member_id', 'store_id'] as const) {
    if (!ID.test(fields[name] ?? '')) return badCell(name, { rule: 'id' }, fields[name]);
  }
  const at = parseInstant(fields.time ?? '');
  if (at === undefined) return badCell('time', { rule: 'instant' }, fields.time);
  const amount = fields.amount ?? '';
  const micro = amount.length > 30 ? undefined : parseDecimal(amount, 2, 6);
  if (micro === undefined || micro === 0n)
    return badCell('amount', { rule: 'positive_amount' }, fields.amount);
  if (fields.region && !/^\d{6}$/.test(fields.region))
    return badCell('region', { rule: 'six_digits' }, fields.region);
  if (fields.referrer_id && !ID.test(fields.referrer_id))
    return badCell('referrer_id', { rule: 'id' }, fields.referrer_id);
  return {
    line,
    at,
    kind,
    orderId: fields.order_id!,
    memberId: fields.member_id!,
    storeId: fields.store_id!,
    amount,
    ...(fields.region ? { region: fields.region } : {}),
    ...(fields.referrer_id ? { referrerId: fields.referrer_id } : {}),
  };
}
