import { defineConfig } from 'vitest/config';

/** Fast: pure, milliseconds, no process of its own. Slow: a database, a server, a browser (name says which). */
const SLOW = ['**/*.db.test.ts', '**/*.e2e.test.ts'];
const NEVER = ['node_modules/**', 'dist/**', '.tsbuild/**', 'data/**'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'fast', include: ['**/*.test.ts'], exclude: [...SLOW, ...NEVER], testTimeout: 30_000 } },
      {
        test: {
          name: 'slow',
          include: SLOW,
          exclude: NEVER,
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
