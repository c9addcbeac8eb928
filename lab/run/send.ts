import { type Command, DAY_MS, type EventOf, execute } from '#engine';
import { noteEvent } from '../measures/note-event.ts';
import { priceIndex } from '../measures/price-index.ts';
import { planLot } from './sellers.ts';
import type { Simulation } from './simulation.ts';

/** The next command's id. */
export function nextCommand(simulation: Simulation): string {
  simulation.commands += 1;
  return `c${simulation.commands}`;
}

/** Sends a command to the engine, the way the server does, and counts what came of it. */
export function send(simulation: Simulation, command: Command): boolean {
  const { state, tally } = simulation;
  const outcome = execute(state, command);
  if (outcome.outcome === 'refused') {
    const { code } = outcome.refusal;
    tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
    return false;
  }
  const day = Math.floor((command.at - simulation.scenario.start) / DAY_MS);
  const where = { state, day };
  for (const event of outcome.events) {
    noteEvent(tally, event, where);
    if (event.type === 'OrderSettled' && event.points > 0n) noteLot(simulation, event, day);
  }
  return true;
}

/** A lot was made: somebody of the crowd decides what to do with it. Most people wait, and need not look at it. */
function noteLot(simulation: Simulation, event: EventOf<'OrderSettled'>, day: number): void {
  const { state, tally, crowd, sellers } = simulation;
  const person = tally.numbers.get(event.memberId);
  if (person === undefined) return;
  const { group } = crowd.people[person]!;
  if (sellers.groups[group]!.behaviour.kind === 'hold') return;
  const { lot } = state.orders.get(event.orderId)!.settlement!;
  const price = priceIndex(event.price.supply > 0n ? event.price : state.last, tally.digits);
  planLot(sellers, group, { person, lot, day, price });
}
