const FIRST_MS = 1_000;
const LONGEST_MS = 10 * 60_000;

/** When to look again: after a second, twice that, …, ten minutes at most. */
export function retryAt(now: number, tries: number): Date {
  return new Date(now + Math.min(FIRST_MS * 2 ** Math.min(tries, 20), LONGEST_MS));
}
