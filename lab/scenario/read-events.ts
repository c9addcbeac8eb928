import type { PolicyReader } from '#engine';
import type { StressEvent } from './scenario.ts';

const KINDS = ['inflow-stops', 'sell-off', 'whale', 'injection'] as const;
const PERIOD_MAX = 36_500;
const FIELDS = {
  'inflow-stops': 'kind day days',
  'sell-off': 'kind day share',
  whale: 'kind day amount days',
  injection: 'kind day amount periodDays',
} as const satisfies Record<StressEvent['kind'], string>;

/** What happens to the program besides ordinary days. */
export function readEvents(reader: PolicyReader, json: unknown, days: number): readonly StressEvent[] {
  reader.require(Array.isArray(json), 'events', 'a list', json);
  if (!Array.isArray(json)) return [];
  return json.map((item, place) => readEvent(reader, item, `events.${place}`, days));
}

function readEvent(reader: PolicyReader, json: unknown, path: string, days: number): StressEvent {
  const kind = reader.oneOf(reader.object(json, path).kind, `${path}.kind`, KINDS);
  const fields = reader.object(json, path, [FIELDS[kind]]);
  const day = reader.whole(fields.day, `${path}.day`, days);
  const whole = (name: string, otherwise: number) =>
    reader.whole(fields[name] ?? otherwise, `${path}.${name}`, PERIOD_MAX);
  const amount = () => {
    const value = reader.money(fields.amount, `${path}.amount`, 2);
    reader.require(value > 0n, `${path}.amount`, 'above 0', fields.amount);
    return value;
  };
  switch (kind) {
    case 'inflow-stops':
      return { kind, day, days: fields.days === undefined ? undefined : whole('days', 0) };
    case 'sell-off':
      return { kind, day, share: Number(reader.ppm(fields.share ?? 500_000, `${path}.share`)) };
    case 'whale':
      return { kind, day, amount: amount(), days: whole('days', 30) };
    case 'injection':
      return { kind, day, amount: amount(), periodDays: whole('periodDays', 0) };
  }
}
