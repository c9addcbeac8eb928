import { describe, expect, test } from 'vitest';
import { parseScenario } from './parse-scenario.ts';
import { SCENARIOS } from './presets.ts';

const GOOD = {
  name: 'good',
  policy: 'local-life',
  days: 30,
  growth: { mode: 'constant', ordersPerDay: 10 },
};

const ORDER = { memberId: 'm', storeId: 's', amount: '10.00' };

function problemsOf(json: unknown) {
  const parsed = parseScenario(json);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('a scenario document', () => {
  test.each([...SCENARIOS.keys()])('%s ships and can be run', (name) => {
    expect(problemsOf(SCENARIOS.get(name))).toEqual([]);
  });

  test('needs little: everything else has a default', () => {
    const parsed = parseScenario(GOOD);
    expect(parsed).toMatchObject({
      scenario: { seed: 1, orders: { min: 100_000_000n }, behaviours: [{ kind: 'hold' }], events: [] },
    });
  });

  test.each([
    ['no policy', { policy: 'nobody' }, 'policy', '"nobody"'],
    ['a broken policy', { policy: { name: 'x' } }, 'policy.tariffs', 'nothing'],
    ['no day', { days: 0 }, 'days', '0'],
    ['a start that is no date', { start: '2026-13-01' }, 'start', '"2026-13-01"'],
    ['amounts turned round', { orders: { min: '5', max: '4' } }, 'orders.max', '4000000'],
    ['an unknown growth', { growth: { mode: 'magic' } }, 'growth.mode', '"magic"'],
    [
      'a field of another growth',
      { growth: { mode: 'constant', ordersPerDay: 1, swing: 1 } },
      'growth.swing',
      '1',
    ],
    ['an unknown behaviour', { behaviours: [{ kind: 'pray' }] }, 'behaviours.0.kind', '"pray"'],
    ['nobody', { behaviours: [{ kind: 'hold', weight: 0 }] }, 'behaviours', '0'],
    ['an event after the end', { events: [{ kind: 'sell-off', day: 31 }] }, 'events.0.day', '31'],
    ['an unknown field', { moon: 'full' }, 'moon', '"full"'],
  ])('is refused with field, rule and value: %s', (_, changes, field, value) => {
    const problem = problemsOf({ ...GOOD, ...changes }).find((one) => one.field === field);
    expect(problem).toMatchObject({ field, value });
    expect(problem?.rule).toBeTruthy();
  });

  test('may be an order history, which says how many days there are', () => {
    const orders = ['2026-01-05T10:00:00+08:00', '2026-01-01T10:00:00+08:00'].map((at) => ({ at, ...ORDER }));
    const parsed = parseScenario({ name: 'past', policy: 'mall', growth: { mode: 'history', orders } });
    expect(parsed).toMatchObject({ scenario: { days: 6, start: Date.parse('2026-01-01T00:00:00+08:00') } });
  });
});
