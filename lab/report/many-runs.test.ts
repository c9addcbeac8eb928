import { expect, test } from 'vitest';
import { simulate } from '../simulate.ts';
import { figuresOf } from '../sweep/figures.ts';
import { scenarioOf } from '../testing/run.ts';
import { compareRows } from './compare-table.ts';
import { searchReport } from './search-report.ts';
import { sweepReport } from './sweep-report.ts';

const figures = figuresOf(simulate(scenarioOf({ days: 3 })));
const OF = { scenario: 'test', policy: 'local-life', seed: 7 };
const GOALS = [{ figure: 'medianResult', side: 'least', value: 100_000 }] as const;
const better = { ...figures, medianResult: 123_400 };
const worse = { ...figures, medianResult: 45_600 };

test('a sweep says between what the figure lies and where, in words and units, and which cells meet the goals', () => {
  const axes = [
    { path: 'poolShare', values: [80_000, 160_000] },
    { path: 'policy.exit.multiple', values: [1_200_000] },
  ];
  const runs = [
    { values: [80_000, 1_200_000], figures: worse },
    { values: [160_000, 1_200_000], figures: better },
  ];
  const page = sweepReport({ ...OF, axes, figure: 'medianResult', goals: GOALS, runs }, 'cistern simulate x');
  for (const said of [
    '最低 4.56 %（盈利池比例 8 %、封顶倍数 × 1.2），最高 12.34 %（盈利池比例 16 %、封顶倍数 × 1.2）',
    'Goals: result of members, median ≥ 10.00 %. 1 of 2 combinations meet them',
    '种子 · seed</th><td><code>7<',
    'cistern simulate x',
  ]) {
    expect(page).toContain(said);
  }
  expect(page.match(/class="met"/g)).toHaveLength(1);
  expect(page).not.toMatch(/<script|NaN|undefined/);
});

test('a search says what was wanted, what was found and what was tried, or that nothing does it', () => {
  const ranges = [{ path: 'poolShare', from: 80_000, to: 240_000 }];
  const found = (tried: readonly { values: number[]; figures: typeof better; met: boolean }[]) =>
    searchReport({ ...OF, ranges, goals: GOALS, tried }, 'cistern simulate x');
  const one = { values: [160_000], figures: better, met: true };
  const two = { values: [80_000], figures: worse, met: false };
  expect(found([one, two])).toContain('2 次推演里 1 次做到了；改动最小的是：盈利池比例 16 %。');
  expect(found([one, two])).toContain('May be changed: pool share 8 % – 24 %.');
  expect(found([two])).toContain('None of 1 runs meets the goals; the nearest: pool share 8 %.');
});

test('two policies beside each other show no figure of a first year that is over for nobody', () => {
  const report = simulate(scenarioOf({ days: 3 }));
  const rows = compareRows(report, report).filter(([, one]) => one === '–');
  expect(rows.map(([, one, two]) => [one, two])).toEqual([
    ['–', '–'],
    ['–', '–'],
  ]);
});
