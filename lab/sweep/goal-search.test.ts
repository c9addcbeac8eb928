import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { FIGURE_NAMES, type ReportFigures } from './figures.ts';
import { searchGoals, searchSize } from './goal-search.ts';
import { readField } from './read-field.ts';
import type { SweepCell } from './sweep.ts';

const DOCUMENT = { name: 'search', policy: PRESETS.get('local-life'), growth: { ordersPerDay: 5 } };
const SHARE = { path: 'poolShare', from: 80_000, to: 240_000 };
const MULTIPLE = { path: 'policy.exit.multiple', from: 800_000, to: 2_000_000 };

/** A world in which members have half of the pool's share after a year, and the highest has the multiple. */
const world = async (cells: readonly SweepCell[]) =>
  cells.map(({ values: [share = 0, multiple = 0] }) => {
    const figures = Object.fromEntries(FIGURE_NAMES.map((name) => [name, 0])) as ReportFigures;
    return { ...figures, firstYear: share / 2, firstYearHighest: multiple };
  });

const atLeast = (value: number) => ({ figure: 'firstYear', side: 'least', value }) as const;
const atMost = (value: number) => ({ figure: 'firstYearHighest', side: 'most', value }) as const;

test('finds what meets the goals, and of that what changes least', async () => {
  const goals = [atLeast(90_000), atMost(1_000_000)];
  const tried = (await searchGoals({ document: DOCUMENT, ranges: [SHARE, MULTIPLE], goals }, world))!;
  const [best] = tried;
  expect(best).toMatchObject({ met: true, short: 0 });
  // 16 % of the order goes into the pool now: 18 % is the least that meets it.
  expect(best!.values[0]).toBeGreaterThanOrEqual(180_000);
  expect(best!.values[0]).toBeLessThanOrEqual(200_000);
  expect(best!.values[1]).toBeLessThanOrEqual(1_000_000);
  expect(best!.document).toMatchObject({ policy: { exit: { multiple: best!.values[1] } } });
  expect(tried.length).toBeLessThanOrEqual(searchSize(2));
  expect(new Set(tried.map(({ values }) => values.join())).size).toBe(tried.length);
});

test('what is already met is left as it is', async () => {
  const goals = [atLeast(80_000), atMost(1_200_000)];
  const [best] = (await searchGoals({ document: DOCUMENT, ranges: [SHARE, MULTIPLE], goals }, world))!;
  expect(best).toMatchObject({ met: true, moved: 0, values: [160_000, 1_200_000] });
});

test('when nothing meets them, what comes nearest stands first', async () => {
  const goals = [atLeast(500_000)];
  const [best] = (await searchGoals({ document: DOCUMENT, ranges: [SHARE], goals }, world))!;
  expect(best).toMatchObject({ met: false, values: [SHARE.to] });
});

test('a parameter the scenario does not have is said to be missing', async () => {
  const ranges = [{ path: 'moon.phase', from: 0, to: 1 }];
  expect(await searchGoals({ document: DOCUMENT, ranges, goals: [] }, world)).toBeUndefined();
});

test('what a scenario says now is read by the same paths', () => {
  expect(readField(DOCUMENT, 'poolShare')).toBe(160_000);
  expect(readField(DOCUMENT, 'policy.exit.multiple')).toBe(1_200_000);
  expect(readField(DOCUMENT, 'policy.name')).toBeUndefined();
});
