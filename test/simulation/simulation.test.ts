import { expect, inject, test } from 'vitest';
import { simulate } from './simulate.ts';

const RUNS = inject('faultRuns');

test(`${RUNS} runs with faults: nothing acknowledged is lost, nothing doubled, and all gets done once faults end`, async () => {
  let acknowledged = 0;
  for (let seed = 1; seed <= RUNS; seed += 1) {
    const run = await simulate(seed);
    expect(run.problems, `npm run simulate:faults -- --seed ${seed} --runs 1`).toEqual([]);
    acknowledged += run.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(10 * RUNS);
}, 3_600_000);

test('the same seed gives the same run', async () => {
  expect(await simulate(7)).toEqual(await simulate(7));
});

test('a journal that takes rows of a writer that was overtaken is found out', async () => {
  const found: string[] = [];
  for (let seed = 1; found.length === 0 && seed <= 50; seed += 1)
    found.push(...(await simulate(seed, { guarded: false })).problems);
  expect(found).not.toEqual([]);
});
