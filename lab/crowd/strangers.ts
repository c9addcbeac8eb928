import type { Scenario, StressEvent } from '../scenario/scenario.ts';
import type { Person, Purchase } from './person.ts';

type Town = {
  readonly people: readonly Person[];
  readonly add: (person: Person) => number;
  /** The number of a store. */
  readonly storeOf: (id: string) => number;
};
type Bought = Omit<Purchase, 'at'>;

/** What people buy on a day who come because of an event of the scenario. Each event has a group of its own. */
export function strangersOn({ behaviours, events }: Scenario, day: number, town: Town): readonly Bought[] {
  let group = behaviours.length - 1;
  let whales = 0;
  return events.flatMap((event, place) => {
    if (event.kind === 'whale') {
      group += 1;
      whales += 1;
      return event.day === day ? [whale(town, event, { group, id: `whale${whales - 1}` })] : [];
    }
    if (event.kind !== 'ring') return [];
    group += 1;
    return ring(town, event, { group, id: `e${place}r`, day });
  });
}

type Where = { readonly group: number; readonly id: string };

function whale(
  town: Town,
  { amount }: Extract<StressEvent, { kind: 'whale' }>,
  { group, id }: Where,
): Bought {
  const person = town.add({ id, group, referrer: undefined, ownStore: undefined });
  return { person, store: town.storeOf('s0'), amount };
}

/** On its first day the ring comes, each referred by the one before; every day all of them buy from themselves. */
function ring(
  town: Town,
  { day: first, days, members, amount }: Extract<StressEvent, { kind: 'ring' }>,
  { group, id, day }: Where & { readonly day: number },
): readonly Bought[] {
  if (day < first || day >= first + days) return [];
  if (day === first) {
    for (let one = 0; one < members; one += 1) {
      const before = one > 0 ? town.people.length - 1 : undefined;
      town.add({ id: `${id}${one}`, group, referrer: before, ownStore: town.storeOf(`${id}${one}s`) });
    }
  }
  return town.people.flatMap((person, number) =>
    person.group === group ? [{ person: number, store: person.ownStore!, amount }] : [],
  );
}
