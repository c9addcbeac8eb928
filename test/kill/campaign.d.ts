import 'vitest';

/** How many kills: set in `vitest.config.ts` from the environment. */
declare module 'vitest' {
  interface ProvidedContext {
    killCycles: number;
  }
}
