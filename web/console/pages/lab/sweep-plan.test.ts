import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { parseScenario, SCENARIOS } from '#lab';
import { planSweep, STEPS, SWEPT_NAMES, writeValue } from './sweep-plan.ts';

test.each([...PRESETS.keys()])('every parameter can be swept in a scenario under %s', (name) => {
  const document = { ...SCENARIOS.get('steady-town')!, policy: PRESETS.get(name) };
  const [first, ...others] = SWEPT_NAMES;
  for (const other of others) {
    const cells = planSweep(document, [first!, other]);
    expect(cells).toHaveLength((STEPS + 1) ** 2);
    const bad = cells.filter((cell) => 'problems' in parseScenario(cell.document));
    expect(bad.map(({ values }) => values)).toEqual([]);
  }
});

test('one parameter twice is no map', () => {
  const document = { ...SCENARIOS.get('steady-town')!, policy: PRESETS.get('mall') };
  expect(planSweep(document, ['poolShare', 'poolShare'])).toEqual([]);
});

test('values are written as people read them', () => {
  expect([
    writeValue('poolShare', 160_000),
    writeValue('multiple', 1_200_000),
    writeValue('ordersPerDay', 5),
  ]).toEqual(['16 %', '× 1.2', '5']);
});
