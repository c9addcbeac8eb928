import { type Instant, type Member, type Points, priceOf, redeemableOf } from '#engine';
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
    if (points > 0n) sell(simulation, at, sale.member, points);
    if (sale.parts > 1) planOn(sellers, day + 1, { ...sale, parts: sale.parts - 1 });
  }
  sellers.planned.delete(day);
}

function sellOff(simulation: Simulation, at: Instant): void {
  const { sellers, day } = simulation;
  for (const member of sellers.sellOff.get(day) ?? []) sellEverything(simulation, at, member);
  sellers.sellOff.delete(day);
}

function sellAtGain(simulation: Simulation, at: Instant, group: number): void {
  const { sellers, state, tally } = simulation;
  const queue = sellers.waiting[group]!;
  // Every sale lifts the price a little, so the next is looked at anew.
  for (let next = queue.lots[queue.head]; next; next = queue.lots[queue.head]) {
    if (next.price > priceIndex(priceOf(state), tally.digits)) break;
    queue.head += 1;
    if (next.lot.points > 0n && !next.lot.queued) sell(simulation, at, next.member, next.lot.points);
  }
}

function sellInPanic(simulation: Simulation, at: Instant, group: number, fears: Fears): void {
  const { sellers, tally, day } = simulation;
  const holders = sellers.nervous[group]!;
  if (day < PANIC_AFTER_DAYS || holders.size === 0) return;
  if (!isFrightened(tally, fears)) return;
  for (const member of holders) sellEverything(simulation, at, member);
  holders.clear();
}

function sellEverything(simulation: Simulation, at: Instant, member: Member): void {
  if (redeemableOf(simulation.state, member) > 0n) sell(simulation, at, member, 'all');
}

function sell(simulation: Simulation, at: Instant, member: Member, points: Points | 'all'): void {
  const redemptionId = `r${simulation.commands}`;
  const id = nextCommand(simulation);
  send(simulation, { type: 'RedeemPoints', id, at, redemptionId, memberId: member.id, points });
}
