import { describe, expect, test } from 'vitest';
import { parseScenario, SCENARIOS } from '#lab';
import {
  eventDay,
  eventsOf,
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
import {
  ANY_CROWD_FIELDS,
  COST_FIELDS,
  CROWD_FIELDS,
  ROW_FIELDS,
  rowOf,
  shownField,
  withField,
  withRowField,
} from './lab-fields.ts';

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

  test('the first of several injections is moved, and the others stay', () => {
    const players = shippedScenario('rings-and-players');
    const moved = withEvent(players, 'injection', 50);
    expect(moved.events?.filter(({ kind }) => kind === 'injection').map(({ day }) => day)).toEqual([50, 400]);
    expect(eventsOf(withEvent(moved, 'injection', undefined), 'injection')).toBe(1);
  });

  test.each([...SCENARIOS.keys()])('%s shows every figure as it is, and can be run with another', (name) => {
    const document = shippedScenario(name);
    for (const field of [...CROWD_FIELDS, ...ANY_CROWD_FIELDS, ...COST_FIELDS]) {
      const shown = shownField(document, field);
      expect(shownField(withField(document, field, shown), field)).toBe(shown);
    }
    const least = withField(document, CROWD_FIELDS[0]!, 12.34);
    expect(shownField(least, CROWD_FIELDS[0]!)).toBe(12.34);
    expect(runs(withField(least, CROWD_FIELDS[1]!, 400))).toBe(true);
    for (const [list, kinds] of [
      ['behaviours', document.behaviours],
      ['events', document.events],
    ] as const) {
      for (const { kind } of kinds ?? []) {
        for (const field of ROW_FIELDS[kind] ?? []) {
          const changed = withRowField(document, list, kind, { field, shown: 7 });
          expect(shownField(rowOf(changed, list, kind)!, field)).toBe(7);
          expect(runs(changed)).toBe(true);
        }
      }
    }
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
