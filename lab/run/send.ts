import { type Command, type EventOf, execute, type InHand, inHandOf } from '#engine';
import { noteEvent } from '../measures/note-event.ts';
import { noteSettled } from '../measures/note-settled.ts';
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
  outcome.events.forEach((event, place) => {
    if (event.type === 'OrderSettled') noteOrder(simulation, event, inHandOf(outcome, place, event)!);
    else noteEvent(tally, event, simulation);
  });
  return true;
}

/** An order was settled. Its buyer decides what to do with the lot; most people wait. */
function noteOrder(
  simulation: Simulation,
  event: EventOf<'OrderSettled'>,
  inHand: InHand['OrderSettled'],
): void {
  const { state, tally, sellers, day } = simulation;
  noteSettled(tally, event, inHand);
  const { member } = inHand.order;
  const group = tally.people.group[member.number]!;
  if (event.points === 0n || sellers.groups[group]!.behaviour.kind === 'hold') return;
  const price = priceIndex(event.price.supply > 0n ? event.price : state.last, tally.digits);
  planLot(sellers, group, { member, lot: inHand.order.settlement!.lot, day, price });
}
