import { DAY_MS, type Instant, MICRO_PER_FEN, type Micro } from '#engine';
import type { PastRefund } from '../scenario/scenario.ts';
import { nextCommand, send } from './send.ts';
import type { PlannedRefund, Simulation } from './simulation.ts';

/** Whether somebody will give an order back, and when: drawn as it is placed, and knowing nothing of the pool. */
export function planRefund(simulation: Simulation, orderId: string, amount: Micro): void {
  const { scenario, chances, day } = simulation;
  const { share, daysMax } = scenario.refunds;
  if (share === 0 || !chances.refunds.happens(share)) return;
  const on = day + 1 + chances.refunds.below(daysMax);
  planOn(simulation, on, { orderId, amount, at: scenario.start + on * DAY_MS, past: false });
}

type Paid = { readonly orderId: string; readonly amount: Micro; readonly paid: Micro };

/** What a history says was given back of an order: of what was paid in credits, the part that was paid in money. */
export function planPastRefunds(
  simulation: Simulation,
  { orderId, amount, paid }: Paid,
  refunds: readonly PastRefund[],
): void {
  for (const { at, amount: back } of refunds) {
    const inMoney = paid === amount ? back : (back * paid) / amount;
    const whole = inMoney - (inMoney % MICRO_PER_FEN);
    const on = Math.floor((at - simulation.scenario.start) / DAY_MS);
    planOn(simulation, on, { orderId, amount: whole, at, past: true });
  }
}

/** In order of time; what was planned first for the same instant comes first. */
function planOn({ refunds }: Simulation, day: number, planned: PlannedRefund): void {
  const known = refunds.get(day);
  if (!known) {
    refunds.set(day, [planned]);
    return;
  }
  let place = known.length;
  while (place > 0 && known[place - 1]!.at > planned.at) place -= 1;
  known.splice(place, 0, planned);
}

/** Gives back what was planned for this day until this instant: orders that wait for settlement and settled ones. */
export function giveBackUntil(simulation: Simulation, until: Instant): void {
  const { refunds, day } = simulation;
  const planned = refunds.get(day);
  if (!planned) return;
  const later = planned.findIndex(({ at }) => at > until);
  for (const refund of planned.splice(0, later < 0 ? planned.length : later)) giveBack(simulation, refund);
  if (planned.length === 0) refunds.delete(day);
}

function giveBack(simulation: Simulation, { orderId, amount, at: time, past }: PlannedRefund): void {
  const { state, tally } = simulation;
  const at = Math.max(time, state.at);
  // What falls due before it settles first, as it would on a server.
  if (past) send(simulation, { type: 'Tick', id: nextCommand(simulation), at });
  const id = nextCommand(simulation);
  const refundId = `f${simulation.commands}`;
  const done = send(simulation, { type: 'RefundOrder', id, at, refundId, orderId, amount });
  if (past) tally.pastRefunds[done ? 'done' : 'refused'] += 1;
}
