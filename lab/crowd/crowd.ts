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
    purchasesOn: (day) => [...ordinary(day), ...eveOfInjection(town, day), ...strangers(town, day)],
  };
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
  return addPerson(town, { id, group, referrer, ownStoreId: isRing ? `ring${number}` : undefined });
}

function addPerson(town: Town, person: Person): number {
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

/** Who comes because of an event: whales, and rings that buy at stores of their own. */
function strangers(town: Town, day: number): Purchase[] {
  const { scenario } = town;
  const at = scenario.start + day * DAY_MS + OPENS_MS + OPEN_MS;
  const add = (person: Person) => addPerson(town, person);
  return strangersOn(scenario, day, { people: town.people, add }).map((bought) => ({ at, ...bought }));
}
