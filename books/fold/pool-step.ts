import type { Micro, Points } from '#engine';
import type { PriceCause } from '../records.ts';
import type { Fold } from './fold.ts';

export type PoolStep = {
  readonly cause: PriceCause;
  readonly reference?: string;
  /** Change of the pool, of either sign. */
  readonly pool: Micro;
  readonly supply: Points;
  /** Part of the change that is an order's. */
  readonly inflow?: Micro;
};

/** Moves pool and supply and writes down the price after it, with its cause (S23). */
export function poolStep(fold: Fold, step: PoolStep): void {
  const { standing, changes } = fold;
  const before = { pool: standing.pool, supply: standing.supply };
  standing.pool += step.pool;
  standing.supply += step.supply;
  standing.inflowTotal += step.inflow ?? 0n;
  if (standing.supply === 0n && before.supply > 0n) {
    standing.lastPool = before.pool;
    standing.lastSupply = before.supply;
  }
  changes.weight += 1;
  changes.price_points.push({
    entry: fold.entry,
    line: fold.line++,
    at: fold.at,
    seq: fold.seq,
    cause: step.cause,
    reference: step.reference ?? null,
    amount: step.pool,
    pool: standing.pool,
    supply: standing.supply,
    inflow_total: standing.inflowTotal,
  });
}
