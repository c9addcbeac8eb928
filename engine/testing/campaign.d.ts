import 'vitest';

/** How long the campaigns run: short by default, set in `vitest.config.ts` from the environment. */
declare module 'vitest' {
  interface ProvidedContext {
    propertyRuns: number;
    scopeDepth: number;
  }
}
