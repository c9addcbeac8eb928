import { parseDecimal, parseInstant } from '#engine';
import { csvRecords } from './csv-records.ts';

/** An order of a history, as a scenario's `growth.orders` has it. */
export type HistoryOrder = {
  readonly at: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly amount: string;
};

/** What of a file cannot be used: on which line, in which column, which rule, and what stands there. */
export type HistoryTrouble = {
  readonly line: number;
  readonly column: string;
  readonly rule:
    | ('column' | 'fields' | 'time' | 'id' | 'amount' | 'kind')
    | ('open-quote' | 'after-quote' | 'orders');
  readonly value: string;
};

export type History =
  | { readonly orders: readonly HistoryOrder[]; readonly refunds: number }
  | { readonly troubles: readonly HistoryTrouble[] };

const REQUIRED = ['time', 'member_id', 'store_id', 'amount'] as const;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const KINDS = ['', 'order', 'refund'];

/**
 * Reads an order history, the CSV of `backtest`: a head with `time`, `member_id`, `store_id`, `amount`, and `kind`
 * if there are refunds, which are left out and counted. All troubles are found, not the first alone.
 */
export function readHistory(text: string): History {
  const troubles: HistoryTrouble[] = [];
  const orders: HistoryOrder[] = [];
  let head: readonly string[] | undefined;
  let refunds = 0;
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
      else if (row === 'refund') refunds += 1;
      else orders.push(row as HistoryOrder);
    }
  }
  if (troubles.length === 0 && orders.length === 0)
    troubles.push({ line: 1, column: '', rule: 'orders', value: '' });
  return troubles.length > 0 ? { troubles } : { orders, refunds };
}

type Wrong = Omit<HistoryTrouble, 'line'>;

function readRow(head: readonly string[], fields: readonly string[]): HistoryOrder | 'refund' | Wrong[] {
  if (fields.length !== head.length) {
    return [{ column: '', rule: 'fields', value: `${fields.length} / ${head.length}` }];
  }
  const cell = (name: string): string => fields[head.indexOf(name)] ?? '';
  const [at, memberId, storeId, amount] = REQUIRED.map(cell) as [string, string, string, string];
  const kind = cell('kind');
  const checks: readonly (readonly [column: string, rule: Wrong['rule'], holds: boolean])[] = [
    ['kind', 'kind', KINDS.includes(kind)],
    ['time', 'time', parseInstant(at) !== undefined],
    ['member_id', 'id', ID.test(memberId)],
    ['store_id', 'id', ID.test(storeId)],
    ['amount', 'amount', amount.length <= 30 && (parseDecimal(amount, 2, 6) ?? 0n) > 0n],
  ];
  const wrong = checks.filter(([, , holds]) => !holds);
  if (wrong.length > 0) {
    return wrong.map(([column, rule]) => ({ column, rule, value: cell(column).slice(0, 60) }));
  }
  return kind === 'refund' ? 'refund' : { at, memberId, storeId, amount };
}
