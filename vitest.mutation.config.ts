import { defineConfig } from 'vitest/config';

/**
 * The tests that `npm run mutation` holds against changed code: those beside it, and no random ones, so that
 * what they notice once they notice in every run. Random tests of a folder stand in its `properties.test.ts`.
 */
export default defineConfig({
  test: {
    include: ['engine/{amount,pool,commission}/*.test.ts'],
    exclude: ['**/properties.test.ts'],
  },
});
