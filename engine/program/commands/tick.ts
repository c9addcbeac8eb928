import { dueRelease } from '../../pool/stream.ts';
import { peekPending } from '../pending-queue.ts';
import { apply, closeStep, type Run } from '../run.ts';
import { settlePending } from './settle-order.ts';

/**
 * Lets time pass: releases the stream in one step, then settles due orders by due time and then in the
 * order they came in, with exits looked at after each step. Never refused.
 *
 * Source   economics §7, §13; A8.
 */
export function tick(run: Run): undefined {
  const { state, at } = run;
  const amount = dueRelease(state.streamEntries, at);
  if (amount > 0n) {
    apply(run, { type: 'StreamReleased', amount });
    closeStep(run);
  }
  for (let order = peekPending(state.pendingOrders); order && order.due <= at; ) {
    settlePending(run, order);
    order = peekPending(state.pendingOrders);
  }
}
