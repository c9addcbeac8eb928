import { dueRelease } from '../../pool/stream.ts';
import { settlePending } from '../orders/settle-order.ts';
import { apply, closeStep, type Run } from '../run.ts';

/**
 * Lets time pass: releases the stream in one step, then settles due orders by due time and then in the
 * order they came in, with exits looked at after each step. Never refused.
 *
 * Source   economics §7, §13; A8.
 */
export function tick(run: Run): undefined {
  const { state, at } = run;
  const { pendingOrders } = state;
  const amount = dueRelease(state.streamEntries, at);
  if (amount > 0n) {
    apply(run, { type: 'StreamReleased', amount });
    closeStep(run);
  }
  for (let order = pendingOrders[0]; order && order.due <= at; order = pendingOrders[0]) {
    settlePending(run, order);
  }
}
