import 'vitest';

/** How long the campaigns run: short by default, set in `vitest.config.ts` from the environment. */
declare module 'vitest' {
  interface ProvidedContext {
    modelSeeds: number;
    killCycles: number;
    /** Withdrawals paid by an unruly provider. */
    payouts: number;
  }
}
