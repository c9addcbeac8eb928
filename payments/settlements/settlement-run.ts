import type { Micro } from '#engine';

/** `asked`: to be carried out once its day has begun; `done`: carried out, asked for again if need be. */
export type RunStage = 'asked' | 'done' | 'cancelled';

/** A store that the run could not pay, and the journal's refusal. */
export type RunRefusal = { readonly storeId: string; readonly code: string };

export type RunResult = {
  /** Settlements of this run's day, in all its tries. */
  readonly settled: number;
  readonly amount: Micro;
  /** Stores owed something, but less than the minimum. */
  readonly below: number;
  /** At most so many as fit a screen; `refusals` counts all. */
  readonly refused: readonly RunRefusal[];
  readonly refusals: number;
};

export type RunAsked = {
  /** YYYY-MM-DD in the program's zone; a store is settled at most once on it by runs. */
  readonly day: string;
  readonly channel: string;
  readonly minimum: Micro;
  readonly askedBy: string;
};

/** A settlement run: every store that is owed enough is paid what it is owed. */
export type SettlementRun = RunAsked & {
  /** Asked for anew, perhaps with another minimum or channel, it has another one. */
  readonly askId: string;
  readonly askedAt: Date;
  /** The second person, for what is above the policy's limit. */
  readonly approvedBy: string | undefined;
  readonly stage: RunStage;
  /** Why it waits. */
  readonly note: string | undefined;
  readonly result: RunResult | undefined;
};
