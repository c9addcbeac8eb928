import type { LabDocument } from './lab-document.ts';

const DAY_MS = 86_400_000;
const COLUMNS = ['time', 'member_id', 'store_id', 'amount'] as const;

/**
 * A scenario with the orders of a CSV file in place of its growth: the columns of `backtest`, plain fields without
 * commas in them. Refunds are left out. Undefined when a column is missing or there is no order.
 */
export function withHistory(document: LabDocument, csv: string): LabDocument | undefined {
  const [head = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = head.split(',').map((name) => name.trim().replaceAll('"', ''));
  const places = COLUMNS.map((name) => names.indexOf(name));
  if (places.includes(-1)) return undefined;
  const kind = names.indexOf('kind');
  const orders = lines
    .map((line) => line.split(',').map((field) => field.trim().replaceAll('"', '')))
    .filter((fields) => fields.length >= names.length && fields[kind] !== 'refund')
    .map((fields) => {
      const [at, memberId, storeId, amount] = places.map((place) => fields[place] ?? '');
      return { at, memberId, storeId, amount };
    });
  const times = orders.map(({ at }) => Date.parse(at ?? '')).filter(Number.isFinite);
  if (times.length === 0) return undefined;
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  const days = Math.ceil((last - first) / DAY_MS) + 2;
  // Its events are days of another history.
  return { ...document, name: 'history', days, growth: { mode: 'history', orders }, events: [] };
}
