import type { Instant, Micro, Points } from '#engine';
import { openProgram, POINTS_SCALE, parsePolicy } from '#engine';
import type { Opening } from '#journal';

/** Where the books stand after an entry: what the next one is folded on. */
export type Standing = {
  entry: number;
  seq: number;
  at: Instant | undefined;
  pool: Micro;
  supply: Points;
  genesis: Points;
  /** Pool and supply as they were when supply was last above 0. */
  lastPool: Micro;
  lastSupply: Points;
  /** What orders have brought into the pool, in all. */
  inflowTotal: Micro;
  pendingOrders: number;
};

/** Before the opening has been read. */
export function nothingRead(): Standing {
  return {
    entry: -1,
    seq: 0,
    at: undefined,
    pool: 0n,
    supply: 0n,
    genesis: 0n,
    lastPool: 0n,
    lastSupply: POINTS_SCALE,
    inflowTotal: 0n,
    pendingOrders: 0,
  };
}

/** After entry 0: the genesis of the policy is in the pool. */
export function opened(opening: Opening): Standing {
  const parsed = parsePolicy(opening.policy);
  if (!('policy' in parsed)) throw new Error('the policy of the opening cannot be read');
  const state = openProgram(parsed.policy, opening.genesisChannel);
  return {
    ...nothingRead(),
    entry: 0,
    pool: state.pool.balance,
    supply: state.supply,
    genesis: state.genesis,
    lastPool: state.last.pool,
    lastSupply: state.last.supply,
  };
}

/** What the price is made of: pool and supply, or the last ones while nothing circulates. */
export function standingPrice(standing: Standing): { pool: Micro; supply: Points } {
  if (standing.supply > 0n) return { pool: standing.pool, supply: standing.supply };
  return { pool: standing.lastPool, supply: standing.lastSupply };
}
