import type { PolicyReader } from '#engine';
import type { StressEvent } from './scenario.ts';

const KINDS = ['inflow-stops', 'sell-off', 'whale', 'ring', 'subsidy', 'injection'] as const;
const PERIOD_MAX = 36_500;
const RING_MAX = 10_000;
const FIELDS = {
  'inflow-stops': 'kind day days',
  'sell-off': 'kind day share',
  whale: 'kind day amount days',
  ring: 'kind day members amount days',
  subsidy: 'kind day budget ppm days',
  injection: 'kind day amount periodDays',
} as const satisfies Record<StressEvent['kind'], string>;

/** What happens to the program besides ordinary days. */
export function readEvents(reader: PolicyReader, json: unknown, days: number): readonly StressEvent[] {
  reader.require(Array.isArray(json), 'events', { rule: 'list' }, json);
  if (!Array.isArray(json)) return [];
  return json.map((item, place) => readEvent(reader, item, `events.${place}`, days));
}

function readEvent(reader: PolicyReader, json: unknown, path: string, days: number): StressEvent {
  const kind = reader.oneOf(reader.object(json, path).kind, `${path}.kind`, KINDS);
  const fields = reader.object(json, path, [FIELDS[kind]]);
  const day = reader.whole(fields.day, `${path}.day`, days);
  const whole = (name: string, otherwise: number) =>
    reader.whole(fields[name] ?? otherwise, `${path}.${name}`, PERIOD_MAX);
  const money = (name: string) => {
    const value = reader.money(fields[name], `${path}.${name}`, 2);
    reader.require(value > 0n, `${path}.${name}`, { rule: 'above_zero' }, fields[name]);
    return value;
  };
  switch (kind) {
    case 'inflow-stops':
      return { kind, day, days: fields.days === undefined ? undefined : whole('days', 0) };
    case 'sell-off':
      return { kind, day, share: Number(reader.ppm(fields.share ?? 500_000, `${path}.share`)) };
    case 'whale':
      return { kind, day, amount: money('amount'), days: whole('days', 30) };
    case 'ring': {
      const members = reader.whole(fields.members ?? 10, `${path}.members`, RING_MAX);
      return { kind, day, members, amount: money('amount'), days: whole('days', 30) };
    }
    case 'subsidy': {
      const ppm = reader.ppm(fields.ppm, `${path}.ppm`);
      return { kind, day, budget: money('budget'), ppm, days: whole('days', 90) };
    }
    case 'injection':
      return { kind, day, amount: money('amount'), periodDays: whole('periodDays', 0) };
  }
}
