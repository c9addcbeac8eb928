import { dueRelease } from '../../pool/stream.ts';
import { activateDue } from '../governance/activate-policy.ts';
import { settlePending } from '../orders/settle-order.ts';
import { apply, closeStep, type Run } from '../run.ts';

/**
 * Lets time pass: a policy that waits takes effect when its time has come; then the stream is released in one
 * step, then due orders settle by due time and in the order they came in, with exits looked at after each
 * step. Never refused.
 *
 * Source   economics §7, §13, §14; A8.
 */
export function tick(run: Run): undefined {
  const { state, at } = run;
  const { pendingOrders } = state;
  activateDue(run);
  const amount = dueRelease(state.streamEntries, at);
  if (amount > 0n) {
    apply(run, { type: 'StreamReleased', amount });
    closeStep(run);
  }
  for (let order = pendingOrders[0]; order && order.due <= at; order = pendingOrders[0]) {
    settlePending(run, order);
  }
}
