import { DAY_MS, formatInstant, type Instant } from '#engine';

/** Asia/Shanghai, the default zone of a program, has had no summer time since 1991. */
const ZONE_OFFSET_MS = 8 * 3_600_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const dayNames = new Map<number, string>();

/** The day of an instant in the program's zone, `YYYY-MM-DD`. */
export function dayName(at: Instant): string {
  const day = Math.floor((at + ZONE_OFFSET_MS) / DAY_MS);
  let name = dayNames.get(day);
  if (!name) {
    name = formatInstant(day * DAY_MS).slice(0, 10);
    dayNames.set(day, name);
  }
  return name;
}

/** The local midnight a day begins with; undefined: no such day. */
export function midnightOf(day: string): Instant | undefined {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined) return undefined;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date)) - ZONE_OFFSET_MS;
  return dayName(at) === day ? at : undefined;
}

/** A month `YYYY-MM` from its first local midnight to the first of the next; undefined: no such month. */
export function monthRange(month: string): { readonly from: Instant; readonly to: Instant } | undefined {
  const [, year, number] = MONTH.exec(month) ?? [];
  const from = midnightOf(`${month}-01`);
  if (year === undefined || from === undefined) return undefined;
  return { from, to: Date.UTC(Number(year), Number(number), 1) - ZONE_OFFSET_MS };
}
