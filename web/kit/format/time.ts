/** Times are shown in the program's zone, which the page names once. */
const DAY: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
};
const MINUTE: Intl.DateTimeFormatOptions = { ...DAY, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

function parts(at: string, timeZone: string, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const found = new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).formatToParts(new Date(at));
  return Object.fromEntries(found.map(({ type, value }) => [type, value]));
}

/** `2024-05-01` in both languages: sorts, and nobody takes the day for the month. */
export function day(at: string, zone: string): string {
  const { year, month, day: date } = parts(at, zone, DAY);
  return `${year}-${month}-${date}`;
}

/** `2024-05-01 13:20`. */
export function time(at: string, zone: string): string {
  const { hour, minute } = parts(at, zone, MINUTE);
  return `${day(at, zone)} ${hour}:${minute}`;
}

/** The first instant of a day as an ISO time with the zone's offset on that day. */
export function startOfDay(date: string, zone: string): string {
  const name = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${date}T12:00:00Z`))
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${date}T00:00:00${name?.slice(3) || '+00:00'}`;
}
