import { parse } from 'csv-parse/sync';
import { parseDecimal, parseInstant } from '#engine';
import { badInput } from '../exit.ts';

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

/** A row that cannot be used: which line, and why in both languages. */
export type BadRow = { readonly line: number; readonly zh: string; readonly en: string };

export type OrderHistory = { readonly rows: readonly OrderRow[]; readonly bad: readonly BadRow[] };

const REQUIRED = ['order_id', 'time', 'member_id', 'store_id', 'amount'] as const;
const OPTIONAL = ['region', 'referrer_id', 'kind'] as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

type Fields = Readonly<Record<string, string>>;
type Fault = { readonly zh: string; readonly en: string };

/**
 * Reads an order history: rows sorted by time, ties by line; every bad row with its line and reason.
 */
export function readOrderHistory(csv: string): OrderHistory {
  const records = parseCsv(csv);
  const rows: OrderRow[] = [];
  const bad: BadRow[] = [];
  for (const { fields, line } of records) {
    const row = readRow(fields, line);
    if ('zh' in row) bad.push({ line, ...row });
    else rows.push(row);
  }
  rows.sort((a, b) => a.at - b.at || a.line - b.line);
  return { rows, bad };
}

function parseCsv(csv: string): { fields: Fields; line: number }[] {
  try {
    const parsed = parse(csv, {
      columns: (header: string[]) => knownColumns(header.map((name) => name.trim())),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: Fields; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ fields: record, line: info.lines }));
  } catch (error) {
    if (error instanceof Error && error.name === 'CommandFailure') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw badInput(`不是可读的 CSV：${reason}`, `not a readable CSV: ${reason}`);
  }
}

function knownColumns(header: string[]): string[] {
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL];
  const missing = REQUIRED.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !known.includes(name));
  if (missing.length > 0)
    throw badInput(`缺少列：${missing.join(', ')}`, `missing columns: ${missing.join(', ')}`);
  if (unknown.length > 0)
    throw badInput(`不认识的列：${unknown.join(', ')}`, `unknown columns: ${unknown.join(', ')}`);
  return header;
}

function readRow(fields: Fields, line: number): OrderRow | Fault {
  const kind = fields.kind || 'order';
  if (kind !== 'order' && kind !== 'refund') return fault('kind', 'order, refund', fields.kind);
  for (const name of ['order_id', 'member_id', 'store_id'] as const) {
    if (!ID.test(fields[name] ?? '')) return fault(name, ID.source, fields[name]);
  }
  const at = parseInstant(fields.time ?? '');
  if (at === undefined) return fault('time', 'ISO 8601, 2026-01-31T09:00:00+08:00', fields.time);
  const amount = fields.amount ?? '';
  const micro = amount.length > 30 ? undefined : parseDecimal(amount, 2, 6);
  if (micro === undefined || micro === 0n) return fault('amount', '> 0, 0–2 decimals', fields.amount);
  if (fields.region && !/^\d{6}$/.test(fields.region))
    return fault('region', 'GB/T 2260, 6 digits', fields.region);
  if (fields.referrer_id && !ID.test(fields.referrer_id))
    return fault('referrer_id', ID.source, fields.referrer_id);
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

function fault(field: string, rule: string, value: string | undefined): Fault {
  const shown = JSON.stringify(value ?? '');
  return { zh: `字段 ${field} 应为 ${rule}，收到 ${shown}`, en: `${field} must be ${rule}; got ${shown}` };
}
