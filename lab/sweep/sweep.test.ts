import { describe, expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { parseScenario } from '../scenario/parse-scenario.ts';
import { simulate } from '../simulate.ts';
import { figuresOf, writeFigure } from './figures.ts';
import { setField } from './set-field.ts';
import { meets, sweepCells } from './sweep.ts';

const DOCUMENT = {
  name: 'sweep',
  policy: PRESETS.get('local-life'),
  days: 20,
  growth: { mode: 'constant', ordersPerDay: 5 },
  behaviours: [{ kind: 'hold', weight: 1 }],
};

function run(document: unknown) {
  const parsed = parseScenario(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return simulate(parsed.scenario);
}

describe('a field of a scenario', () => {
  test('is set by its path, in lists too, and nothing else changes', () => {
    const written = setField(DOCUMENT, 'behaviours.0.weight', 7);
    expect(written).toEqual({ document: { ...DOCUMENT, behaviours: [{ kind: 'hold', weight: 7 }] } });
    expect(DOCUMENT.behaviours[0]!.weight).toBe(1);
  });

  test('that leads nowhere is said to', () => {
    expect(setField(DOCUMENT, 'moon.phase', 1)).toEqual({ problem: 'no-such-field' });
    expect(setField({ ...DOCUMENT, policy: 'mall' }, 'poolShare', 1)).toEqual({ problem: 'no-such-field' });
  });

  test('poolShare takes from the merchant what it gives the pool', () => {
    const written = setField(DOCUMENT, 'poolShare', 100_000);
    const { store } = run('document' in written ? written.document : undefined);
    expect(store).toMatchObject({ poolPpm: 100_000, takePpm: 140_000 });
  });
});

describe('a sweep', () => {
  const axes = [
    { path: 'poolShare', values: [80_000, 160_000] },
    { path: 'growth.ordersPerDay', values: [2, 4, 8] },
  ];

  test('has every combination, the first parameter in rows', () => {
    const cells = sweepCells(DOCUMENT, axes)!;
    expect(cells.map(({ values }) => values.join())).toEqual([
      ...['80000,2', '80000,4', '80000,8'],
      ...['160000,2', '160000,4', '160000,8'],
    ]);
  });

  test('finds what meets a goal: a larger pool part gives members more, whatever else', () => {
    const cells = sweepCells(DOCUMENT, axes)!.map((cell) => ({
      ...cell,
      figures: figuresOf(run(cell.document)),
    }));
    const goal = { figure: 'medianResult', side: 'least', value: 80_000 } as const;
    const met = cells.filter(({ figures }) => meets(figures, [goal]));
    expect(met.map(({ values }) => values[0])).toEqual([160_000, 160_000, 160_000]);
    const nobodyAbove = { figure: 'highestResult', side: 'most', value: 1_000_000 } as const;
    expect(cells.every(({ figures }) => meets(figures, [nobodyAbove]))).toBe(true);
  });

  test('figures are written as people read them', () => {
    expect([writeFigure('medianResult', 123_456), writeFigure('cashNeed', 12.5)]).toEqual([
      '12.35 %',
      '12.50',
    ]);
  });
});
