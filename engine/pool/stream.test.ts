import { describe, expect, it } from 'vitest';
import { dueRelease, newStreamEntry, releasedBy, releaseEntries } from './stream.ts';

const DAY = 86_400_000;

describe('what of an entry has been released by a time (economics §7)', () => {
  it('A8: in proportion to the time gone by, from nothing to all of it', () => {
    const entry = newStreamEntry(7_000_000n, 5, 7);
    const released = [0, DAY, 3.5 * DAY, 6 * DAY, 7 * DAY].map((gone) => releasedBy(entry, 5 + gone));
    expect(released).toEqual([0n, 1_000_000n, 3_500_000n, 6_000_000n, 7_000_000n]);
  });

  it('all of it when the period ends and ever after, not before', () => {
    const entry = newStreamEntry(BigInt(DAY), 1000, 1);
    expect(releasedBy(entry, 1000 + DAY - 1)).toBe(BigInt(DAY) - 1n);
    expect(releasedBy(entry, 1000 + DAY)).toBe(BigInt(DAY));
    expect(releasedBy(entry, 1000 + DAY + 1)).toBe(BigInt(DAY));
    expect(releasedBy(entry, 1000 + 9 * DAY)).toBe(BigInt(DAY));
  });

  it('is rounded down, the rest follows', () => {
    const entry = newStreamEntry(10n, 0, 3);
    expect([1, 2, 3].map((days) => releasedBy(entry, days * DAY))).toEqual([3n, 6n, 10n]);
    expect(releasedBy(newStreamEntry(1n, 0, 1), DAY - 1)).toBe(0n);
  });

  it('an entry begins with nothing released, its period in whole days', () => {
    expect(newStreamEntry(5n, 7, 2)).toEqual({ value: 5n, from: 7, periodMs: 172_800_000, released: 0n });
  });
});

describe('what a tick releases', () => {
  it('is the sum over all entries of what is due and was not released before', () => {
    const entries = [
      newStreamEntry(100n, 0, 10),
      newStreamEntry(30n, DAY, 3),
      newStreamEntry(7n, 2 * DAY, 1),
    ];
    expect(dueRelease(entries, 2 * DAY)).toBe(20n + 10n + 0n);
    entries[0]!.released = 15n;
    expect(dueRelease(entries, 2 * DAY)).toBe(5n + 10n + 0n);
    expect(dueRelease([], DAY)).toBe(0n);
  });

  it('is marked as released, and entries that are done go', () => {
    const [slow, done, fresh] = [
      newStreamEntry(100n, 0, 10),
      newStreamEntry(30n, 0, 2),
      newStreamEntry(7n, 2 * DAY, 1),
    ];
    const open = releaseEntries([slow!, done!, fresh!], 2 * DAY);
    expect(open).toEqual([slow, fresh]);
    expect([slow!.released, done!.released, fresh!.released]).toEqual([20n, 30n, 0n]);
    expect(dueRelease(open, 2 * DAY)).toBe(0n);
    expect(releaseEntries([], DAY)).toEqual([]);
  });

  it('an entry with one unit left stays', () => {
    const entry = newStreamEntry(BigInt(DAY), 0, 1);
    expect(releaseEntries([entry], DAY - 1)).toEqual([entry]);
    expect(releaseEntries([entry], DAY)).toEqual([]);
  });

  it('however often it is looked at, the releases sum to the value', () => {
    let entries = [newStreamEntry(1_000_003n, 0, 7)];
    let sum = 0n;
    for (let t = 0; entries.length > 0; t += DAY / 3) {
      sum += dueRelease(entries, t);
      entries = releaseEntries(entries, t);
    }
    expect(sum).toBe(1_000_003n);
  });
});
