import type { Instant, Micro } from '#engine';
import { nextCommand, send } from './send.ts';
import type { Simulation } from './simulation.ts';

/** Whether somebody will give an order back, and when: drawn as it is placed, and knowing nothing of the pool. */
export function planRefund(simulation: Simulation, orderId: string, amount: Micro): void {
  const { scenario, refunds, chances, day } = simulation;
  const { share, daysMax } = scenario.refunds;
  if (share === 0 || !chances.refunds.happens(share)) return;
  const on = day + 1 + chances.refunds.below(daysMax);
  const known = refunds.get(on);
  if (known) known.push({ orderId, amount });
  else refunds.set(on, [{ orderId, amount }]);
}

/** Gives back what was planned for this midnight: orders that wait for settlement as well as settled ones. */
export function refundAtMidnight(simulation: Simulation, at: Instant): void {
  const { refunds, day } = simulation;
  for (const { orderId, amount } of refunds.get(day) ?? []) {
    const id = nextCommand(simulation);
    send(simulation, { type: 'RefundOrder', id, at, refundId: `f${simulation.commands}`, orderId, amount });
  }
  refunds.delete(day);
}
