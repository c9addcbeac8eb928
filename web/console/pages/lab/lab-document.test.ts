import { describe, expect, test } from 'vitest';
import { parseScenario, SCENARIOS } from '#lab';
import {
  eventDay,
  FIRST_SCENARIO,
  shippedScenario,
  weightOf,
  withEvent,
  withGrowth,
  withWeight,
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
