import { assert } from '../../assert.ts';
import type { ProgramState } from '../state.ts';

/** The policy in force is the published one; what is shared out covers everybody; closed means empty. */
export function checkGovernance(state: ProgramState): void {
  const { stage, policyVersion, publications, waiting, windDown } = state.governance;
  if (policyVersion > 1) {
    assert(state.policy === publications[policyVersion - 2]!.policy, 'the policy in force is another one');
  }
  assert(waiting === undefined || waiting === publications.at(-1), 'an older policy waits');
  const winding = stage === 'winding-down' || stage === 'closed';
  assert(winding === (windDown !== undefined), 'the stage and the winding down differ');
  if (!windDown) return;
  assert(state.genesis === 0n && state.exitQueue.length === 0, 'genesis points or queued lots are left');
  const { price } = windDown;
  if (price) {
    assert(price.pool * state.supply <= state.pool.balance * price.supply, 'the pool does not pay everybody');
    assert(state.pendingOrders.length === 0, 'an order waits while the pool is paid out');
  }
  if (stage !== 'closed') return;
  assert(state.pool.balance === 0n && state.supply === 0n, 'a closed program has points or a pool');
  assert(state.stream.balance === 0n, 'a closed program has money in its stream');
}
