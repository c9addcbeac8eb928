const IDLE_MS = 30_000;
const SOONEST_MS = 50;
const AFTER_FAILURE_MS = 1_000;

export type LoopOptions = {
  /** Does what is due; gives how much that was. */
  readonly run: () => Promise<number>;
  /** When something is due next; undefined: nothing waits. */
  readonly nextDue: () => Promise<number | undefined>;
  readonly clock: () => number;
  /** Between two runs at least; default 0. */
  readonly gapMs?: number;
};

export type Loop = { start(): void; soon(): void; close(): Promise<void> };

/** Runs now, and again whenever something is due or somebody says so; never two at a time. */
export function openLoop({ run, nextDue, clock, gapMs = 0 }: LoopOptions): Loop {
  let state: 'new' | 'waiting' | 'running' | 'closed' = 'new';
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();
  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(begin, Math.max(ms, gapMs));
    timer.unref();
  }
  function begin(): void {
    state = 'running';
    again = false;
    turn = round().then((ms) => {
      if (state === 'closed') return;
      state = 'waiting';
      wait(again ? 0 : ms);
    });
  }
  async function round(): Promise<number> {
    try {
      if ((await run()) > 0) return 0;
      const due = await nextDue();
      return due === undefined ? IDLE_MS : Math.min(IDLE_MS, Math.max(SOONEST_MS, due - clock()));
    } catch {
      return AFTER_FAILURE_MS;
    }
  }
  return {
    start: () => {
      if (state === 'new') begin();
    },
    soon: () => {
      if (again) return;
      again = true;
      if (state === 'waiting') wait(0);
    },
    async close() {
      state = 'closed';
      clearTimeout(timer);
      await turn;
    },
  };
}
