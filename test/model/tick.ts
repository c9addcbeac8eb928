import { activateWhenDue } from './policies.ts';
import { releaseStream, runExits, step } from './pool.ts';
import { settle } from './settlement.ts';
import type { Run } from './state.ts';

/** Time passes: a policy takes effect, the stream comes in, then the orders that are due settle one by one. */
export function tick(run: Run): null {
  activateWhenDue(run);
  step(run.state, () => releaseStream(run));
  runExits(run);
  const due = [...run.state.orders.values()].filter(
    (order) => order.status === 'pending' && order.dueAt <= run.at,
  );
  for (const order of due.sort((a, b) => a.dueAt - b.dueAt)) settle(run, order, 'pending');
  return null;
}
