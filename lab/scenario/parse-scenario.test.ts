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
    ['no policy', { policy: 'nobody' }, 'policy', 'policy_or_preset', '"nobody"'],
    ['a broken policy', { policy: { name: 'x' } }, 'policy.tariffs', 'object', 'nothing'],
    ['no day', { days: 0 }, 'days', 'at_least', '0'],
    ['a start that is no date', { start: '2026-13-01' }, 'start', 'day', '"2026-13-01"'],
    ['amounts turned round', { orders: { min: '5', max: '4' } }, 'orders.max', 'not_below', '"4"'],
    ['an unknown growth', { growth: { mode: 'magic' } }, 'growth.mode', 'one_of', '"magic"'],
    [
      'a field of another growth',
      { growth: { mode: 'constant', ordersPerDay: 1, swing: 1 } },
      ...(['growth.swing', 'unknown', '1'] as const),
    ],
    ['no history', { growth: { mode: 'history', orders: [] } }, 'growth.orders', 'list_at_least', '[]'],
    ['an unknown behaviour', { behaviours: [{ kind: 'pray' }] }, 'behaviours.0.kind', 'one_of', '"pray"'],
    ['nobody', { behaviours: [{ kind: 'hold', weight: 0 }] }, 'behaviours', 'weights', '0'],
    ['no list of behaviours', { behaviours: 'hold' }, 'behaviours', 'list', '"hold"'],
    [
      'an event after the end',
      { events: [{ kind: 'sell-off', day: 31 }] },
      ...(['events.0.day', 'whole_number_within', '31'] as const),
    ],
    ['an unknown field', { moon: 'full' }, 'moon', 'unknown', '"full"'],
  ])('is refused with field, rule and value: %s', (_, changes, field, rule, value) => {
    const problem = problemsOf({ ...GOOD, ...changes }).find((one) => one.field === field);
    expect(problem).toMatchObject({ field, rule, value });
  });

  test('may be an order history, which says how many days there are', () => {
    const orders = ['2026-01-05T10:00:00+08:00', '2026-01-01T10:00:00+08:00'].map((at) => ({ at, ...ORDER }));
    const parsed = parseScenario({ name: 'past', policy: 'mall', growth: { mode: 'history', orders } });
    expect(parsed).toMatchObject({ scenario: { days: 6, start: Date.parse('2026-01-01T00:00:00+08:00') } });
  });
});
