import type { Bindings } from './bindings.ts';
import { createBindings } from './bindings.ts';
import { chance, choice } from './chance.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import { demoShops, type Shop } from './shops.ts';
import { shanghaiMidnight, type TimedOrder, timedOrders } from './timed-orders.ts';

/** The made-up people around the real orders, as they come into being. */
export type Town = {
  readonly schedule: Schedule;
  readonly bindings: Bindings;
  /** Everybody registered so far, in order. */
  readonly members: string[];
  /** Those of them who shop in a Chinese city, by its key. */
  readonly neighbours: Map<string, string[]>;
  /** Owner of each store that is open. */
  readonly owners: Map<string, string>;
};

const MINUTE_MS = 60_000;
const OPENING_MS = 8 * 60 * MINUTE_MS;

/** Share of new members who come through somebody, and of those the share who scan the store's code. */
const BOUND_AT_FIRST = 0.6;
const BY_STORE = 0.7;
/** Share of orders at which somebody without a referrer is bound to the store's owner. */
const BOUND_LATER = 0.2;
const RECRUITED = 0.5;
/** So many early members bring in the stores. */
const PROMOTERS = 24;

export function newTown(): Town {
  return {
    schedule: createSchedule(),
    bindings: createBindings(),
    members: [],
    neighbours: new Map(),
    owners: new Map(),
  };
}

/** Makes sure that an order's store is open and its buyer registered, and sometimes bound anew. */
export function welcome(town: Town, order: TimedOrder): void {
  const shop = demoShops().get(order.storeId)!;
  if (!town.owners.has(shop.storeId)) openStore(town, shop, order);
  const ownerId = town.owners.get(shop.storeId)!;
  if (!town.members.includes(order.memberId)) {
    register(town, order.memberId, order.at - 2 * MINUTE_MS, referrerFor(town, order, shop, ownerId));
  } else if (chance('bound later', order.orderId) < BOUND_LATER) {
    bindAgain(town, order, ownerId);
  }
  const neighbours = town.neighbours.get(shop.district.city.key) ?? [];
  town.neighbours.set(shop.district.city.key, neighbours);
  if (!neighbours.includes(order.memberId)) neighbours.push(order.memberId);
}

type Referral = { readonly referrerId: string; readonly via: 'store-qr' | 'promoter-link' };

function register(town: Town, memberId: string, at: number, referral?: Referral): void {
  town.members.push(memberId);
  if (referral) town.bindings.bind(memberId, referral.referrerId, at);
  town.schedule.add(at, `register:${memberId}`, { type: 'RegisterMember', memberId, ...referral });
}

function referrerFor(town: Town, order: TimedOrder, shop: Shop, ownerId: string): Referral | undefined {
  const { memberId, orderId } = order;
  if (chance('bound', memberId) >= BOUND_AT_FIRST) return undefined;
  const friend = choice('friend', memberId, town.neighbours.get(shop.district.city.key) ?? []);
  if (friend !== undefined && chance('by store', orderId) >= BY_STORE) {
    return { referrerId: friend, via: 'promoter-link' };
  }
  return ownerId === memberId ? undefined : { referrerId: ownerId, via: 'store-qr' };
}

function bindAgain(town: Town, order: TimedOrder, ownerId: string): void {
  const { memberId, storeId } = order;
  const at = order.at - MINUTE_MS;
  if (!town.bindings.mayBind(memberId, ownerId, at)) return;
  town.bindings.bind(memberId, ownerId, at);
  const binding = { memberId, referrerId: ownerId, via: 'payment', storeId };
  town.schedule.add(at, `bind:${order.demoOrderId}`, { type: 'BindMember', ...binding });
}

/** A store opens at eight on the day of its first sale; its owner is a customer of the same city. */
function openStore(town: Town, shop: Shop, first: TimedOrder): void {
  const at = shanghaiMidnight(first.day) + OPENING_MS;
  const ownerId = ownerFor(town, shop, first);
  if (!town.members.includes(ownerId)) register(town, ownerId, at - MINUTE_MS);
  town.owners.set(shop.storeId, ownerId);
  const promoters = town.members.slice(0, PROMOTERS).filter((id) => id !== ownerId);
  const recruited = chance('recruited', shop.storeId) < RECRUITED;
  const recruiterId = recruited ? choice('recruiter', shop.storeId, promoters) : undefined;
  if (recruiterId !== undefined && town.bindings.mayBind(ownerId, recruiterId, at)) {
    town.bindings.bind(ownerId, recruiterId, at);
  }
  town.schedule.add(at, `open:${shop.storeId}`, {
    ...{ type: 'RegisterStore', storeId: shop.storeId, ownerId, region: shop.district.code },
    ...(recruiterId === undefined ? {} : { recruiterId }),
  });
}

function ownerFor(town: Town, shop: Shop, first: TimedOrder): string {
  const taken = new Set(town.owners.values());
  const free = (id: string) => !taken.has(id) && id !== first.memberId;
  const cityKey = shop.district.city.key;
  const shoppers = timedOrders().filter(
    (order) => demoShops().get(order.storeId)!.district.city.key === cityKey,
  );
  const local = [...new Set(shoppers.map((order) => order.memberId))].filter(free);
  const anybody = () => [...new Set(timedOrders().map((order) => order.memberId))].filter(free);
  return choice('owner', shop.storeId, local.length > 0 ? local : anybody())!;
}
