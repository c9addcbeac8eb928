import { DAY_MS, type Instant, MICRO_PER_FEN } from '#engine';
import { type Chance, openChance } from '../chance.ts';
import type { Behaviour, Scenario } from '../scenario/scenario.ts';
import { isStopped, openArrivals } from './arrivals.ts';
import type { Person, Purchase } from './person.ts';
import { strangersOn } from './strangers.ts';

/** People who do alike: one for each behaviour of the scenario, and one for each whale. */
export type Group = { readonly label: string; readonly behaviour: Behaviour };

export type Crowd = {
  readonly people: readonly Person[];
  readonly groups: readonly Group[];
  /** Names of stores, by their numbers. */
  readonly storeIds: readonly string[];
  /** Goes through what is bought on a day, in order of time; days are asked one after the other. */
  purchasesOn(day: number, buy: Buy): void;
};

type Buy = (purchase: Purchase) => void;

/** Shops are open from nine to nine. */
const OPENS_MS = 9 * 3_600_000;
const OPEN_MS = 12 * 3_600_000;

/** All that changes as people come. Nothing here knows of the pool: two policies meet the same people. */
type Town = {
  readonly scenario: Scenario;
  readonly people: Person[];
  readonly groups: readonly Group[];
  /** People by name, where the orders of a history name them. */
  readonly byId: Map<string, number> | undefined;
  /** Named once: a name made anew would have to be looked at letter by letter wherever it is looked up. */
  readonly storeIds: string[];
  readonly storesById: Map<string, number>;
  /** The stores of those who have their own, which few have, by person. */
  readonly ownStores: Map<number, number>;
  /** How many amounts an order may have, a fen apart. */
  readonly amounts: number;
  readonly chances: { readonly who: Chance; readonly what: Chance; readonly eve: Chance };
  lastOfRing: number | undefined;
};

export function openCrowd(scenario: Scenario): Crowd {
  const { seed, growth, events, orders } = scenario;
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
    byId: growth.mode === 'history' ? new Map() : undefined,
    storesById: new Map(storeIds.map((id, store) => [id, store])),
    ownStores: new Map(),
    amounts: Number((orders.max - orders.min) / MICRO_PER_FEN) + 1,
    lastOfRing: undefined,
  };
  const ordinary =
    growth.mode === 'history' ? pastPurchases(town) : newPurchases(town, openArrivals(growth, events));
  const purchasesOn = (day: number, buy: Buy) => {
    ordinary(day, buy);
    eveOfInjection(town, day, buy);
    strangers(town, day, buy);
  };
  return { people, groups, storeIds, purchasesOn };
}

function groupsOf({ behaviours, events }: Scenario): readonly Group[] {
  const groups: Group[] = behaviours.map((behaviour) => ({ label: behaviour.kind, behaviour }));
  for (const event of events) {
    if (event.kind === 'whale')
      groups.push({ label: 'whale', behaviour: { kind: 'sell-after', weight: 0, days: event.days } });
    if (event.kind === 'ring') groups.push({ label: 'ring', behaviour: { kind: 'wash-ring', weight: 0 } });
  }
  return groups;
}

function newPurchases(town: Town, arrivals: (day: number) => number): Crowd['purchasesOn'] {
  const { scenario, people, chances } = town;
  const { newShare, membersMax } = scenario.people;
  return (day, buy) => {
    const count = arrivals(day);
    for (let place = 0; place < count; place += 1) {
      const fresh = people.length === 0 || (people.length < membersMax && chances.who.happens(newShare));
      const person = fresh ? join(town) : chances.who.below(people.length);
      buy(purchase(town, chances.what, person, timeOf(scenario, day, place, count)));
    }
  };
}

function pastPurchases(town: Town): Crowd['purchasesOn'] {
  const { scenario, byId } = town;
  const orders = scenario.growth.mode === 'history' ? scenario.growth.orders : [];
  let place = 0;
  return (day, buy) => {
    const end = scenario.start + (day + 1) * DAY_MS;
    for (let order = orders[place]; order && order.at < end; order = orders[place]) {
      place += 1;
      if (isStopped(scenario.events, day)) continue;
      const person = byId?.get(order.memberId) ?? join(town, order.memberId);
      const store = town.ownStores.get(person) ?? storeOf(town, order.storeId);
      buy({ at: order.at, person, store, amount: order.amount, refunds: order.refunds });
    }
  };
}

function timeOf({ start }: Scenario, day: number, place: number, count: number): Instant {
  return start + day * DAY_MS + OPENS_MS + Math.floor((place * OPEN_MS) / count);
}

function purchase(town: Town, chance: Chance, person: number, at: Instant): Purchase {
  const { orders, people } = town.scenario;
  const amount = orders.min + BigInt(chance.below(town.amounts)) * MICRO_PER_FEN;
  const store = chance.below(people.stores);
  return { at, person, store: town.ownStores.get(person) ?? store, amount };
}

function storeOf({ storeIds, storesById }: Town, id: string): number {
  const known = storesById.get(id);
  if (known !== undefined) return known;
  storesById.set(id, storeIds.length);
  return storeIds.push(id) - 1;
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
  return addPerson(town, {
    id,
    group,
    referrer,
    ownStore: isRing ? storeOf(town, `ring${number}`) : undefined,
  });
}

function addPerson({ people, byId, ownStores }: Town, person: Person): number {
  byId?.set(person.id, people.length);
  if (person.ownStore !== undefined) ownStores.set(people.length, person.ownStore);
  return people.push(person) - 1;
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
function eveOfInjection(town: Town, day: number, buy: Buy): void {
  const { scenario, people, groups, chances } = town;
  if (!scenario.events.some((event) => event.kind === 'injection' && event.day === day + 1)) return;
  const at = closingOf(scenario, day);
  people.forEach(({ group }, number) => {
    if (groups[group]!.behaviour.kind === 'just-in-time') buy(purchase(town, chances.eve, number, at));
  });
}

/** Who comes because of an event, which has a group of its own: whales, and rings that buy at their own stores. */
function strangers(town: Town, day: number, buy: Buy): void {
  const { scenario, people, groups } = town;
  if (groups.length === scenario.behaviours.length) return;
  const at = closingOf(scenario, day);
  const add = (person: Person) => addPerson(town, person);
  const bought = strangersOn(scenario, day, { people, add, storeOf: (id) => storeOf(town, id) });
  for (const one of bought) buy({ at, ...one });
}

function closingOf({ start }: Scenario, day: number): Instant {
  return start + day * DAY_MS + OPENS_MS + OPEN_MS;
}
