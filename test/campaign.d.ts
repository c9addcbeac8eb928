import 'vitest';

/** How long the campaigns run: short by default, set in `vitest.config.ts` from the environment. */
declare module 'vitest' {
  interface ProvidedContext {
    modelSeeds: number;
    /** Seeds of the model's own tests, and orders of its longest example. */
    modelChecks: number;
    modelOrders: number;
    killCycles: number;
    faultRuns: number;
    /** Withdrawals paid by an unruly provider. */
    payouts: number;
  }
}
