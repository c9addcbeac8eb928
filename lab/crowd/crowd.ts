import { DAY_MS, type Instant, MICRO_PER_FEN, type Micro } from '#engine';
import { type Chance, openChance } from '../chance.ts';
import type { Behaviour, Scenario, StressEvent } from '../scenario/scenario.ts';
import { isStopped, openArrivals } from './arrivals.ts';

/** Somebody of the crowd, numbered in the order they came. */
export type Person = {
  readonly id: string;
  /** Place in the crowd's groups. */
  readonly group: number;
  /** Number of the person who referred them. */
  readonly referrer: number | undefined;
  /** The store they buy at, when it is their own. */
  readonly ownStoreId: string | undefined;
};

export type Purchase = {
  readonly at: Instant;
  readonly person: number;
  readonly storeId: string;
  readonly amount: Micro;
};

/** People who do alike: one for each behaviour of the scenario, and one for each whale. */
export type Group = { readonly label: string; readonly behaviour: Behaviour };

export type Crowd = {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  /** What is bought on a day, in order of time; days are asked one after the other. */
  purchasesOn(day: number): readonly Purchase[];
};

/** Shops are open from nine to nine. */
const OPENS_MS = 9 * 3_600_000;
const OPEN_MS = 12 * 3_600_000;

/** All that changes as people come. Nothing here knows of the pool: two policies meet the same people. */
type Town = {
  readonly scenario: Scenario;
  readonly people: Person[];
  readonly groups: readonly Group[];
  readonly byId: Map<string, number>;
  /** Named once: a name made anew would have to be looked at letter by letter wherever it is looked up. */
  readonly storeIds: readonly string[];
  readonly chances: { readonly who: Chance; readonly what: Chance; readonly eve: Chance };
  lastOfRing: number | undefined;
};

export function openCrowd(scenario: Scenario): Crowd {
  const { seed, growth, events } = scenario;
  const groups = groupsOf(scenario);
  const people: Person[] = [];
  const chances = {
    who: openChance(seed, 'who'),
    what: openChance(seed, 'what'),
    eve: openChance(seed, 'eve'),
  };
  const storeIds = Array.from({ length: scenario.people.stores }, (_, place) => `s${place}`);
  const town: Town = {
    ...{ scenario, people, groups, storeIds, chances },
    byId: new Map(),
    lastOfRing: undefined,
  };
  const ordinary =
    growth.mode === 'history' ? pastPurchases(town) : newPurchases(town, openArrivals(growth, events));
  return {
    people,
    groups,
    purchasesOn: (day) => [...ordinary(day), ...eveOfInjection(town, day), ...whales(town, day)],
  };
}

function groupsOf({ behaviours, events }: Scenario): readonly Group[] {
  const groups: Group[] = behaviours.map((behaviour) => ({ label: behaviour.kind, behaviour }));
  for (const event of events) {
    if (event.kind !== 'whale') continue;
    groups.push({ label: 'whale', behaviour: { kind: 'sell-after', weight: 0, days: event.days } });
  }
  return groups;
}

function newPurchases(town: Town, arrivals: (day: number) => number): (day: number) => Purchase[] {
  const { scenario, people, chances } = town;
  const { newShare, membersMax } = scenario.people;
  return (day) => {
    const count = arrivals(day);
    const purchases: Purchase[] = [];
    for (let place = 0; place < count; place += 1) {
      const fresh = people.length === 0 || (people.length < membersMax && chances.who.happens(newShare));
      const person = fresh ? join(town) : chances.who.below(people.length);
      purchases.push(purchase(town, chances.what, person, timeOf(scenario, day, place, count)));
    }
    return purchases;
  };
}

function pastPurchases(town: Town): (day: number) => Purchase[] {
  const { scenario, byId } = town;
  const orders = scenario.growth.mode === 'history' ? scenario.growth.orders : [];
  let place = 0;
  return (day) => {
    const end = scenario.start + (day + 1) * DAY_MS;
    const purchases: Purchase[] = [];
    for (let order = orders[place]; order && order.at < end; order = orders[place]) {
      place += 1;
      if (isStopped(scenario.events, day)) continue;
      const person = byId.get(order.memberId) ?? join(town, order.memberId);
      const storeId = town.people[person]!.ownStoreId ?? order.storeId;
      purchases.push({ at: order.at, person, storeId, amount: order.amount });
    }
    return purchases;
  };
}

function timeOf({ start }: Scenario, day: number, place: number, count: number): Instant {
  return start + day * DAY_MS + OPENS_MS + Math.floor((place * OPEN_MS) / count);
}

function purchase(town: Town, chance: Chance, person: number, at: Instant): Purchase {
  const { orders, people } = town.scenario;
  const fens = Number((orders.max - orders.min) / MICRO_PER_FEN) + 1;
  const amount = orders.min + BigInt(chance.below(fens)) * MICRO_PER_FEN;
  const store = town.storeIds[chance.below(people.stores)]!;
  return { at, person, storeId: town.people[person]!.ownStoreId ?? store, amount };
}

/** A newcomer: what they will do, and who referred them, is settled when they come. */
function join(town: Town, id = `m${town.people.length}`): number {
  const { scenario, people, chances } = town;
  const number = people.length;
  const group = groupOf(scenario.behaviours, chances.who);
  const referred = chances.who.happens(scenario.people.referredShare);
  const someone = chances.who.below(Math.max(1, number));
  const isRing = scenario.behaviours[group]!.kind === 'wash-ring';
  const referrer = isRing ? town.lastOfRing : referred && number > 0 ? someone : undefined;
  if (isRing) town.lastOfRing = number;
  return add(town, { id, group, referrer, ownStoreId: isRing ? `ring${number}` : undefined });
}

function add(town: Town, person: Person): number {
  town.byId.set(person.id, town.people.length);
  return town.people.push(person) - 1;
}

function groupOf(behaviours: readonly Behaviour[], chance: Chance): number {
  const sum = behaviours.reduce((total, { weight }) => total + weight, 0);
  let drawn = chance.below(sum);
  return behaviours.findIndex(({ weight }) => {
    drawn -= weight;
    return drawn < 0;
  });
}

/** At the end of the day before an injection, everybody who plays for it buys once more. */
function eveOfInjection(town: Town, day: number): Purchase[] {
  const { scenario, people, groups, chances } = town;
  if (!scenario.events.some((event) => event.kind === 'injection' && event.day === day + 1)) return [];
  const at = scenario.start + day * DAY_MS + OPENS_MS + OPEN_MS;
  return people.flatMap((person, number) =>
    groups[person.group]!.behaviour.kind === 'just-in-time' ? [purchase(town, chances.eve, number, at)] : [],
  );
}

function whales(town: Town, day: number): Purchase[] {
  const { scenario } = town;
  const at = scenario.start + day * DAY_MS + OPENS_MS + OPEN_MS;
  let group = scenario.behaviours.length - 1;
  return scenario.events.filter(isWhale).flatMap((event, place) => {
    group += 1;
    if (event.day !== day) return [];
    const id = `whale${place}`;
    const person = add(town, { id, group, referrer: undefined, ownStoreId: undefined });
    return [{ at, person, storeId: 's0', amount: event.amount }];
  });
}

function isWhale(event: StressEvent): event is Extract<StressEvent, { kind: 'whale' }> {
  return event.kind === 'whale';
}
