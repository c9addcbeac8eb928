import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` holds against changed code: those beside it, random ones short. */
export default defineConfig({
  test: {
    include: ['engine/{amount,pool,commission}/*.test.ts'],
    setupFiles: ['./test/mutation/fixed-seed.ts'],
    provide: { propertyRuns: 10 },
  },
});
