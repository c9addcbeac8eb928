import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';

/** How a writer waits. Its own in tests that decide what happens when. */
export type Timing = {
  /** Milliseconds that only go forward, whatever is done to the clock. */
  steady(): number;
  /** Until what arrived in this turn is there. */
  turn(): Promise<void>;
  pause(ms: number): Promise<void>;
  /** Does something again and again; returns how to stop. */
  every(ms: number, work: () => void): () => void;
};

export const MACHINE_TIME: Timing = {
  steady: () => performance.now(),
  turn: () => nextTurn(),
  pause: (ms) => pause(ms),
  every(ms, work) {
    const timer = setInterval(work, ms).unref();
    return () => clearInterval(timer);
  },
};
