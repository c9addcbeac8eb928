import { startOfDay } from '../../kit/format/time.ts';
import type { Filters } from './search-text.ts';

const NEXT_DAY_MS = 86_400_000;

const nextDay = (date: string): string =>
  new Date(new Date(`${date}T00:00:00Z`).getTime() + NEXT_DAY_MS).toISOString().slice(0, 10);

/** The days of a list's filters as the API takes them: instants of the program's zone, the last day included. */
export function dayRange(
  { from, to }: Filters,
  zone: string,
): { readonly from?: string; readonly to?: string } {
  return {
    ...(from && { from: startOfDay(from, zone) }),
    ...(to && { to: startOfDay(nextDay(to), zone) }),
  };
}
