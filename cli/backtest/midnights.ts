const HOUR_MS = 3_600_000;

/** Local midnights of a time zone, each as an instant. */
export function midnightsOf(zone: string): (after: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (instant: number) => {
    const part = Object.fromEntries(
      format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
    );
    const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
    return local - Math.floor(instant / 1000) * 1000;
  };
  return (after) => nextMidnight(after, offsetAt);
}

/** The first local midnight after an instant. The offset is read again there: clocks may change in between. */
function nextMidnight(after: number, offsetAt: (instant: number) => number): number {
  const local = after + offsetAt(after);
  const midnight = (Math.floor(local / (24 * HOUR_MS)) + 1) * 24 * HOUR_MS;
  const guess = midnight - offsetAt(after);
  const exact = midnight - offsetAt(guess);
  return exact > after ? exact : guess;
}
