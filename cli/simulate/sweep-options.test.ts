import { afterAll, expect, test } from 'vitest';
import { openCommandLine } from '../test-command-line.ts';
import { readAxes, readFigure, readGoals, readRanges } from './sweep-options.ts';

test('values are listed, or go from here to there in steps', () => {
  expect(readAxes(['policy.exit.multiple=1200000,2000000', 'poolShare=100000..200000/4'])).toEqual([
    { path: 'policy.exit.multiple', values: [1_200_000, 2_000_000] },
    { path: 'poolShare', values: [100_000, 125_000, 150_000, 175_000, 200_000] },
  ]);
});

test('goals say at least or at most', () => {
  expect(readGoals(['firstYear>=200000', 'highestResult<=1000000'])).toEqual([
    { figure: 'firstYear', side: 'least', value: 200_000 },
    { figure: 'highestResult', side: 'most', value: 1_000_000 },
  ]);
});

test('what is searched goes from here to there', () => {
  expect(readRanges(['poolShare=100000..250000'])).toEqual([
    { path: 'poolShare', from: 100_000, to: 250_000 },
  ]);
});

test.each([
  ['a range turned round', () => readRanges(['a=5..5']), 'FROM below TO'],
  ['three parameters', () => readAxes(['a=1', 'b=1', 'c=1']), 'at most two'],
  ['too many combinations', () => readAxes(['a=0..999/999', 'b=1,2,3']), '3000 combinations'],
  ['no value', () => readAxes(['a']), 'write PARAMETER=VALUE'],
  ['no number', () => readAxes(['a=x']), 'write PARAMETER=VALUE'],
  ['an unknown figure', () => readFigure('luck'), 'medianResult'],
  ['a goal without a side', () => readGoals(['firstYear=1']), 'no such figure'],
])('is refused with what would do: %s', (_, read, said) => {
  expect(read).toThrow(said);
});

const desk = openCommandLine();
afterAll(desk.close);

test.each([
  ['--goal', ['--goal', 'firstYear>=1'], '--goal needs --sweep or --search'],
  ['--compare', ['--sweep', 'poolShare=1,2', '--compare', 'mall'], '--compare cannot stand beside --sweep'],
  ['--search', ['--sweep', 'poolShare=1,2', '--search', 'a=1..2'], '--search cannot stand beside --sweep'],
])('an option that would have no effect is refused: %s', async (_, options, said) => {
  const ran = await desk.cistern('simulate', 'steady-town', ...options);
  expect(ran.status).toBe(2);
  expect(ran.stderr).toContain(said);
});
