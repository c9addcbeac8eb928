import { type HistoryTrouble, type LeftOut, readHistory } from '#lab';
import type { LabDocument } from './lab-document.ts';

const DAY_MS = 86_400_000;

export type Opened =
  | {
      readonly document: LabDocument;
      readonly orders: number;
      readonly refunds: number;
      readonly leftOut: LeftOut;
    }
  | { readonly troubles: readonly HistoryTrouble[] };

/** A scenario with the orders of a CSV file in place of its growth: the columns of `backtest`. */
export function withHistory(document: LabDocument, csv: string): Opened {
  const read = readHistory(csv);
  if ('troubles' in read) return read;
  const { orders, refunds, leftOut } = read;
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const { at } of [...orders, ...refunds]) {
    const time = Date.parse(at);
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  const days = Math.ceil((last - first) / DAY_MS) + 2;
  const growth = { mode: 'history', orders, refunds };
  // Its events are days of another history.
  return {
    document: { ...document, name: 'history', days, growth, events: [] },
    orders: orders.length,
    refunds: refunds.length,
    leftOut,
  };
}
