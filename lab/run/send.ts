import { type Command, DAY_MS, type Event, type EventOf, execute, type Instant } from '#engine';
import { noteEvent } from '../measures/note-event.ts';
import { priceIndex } from '../measures/price-index.ts';
import { planLot } from './sellers.ts';
import type { Simulation } from './simulation.ts';

type Bare = Command extends infer One ? (One extends Command ? Omit<One, 'id' | 'at'> : never) : never;

/** Sends a command to the engine, the way the server does, and counts what came of it. */
export function send(simulation: Simulation, at: Instant, command: Bare): boolean {
  const { state, tally } = simulation;
  simulation.commands += 1;
  const outcome = execute(state, { id: `c${simulation.commands}`, at, ...command } as Command);
  if (outcome.outcome === 'refused') {
    const { code } = outcome.refusal;
    tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
    return false;
  }
  for (const event of outcome.events) note(simulation, event, at);
  return true;
}

function note(simulation: Simulation, event: Event, at: Instant): void {
  const { state, tally } = simulation;
  const day = Math.floor((at - simulation.scenario.start) / DAY_MS);
  noteEvent(tally, event, { state, day });
  if (event.type === 'OrderSettled' && event.points > 0n) noteLot(simulation, event, day);
}

function noteLot(simulation: Simulation, event: EventOf<'OrderSettled'>, day: number): void {
  const { state, tally, crowd, sellers } = simulation;
  const person = tally.numbers.get(event.memberId);
  if (person === undefined) return;
  const { lot } = state.orders.get(event.orderId)!.settlement!;
  const price = priceIndex(event.price.supply > 0n ? event.price : state.last, tally.digits);
  planLot(sellers, crowd.people[person]!.group, { person, lot, day, price });
}
