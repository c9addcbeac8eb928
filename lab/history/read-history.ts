import { parseDecimal, parseInstant } from '#engine';
import { csvRecords } from './csv-records.ts';
import { type HistoryLine, type LeftOut, matchRefunds } from './match-refunds.ts';

/** An order of a history, as a scenario's `growth.orders` has it. */
export type HistoryOrder = {
  readonly at: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: string;
  /** As the file has it; without one, no refund can name the order. */
  readonly orderId?: string;
};

/** Money given back, as `growth.refunds` has it. */
export type HistoryRefund = Pick<HistoryOrder, 'at' | 'orderId' | 'amount'>;

/** What of a file cannot be used: on which line, in which column, which rule, and what stands there. */
export type HistoryTrouble = {
  readonly line: number;
  readonly column: string;
  readonly rule:
    | ('column' | 'fields' | 'time' | 'id' | 'amount' | 'kind')
    | ('open-quote' | 'after-quote' | 'orders' | 'order-id');
  readonly value: string;
};

export type History =
  | {
      readonly orders: readonly HistoryOrder[];
      readonly refunds: readonly HistoryRefund[];
      /** Refunds that will have no effect, and why. */
      readonly leftOut: LeftOut;
    }
  | { readonly troubles: readonly HistoryTrouble[] };

const REQUIRED = ['time', 'member_id', 'store_id', 'amount'] as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const ORDER_ID_MAX = 200;
const KINDS = ['', 'order', 'refund'];

/**
 * Reads an order history, the CSV of `backtest`: a head with `time`, `member_id`, `store_id`, `amount`; with refunds
 * also `kind`, and `order_id`, which says what is given back. All troubles are found, not the first alone.
 */
export function readHistory(text: string): History {
  const troubles: HistoryTrouble[] = [];
  const orders: HistoryOrder[] = [];
  let head: readonly string[] | undefined;
  const refunds: HistoryRefund[] = [];
  for (const record of csvRecords(text.replace(/^\uFEFF/, ''))) {
    if ('trouble' in record) {
      troubles.push({ line: record.line, column: '', rule: record.trouble, value: '"' });
    } else if (head === undefined) {
      head = record.fields.map((name) => name.toLowerCase());
      const missing = REQUIRED.filter((name) => !head!.includes(name));
      troubles.push(...missing.map((column) => ({ line: 1, column, rule: 'column' as const, value: '' })));
      if (missing.length > 0) return { troubles };
    } else {
      const row = readRow(head, record.fields);
      if (Array.isArray(row)) troubles.push(...row.map((one) => ({ line: record.line, ...one })));
      else if ('memberId' in row) orders.push(row);
      else refunds.push(row as HistoryRefund);
    }
  }
  if (troubles.length === 0 && orders.length === 0)
    troubles.push({ line: 1, column: '', rule: 'orders', value: '' });
  if (troubles.length > 0) return { troubles };
  const { leftOut } = matchRefunds(orders.map(lineOf), refunds.map(lineOf));
  return { orders, refunds, leftOut };
}

function lineOf({ at, orderId, amount }: HistoryRefund): HistoryLine {
  return { at: parseInstant(at) ?? 0, orderId, amount: parseDecimal(amount, 2, 6) ?? 0n };
}

type Wrong = Omit<HistoryTrouble, 'line'>;

function readRow(head: readonly string[], fields: readonly string[]): HistoryOrder | HistoryRefund | Wrong[] {
  if (fields.length !== head.length) {
    return [{ column: '', rule: 'fields', value: `${fields.length} / ${head.length}` }];
  }
  const cell = (name: string): string => fields[head.indexOf(name)] ?? '';
  const [at, memberId, storeId, amount] = REQUIRED.map(cell) as [string, string, string, string];
  const [kind, orderId] = [cell('kind'), cell('order_id')];
  const checks: readonly (readonly [column: string, rule: Wrong['rule'], holds: boolean])[] = [
    ['kind', 'kind', KINDS.includes(kind)],
    ['order_id', 'order-id', orderId.length <= ORDER_ID_MAX],
    ['time', 'time', parseInstant(at) !== undefined],
    ['member_id', 'id', ID.test(memberId)],
    ['store_id', 'id', ID.test(storeId)],
    ['amount', 'amount', amount.length <= 30 && (parseDecimal(amount, 2, 6) ?? 0n) > 0n],
  ];
  const wrong = checks.filter(([, , holds]) => !holds);
  if (wrong.length > 0) {
    return wrong.map(([column, rule]) => ({ column, rule, value: cell(column).slice(0, 60) }));
  }
  const named = orderId === '' ? {} : { orderId };
  return kind === 'refund' ? { at, amount, ...named } : { at, memberId, storeId, amount, ...named };
}
