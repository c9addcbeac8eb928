import { PerformanceObserver } from 'node:perf_hooks';

/** Milliseconds of the longest pause of this process for collecting garbage, in which nobody is answered. */
export function watchPauses(): { stop(): number } {
  let longestMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    stop() {
      observer.disconnect();
      return longestMs;
    },
  };
}
