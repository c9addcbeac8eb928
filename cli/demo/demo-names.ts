import type { NamedPerson } from '#desk';
import { demoShops } from './shops.ts';
import { memberIdOf, timedOrders } from './timed-orders.ts';

/** Display names for the desk: customers as the data calls them, stores by city and kind. */
export function demoNames(): readonly NamedPerson[] {
  const customers = new Map(timedOrders().map(({ customerId, customerName }) => [customerId, customerName]));
  const members = [...customers].map(([customerId, name]) => ({
    kind: 'member' as const,
    refId: memberIdOf(customerId),
    name: { zh: name, en: name },
  }));
  const stores = [...demoShops().values()].map(({ storeId, zh, en }) => ({
    kind: 'store' as const,
    refId: storeId,
    name: { zh, en },
  }));
  return [...members, ...stores];
}
