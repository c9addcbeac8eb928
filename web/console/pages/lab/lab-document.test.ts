import { describe, expect, test } from 'vitest';
import { parseScenario, SCENARIOS } from '#lab';
import {
  eventDay,
  FIRST_SCENARIO,
  mallPercent,
  refundPercent,
  shippedScenario,
  stopDays,
  weightOf,
  withdrawalDays,
  withEvent,
  withGrowth,
  withMall,
  withRefunds,
  withStopDays,
  withWeight,
  withWithdrawals,
} from './lab-document.ts';

const first = shippedScenario(FIRST_SCENARIO);
const runs = (document: unknown) => 'scenario' in parseScenario(document);

describe('the scenario the page edits', () => {
  test.each([...SCENARIOS.keys()])('%s can be run after every change the page can make', (name) => {
    const document = shippedScenario(name);
    for (const mode of ['constant', 'exponential', 'seasonal'])
      expect(runs(withGrowth(document, mode))).toBe(true);
    for (const kind of ['sell-at-gain', 'panic', 'slicer', 'wash-ring', 'just-in-time']) {
      expect(runs(withWeight(document, kind, 3))).toBe(true);
    }
    for (const kind of ['inflow-stops', 'sell-off', 'injection', 'whale']) {
      expect(runs(withEvent(document, kind, 5))).toBe(true);
    }
  });

  test('a weight changes one behaviour and leaves what else it says', () => {
    const changed = withWeight(first, 'sell-after', 99);
    expect(weightOf(changed, 'sell-after')).toBe(99);
    expect(changed.behaviours?.find(({ kind }) => kind === 'sell-after')).toMatchObject({ days: 60 });
    expect(weightOf(changed, 'hold')).toBe(weightOf(first, 'hold'));
  });

  test('what happens on a day can be taken back', () => {
    const struck = withEvent(first, 'sell-off', 100);
    expect(eventDay(struck, 'sell-off')).toBe(100);
    expect(eventDay(withEvent(struck, 'sell-off', undefined), 'sell-off')).toBeUndefined();
  });
});

test('refunds, withdrawals and how long a stop lasts are set and taken away again', () => {
  const changed = withWithdrawals(withMall(withRefunds(withEvent(first, 'inflow-stops', 90), 2.5), 10), 30);
  expect(mallPercent(changed)).toBe(10);
  const stopped = withStopDays(changed, 182);
  expect([refundPercent(stopped), withdrawalDays(stopped), stopDays(stopped)]).toEqual([2.5, 30, 182]);
  expect(runs(stopped)).toBe(true);
  const back = withWithdrawals(withStopDays(stopped, undefined), undefined);
  expect([withdrawalDays(back), stopDays(back), eventDay(back, 'inflow-stops')]).toEqual([
    undefined,
    undefined,
    90,
  ]);
  expect(runs(back)).toBe(true);
});
