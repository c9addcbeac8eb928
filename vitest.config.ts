import { defineConfig } from 'vitest/config';

/** Fast: pure, milliseconds, no process of its own. The others say by name that they need a database, or all of it. */
const DATABASE = ['**/*.db.test.ts'];
const WHOLE = ['**/*.e2e.test.ts'];
const NEVER = ['node_modules/**', 'dist/**', '.tsbuild/**', 'data/**'];

/** Short by default; `npm run test:long` raises them, and any of them can be given as a number. */
function times(name: string, short: number, long: number): number {
  const given = process.env[name];
  if (given !== undefined) return Number(given);
  return process.env.CISTERN_LONG === undefined ? short : long;
}

const provide = {
  propertyRuns: times('CISTERN_PROPERTY_RUNS', 150, 20_000),
  scopeDepth: times('CISTERN_SCOPE_DEPTH', 4, 6),
  modelSeeds: times('CISTERN_MODEL_SEEDS', 50, 2_000),
  modelChecks: times('CISTERN_MODEL_CHECKS', 10, 400),
  modelOrders: times('CISTERN_MODEL_ORDERS', 36_500, 100_000),
  killCycles: times('CISTERN_KILL_CYCLES', 25, 1_000),
  faultRuns: times('CISTERN_FAULT_RUNS', 10, 10_000),
  payouts: times('CISTERN_PAYOUTS', 300, 20_000),
};

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'fast',
          provide,
          include: ['**/*.test.ts'],
          exclude: [...DATABASE, ...WHOLE, ...NEVER],
          // Nothing here keeps anything between files, so nobody pays for reading the engine again.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'db',
          provide,
          include: DATABASE,
          exclude: NEVER,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'e2e',
          provide,
          include: WHOLE,
          exclude: NEVER,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // One at a time: each starts servers and browsers of its own.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
