import { parseInstant } from '#engine';
import { chance } from './chance.ts';
import { districtsByCity } from './districts.ts';
import { shopIdOf } from './shops.ts';
import { type SuperstoreOrder, superstoreOrders } from './superstore.ts';

/** A real order with what the demo adds to it: a time of day, the ids it has here, its store and district. */
export type TimedOrder = SuperstoreOrder & {
  readonly at: number;
  readonly demoOrderId: string;
  readonly memberId: string;
  readonly storeId: string;
  readonly region: string;
  /** Decimal string with two decimals. */
  readonly amount: string;
};

const OPEN_MINUTE = 9 * 60;
const OPEN_MINUTES = 12 * 60;
const MINUTE_MS = 60_000;

/** An instant of a day in Shanghai. */
export function shanghaiMidnight(day: string): number {
  return parseInstant(`${day}T00:00:00+08:00`)!;
}

export const memberIdOf = (customerId: string) => `mem_${customerId}`;

let timed: readonly TimedOrder[] | undefined;

/** The orders in order of time: shops are open from nine to nine, the minute of an order is made up. */
export function timedOrders(): readonly TimedOrder[] {
  timed ??= superstoreOrders()
    .map(timedOrder)
    .sort((a, b) => a.at - b.at || (a.orderId < b.orderId ? -1 : 1));
  return timed;
}

function timedOrder(order: SuperstoreOrder): TimedOrder {
  const minute = OPEN_MINUTE + Math.floor(chance('minute', order.orderId) * OPEN_MINUTES);
  const second = Math.floor(chance('second', order.orderId) * 60);
  return {
    ...order,
    at: shanghaiMidnight(order.day) + minute * MINUTE_MS + second * 1000,
    demoOrderId: `ord_${order.orderId}`,
    memberId: memberIdOf(order.customerId),
    storeId: shopIdOf(order),
    region: districtsByCity().get(order.city)!.code,
    amount: formatFen(order.fen),
  };
}

export function formatFen(fen: bigint): string {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
