import { type Instant, type PolicyReader, parseInstant, type ShapeRule } from '#engine';
import { type HistoryLine, matchRefunds } from '../history/match-refunds.ts';
import type { Growth, PastOrder } from './scenario.ts';

const ORDERS_MAX = 1_000_000;
const NEVER = 1_000_000;
const ORDER_ID_MAX = 200;
const ORDER_ID_RULE: ShapeRule = { rule: 'text_within', min: 0, max: ORDER_ID_MAX };
const MODES = ['constant', 'exponential', 'seasonal', 'history'] as const;
const FIELDS = {
  constant: 'mode ordersPerDay',
  exponential: 'mode ordersPerDay doublingDays ordersPerDayMax stopDay afterStop',
  seasonal: 'mode ordersPerDay swing periodDays',
  history: 'mode orders refunds',
} as const;

export function readGrowth(reader: PolicyReader, json: unknown): Growth {
  const mode = reader.oneOf(reader.object(json, 'growth').mode, 'growth.mode', MODES);
  const fields = reader.object(json, 'growth', [FIELDS[mode]]);
  if (mode === 'history') return { mode, ...readPast(reader, fields) };
  const whole = (name: string, otherwise: number | undefined, max: number) =>
    reader.whole(fields[name] ?? otherwise, `growth.${name}`, max);
  const ordersPerDay = whole('ordersPerDay', undefined, ORDERS_MAX);
  if (mode === 'constant') return { mode, ordersPerDay };
  if (mode === 'seasonal') {
    const swing = Number(reader.ppm(fields.swing ?? 500_000, 'growth.swing'));
    const periodDays = whole('periodDays', 365, NEVER);
    reader.require(periodDays > 0, 'growth.periodDays', { rule: 'at_least', min: 1 }, periodDays);
    return { mode, ordersPerDay, swing, periodDays };
  }
  const doublingDays = whole('doublingDays', undefined, NEVER);
  reader.require(doublingDays > 0, 'growth.doublingDays', { rule: 'at_least', min: 1 }, doublingDays);
  return {
    mode,
    ordersPerDay,
    doublingDays,
    ordersPerDayMax: whole('ordersPerDayMax', ORDERS_MAX, ORDERS_MAX),
    stopDay: whole('stopDay', NEVER, NEVER),
    afterStop: whole('afterStop', 0, ORDERS_MAX),
  };
}

type Past = Omit<Extract<Growth, { mode: 'history' }>, 'mode'>;

function listIn(reader: PolicyReader, json: unknown, path: string): readonly unknown[] {
  reader.require(Array.isArray(json), path, { rule: 'list' }, json);
  return Array.isArray(json) ? json : [];
}

/** Orders sorted by time, those of one instant as they were written, each with what is given back of it. */
function readPast(reader: PolicyReader, fields: Record<string, unknown>): Past {
  const { orders, refunds = [] } = fields;
  const rows = listIn(reader, orders, 'growth.orders');
  if (Array.isArray(orders)) {
    reader.require(rows.length > 0, 'growth.orders', { rule: 'list_at_least', min: 1 }, orders);
  }
  const placed = rows.map((row, place) => readOrder(reader, row, `growth.orders.${place}`));
  const lines = listIn(reader, refunds, 'growth.refunds').map((row, place) =>
    readRefund(reader, row, `growth.refunds.${place}`),
  );
  placed.sort((a, b) => a.at - b.at);
  const { byOrder, leftOut } = matchRefunds(placed, lines);
  return {
    orders: placed.map(({ orderId: _, ...order }, place) => {
      const back = byOrder.get(place);
      return back ? { ...order, refunds: back } : order;
    }),
    refundLines: lines.length,
    leftOut,
  };
}

function readOrder(reader: PolicyReader, row: unknown, path: string): PastOrder & HistoryLine {
  const fields = reader.object(row, path, ['at memberId storeId amount orderId']);
  return {
    ...readLine(reader, fields, path),
    memberId: reader.id(fields.memberId, `${path}.memberId`),
    storeId: reader.id(fields.storeId, `${path}.storeId`),
  };
}

function readRefund(reader: PolicyReader, row: unknown, path: string): HistoryLine {
  return readLine(reader, reader.object(row, path, ['at orderId amount']), path);
}

/** An order's number is only compared: whatever a till calls its orders will do. */
function readLine(reader: PolicyReader, fields: Record<string, unknown>, path: string): HistoryLine {
  const { orderId } = fields;
  const named = typeof orderId === 'string' && orderId.length <= ORDER_ID_MAX;
  reader.require(named || orderId === undefined, `${path}.orderId`, ORDER_ID_RULE, orderId);
  const amount = reader.money(fields.amount, `${path}.amount`, 2);
  reader.require(amount > 0n, `${path}.amount`, { rule: 'above_zero' }, fields.amount);
  return { at: readAt(reader, fields.at, `${path}.at`), orderId: named ? orderId : undefined, amount };
}

function readAt(reader: PolicyReader, json: unknown, path: string): Instant {
  const at = typeof json === 'string' ? parseInstant(json) : undefined;
  reader.require(at !== undefined, path, { rule: 'instant' }, json);
  return at ?? 0;
}
