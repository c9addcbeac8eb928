import { type PolicyReader, parseInstant } from '#engine';
import type { Growth, PastOrder } from './scenario.ts';

const ORDERS_MAX = 1_000_000;
const NEVER = 1_000_000;
const MODES = ['constant', 'exponential', 'seasonal', 'history'] as const;
const FIELDS = {
  constant: 'mode ordersPerDay',
  exponential: 'mode ordersPerDay doublingDays ordersPerDayMax stopDay afterStop',
  seasonal: 'mode ordersPerDay swing periodDays',
  history: 'mode orders',
} as const;

export function readGrowth(reader: PolicyReader, json: unknown): Growth {
  const mode = reader.oneOf(reader.object(json, 'growth').mode, 'growth.mode', MODES);
  const fields = reader.object(json, 'growth', [FIELDS[mode]]);
  if (mode === 'history') return { mode, orders: readOrders(reader, fields.orders) };
  const whole = (name: string, otherwise: number | undefined, max: number) =>
    reader.whole(fields[name] ?? otherwise, `growth.${name}`, max);
  const ordersPerDay = whole('ordersPerDay', undefined, ORDERS_MAX);
  if (mode === 'constant') return { mode, ordersPerDay };
  if (mode === 'seasonal') {
    const swing = Number(reader.ppm(fields.swing ?? 500_000, 'growth.swing'));
    const periodDays = whole('periodDays', 365, NEVER);
    reader.require(periodDays > 0, 'growth.periodDays', 'at least 1', periodDays);
    return { mode, ordersPerDay, swing, periodDays };
  }
  const doublingDays = whole('doublingDays', undefined, NEVER);
  reader.require(doublingDays > 0, 'growth.doublingDays', 'at least 1', doublingDays);
  return {
    mode,
    ordersPerDay,
    doublingDays,
    ordersPerDayMax: whole('ordersPerDayMax', ORDERS_MAX, ORDERS_MAX),
    stopDay: whole('stopDay', NEVER, NEVER),
    afterStop: whole('afterStop', 0, ORDERS_MAX),
  };
}

/** Sorted by time; those of one instant stay as they were written. */
function readOrders(reader: PolicyReader, json: unknown): readonly PastOrder[] {
  reader.require(
    Array.isArray(json) && json.length > 0,
    'growth.orders',
    'a list with at least one order',
    json,
  );
  if (!Array.isArray(json)) return [];
  const orders = json.map((row, place) => readOrder(reader, row, `growth.orders.${place}`));
  return orders.sort((a, b) => a.at - b.at);
}

function readOrder(reader: PolicyReader, json: unknown, path: string): PastOrder {
  const fields = reader.object(json, path, ['at memberId storeId amount']);
  const at = typeof fields.at === 'string' ? parseInstant(fields.at) : undefined;
  reader.require(at !== undefined, `${path}.at`, 'ISO 8601 with offset', fields.at);
  const amount = reader.money(fields.amount, `${path}.amount`, 2);
  reader.require(amount > 0n, `${path}.amount`, 'above 0', fields.amount);
  return {
    at: at ?? 0,
    memberId: reader.id(fields.memberId, `${path}.memberId`),
    storeId: reader.id(fields.storeId, `${path}.storeId`),
    amount,
  };
}
