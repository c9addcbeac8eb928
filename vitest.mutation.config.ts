import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants of the engine's arithmetic are run against: those beside the code, and nothing random,
 * so that a mutant killed once is killed in every run (`npm run mutation`).
 */
export default defineConfig({
  test: {
    include: ['engine/{amount,pool,commission}/*.test.ts'],
    exclude: ['engine/amount/amount.test.ts'],
  },
});
