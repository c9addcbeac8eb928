import { fault } from '../server/problem.ts';

/** Requests a minute of one of a kind. */
export type PaceLimits = { readonly staff: number; readonly key: number; readonly member: number };

export const PACE_LIMITS: PaceLimits = { staff: 1_200, key: 300_000, member: 120 };

const MINUTE_MS = 60_000;

/** Counts what each principal asks for, beside the limit of its address: many addresses do not help it. */
export type Pace = (kind: keyof PaceLimits, id: string) => void;

/** Throws   too_many_requests, with the time until the minute is over. */
export function openPace(limits: PaceLimits, clock: () => number): Pace {
  let minute = 0;
  const counts = new Map<string, number>();
  return (kind, id) => {
    const now = clock();
    const current = Math.floor(now / MINUTE_MS);
    if (current !== minute) {
      minute = current;
      counts.clear();
    }
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count > limits[kind]) {
      const retryAfter = Math.ceil(((minute + 1) * MINUTE_MS - now) / 1000);
      throw fault('too_many_requests', { retryAfter });
    }
  };
}
