import { type Instant, type Points, priceOf, redeemableOf } from '#engine';
import { priceIndex } from '../measures/price-index.ts';
import type { Fears } from '../scenario/scenario.ts';
import { isFrightened } from './fear.ts';
import { planOn, pointsOf } from './sellers.ts';
import { nextCommand, send } from './send.ts';
import type { Simulation } from './simulation.ts';

/** A fall in orders says nothing before there have been this many days. */
const PANIC_AFTER_DAYS = 14;

/** What people sell at this midnight: what was planned for it, what has reached its price, what fear sells. */
export function sellAtMidnight(simulation: Simulation, at: Instant): void {
  sellPlanned(simulation, at);
  sellOff(simulation, at);
  simulation.sellers.groups.forEach(({ behaviour }, group) => {
    if (behaviour.kind === 'sell-at-gain') sellAtGain(simulation, at, group);
    if (behaviour.kind === 'panic') sellInPanic(simulation, at, group, behaviour.fears);
  });
}

function sellPlanned(simulation: Simulation, at: Instant): void {
  const { sellers, day } = simulation;
  for (const sale of sellers.planned.get(day) ?? []) {
    const points = pointsOf(sale);
    if (points > 0n) sell(simulation, at, sale.person, points);
    if (sale.parts > 1) planOn(sellers, day + 1, { ...sale, parts: sale.parts - 1 });
  }
  sellers.planned.delete(day);
}

function sellOff(simulation: Simulation, at: Instant): void {
  const { sellers, day } = simulation;
  for (const person of sellers.sellOff.get(day) ?? []) sellEverything(simulation, at, person);
  sellers.sellOff.delete(day);
}

function sellAtGain(simulation: Simulation, at: Instant, group: number): void {
  const { sellers, state, tally } = simulation;
  const queue = sellers.waiting[group]!;
  // Every sale lifts the price a little, so the next is looked at anew.
  for (let next = queue.lots[queue.head]; next; next = queue.lots[queue.head]) {
    if (next.price > priceIndex(priceOf(state), tally.digits)) break;
    queue.head += 1;
    if (next.lot.points > 0n && !next.lot.queued) sell(simulation, at, next.person, next.lot.points);
  }
}

function sellInPanic(simulation: Simulation, at: Instant, group: number, fears: Fears): void {
  const { sellers, tally, day } = simulation;
  const holders = sellers.nervous[group]!;
  if (day < PANIC_AFTER_DAYS || holders.size === 0) return;
  if (!isFrightened(tally, fears)) return;
  for (const person of holders) sellEverything(simulation, at, person);
  holders.clear();
}

function sellEverything(simulation: Simulation, at: Instant, person: number): void {
  const member = simulation.tally.people.members[person]!;
  if (redeemableOf(simulation.state, member) > 0n) sell(simulation, at, person, 'all');
}

function sell(simulation: Simulation, at: Instant, person: number, points: Points | 'all'): void {
  const redemptionId = `r${simulation.commands}`;
  const memberId = simulation.tally.people.members[person]!.id;
  const id = nextCommand(simulation);
  send(simulation, { type: 'RedeemPoints', id, at, redemptionId, memberId, points });
}
