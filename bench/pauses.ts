import { PerformanceObserver } from 'node:perf_hooks';

export type Pauses = { readonly longestMs: number; readonly totalMs: number };

/** Pauses of this process for collecting garbage, in which nobody is answered. */
export function watchPauses(): { stop(): Pauses } {
  let longestMs = 0;
  let totalMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      longestMs = Math.max(longestMs, duration);
      totalMs += duration;
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    stop() {
      observer.disconnect();
      return { longestMs, totalMs };
    },
  };
}
