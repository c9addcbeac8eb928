import { expect, test } from 'vitest';
import { openChance } from './chance.ts';

test('the same seed and stream give the same numbers, for ever and on every machine', () => {
  const { next } = openChance(1, 'who');
  expect([next(), next(), next(), next()]).toMatchInlineSnapshot(`
    [
      2787239747,
      1550937973,
      1879385822,
      3142216856,
    ]
  `);
});

test('another seed or another stream gives other numbers', () => {
  const first = (seed: number, stream: string) => openChance(seed, stream).next();
  expect(new Set([first(1, 'who'), first(2, 'who'), first(1, 'what')]).size).toBe(3);
});

test('numbers below a limit are spread evenly', () => {
  const chance = openChance(7, 'spread');
  const counts = new Array<number>(10).fill(0);
  for (let round = 0; round < 20_000; round += 1) counts[chance.below(10)]! += 1;
  for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
});

test('what happens in 3 of 10 cases does so', () => {
  const chance = openChance(7, 'happens');
  let happened = 0;
  for (let round = 0; round < 20_000; round += 1) if (chance.happens(300_000)) happened += 1;
  expect(Math.abs(happened - 6_000)).toBeLessThan(250);
});
