/** Readers that wait until the books have reached a seq. */
export type Waiters = {
  wait(seq: number, timeoutMs: number): Promise<boolean>;
  reached(seq: number): void;
  /** Lets everybody go, unserved. */
  giveUp(): void;
};

type Waiter = { readonly seq: number; readonly done: (reached: boolean) => void };

export function createWaiters(current: () => number): Waiters {
  const waiting = new Set<Waiter>();
  return {
    wait(seq, timeoutMs) {
      if (current() >= seq) return Promise.resolve(true);
      return new Promise((resolve) => {
        const timer = setTimeout(() => finish(false), timeoutMs);
        const finish = (reached: boolean) => {
          clearTimeout(timer);
          waiting.delete(waiter);
          resolve(reached);
        };
        const waiter: Waiter = { seq, done: finish };
        waiting.add(waiter);
      });
    },
    reached(seq) {
      for (const waiter of [...waiting]) if (waiter.seq <= seq) waiter.done(true);
    },
    giveUp() {
      for (const waiter of [...waiting]) waiter.done(false);
    },
  };
}
