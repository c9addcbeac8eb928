import type { Instant } from '../amount/instant.ts';
import { DAY_MS, type Micro } from '../amount/quantity.ts';

/** Money on its way into the pool (缓释): its value is released in proportion to the time gone by. */
export type StreamEntry = {
  readonly value: Micro;
  readonly from: Instant;
  readonly periodMs: number;
  released: Micro;
};

export function newStreamEntry(value: Micro, from: Instant, days: number): StreamEntry {
  return { value, from, periodMs: days * DAY_MS, released: 0n };
}

/**
 * What of an entry has been released by a time, in total.
 *
 * Shape    (entry, t) → money, 0 ≤ result ≤ value; never falls as t grows.
 * Units    micro-yuan; milliseconds.
 * Formula  ⌊ value × min(t − from, period) ÷ period ⌋.
 * Rounds   down: the rest follows later, the last of it when the period ends.
 * Asserts  t ≥ from, period > 0 (a period of 0 never becomes an entry).
 * Source   economics §7, A8.
 */
export function releasedBy(entry: StreamEntry, t: Instant): Micro {
  const elapsed = t - entry.from;
  if (elapsed >= entry.periodMs) return entry.value;
  return (entry.value * BigInt(elapsed)) / BigInt(entry.periodMs);
}

/** What a Tick at `t` releases over all entries, in one step. */
export function dueRelease(entries: readonly StreamEntry[], t: Instant): Micro {
  let sum = 0n;
  for (const entry of entries) sum += releasedBy(entry, t) - entry.released;
  return sum;
}

/** Marks as released what `dueRelease` counted and drops the entries that are done. */
export function releaseEntries(entries: readonly StreamEntry[], t: Instant): StreamEntry[] {
  const open: StreamEntry[] = [];
  for (const entry of entries) {
    entry.released = releasedBy(entry, t);
    if (entry.released < entry.value) open.push(entry);
  }
  return open;
}
