import type { Pool } from 'pg';
import { createRandom } from '../model/random.ts';
import { faultyPool, NO_STATEMENT_FAULTS } from './faulty-pool.ts';
import type { MemoryDatabase } from './memory-database.ts';
import { newLife, World } from './world.ts';

/** Small steps: who works here waits by the machine's own time, the database by the world's. */
const STEP_MS = 0.05;

/** Does something with a database in memory on which nothing goes wrong. */
export async function inMemory<Result>(
  make: (now: () => number) => MemoryDatabase,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const world = new World(createRandom(1));
  const database = make(() => world.now);
  let over = false;
  const way = { faults: NO_STATEMENT_FAULTS, down: false };
  const result = work(faultyPool(world, database, way, newLife())).finally(() => {
    over = true;
  });
  result.catch(() => undefined);
  while (!over) {
    await world.until(() => over, STEP_MS);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return result;
}
