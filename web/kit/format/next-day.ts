const DAY_MS = 86_400_000;

/** The day after a date. */
export function nextDay(date: string): string {
  return new Date(new Date(`${date}T00:00:00Z`).getTime() + DAY_MS).toISOString().slice(0, 10);
}
