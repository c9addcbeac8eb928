import { expect, test } from 'vitest';
import { EVERY, fallsOn } from './settlement-schedule.ts';

test.each([
  ['daily', '2026-11-26', true],
  ['weekly:4', '2026-11-26', true],
  ['weekly:5', '2026-11-26', false],
  ['weekly:7', '2026-11-29', true],
  ['monthly:26', '2026-11-26', true],
  ['monthly:2', '2026-11-26', false],
  ['monthly:28', '2027-02-28', true],
])('G9: %s has a run on %s: %s', (every, day, has) => {
  expect(fallsOn(every, day)).toBe(has);
});

test.each(['weekly:0', 'weekly:8', 'monthly:29', 'monthly:0', 'hourly', ''])('%j is no schedule', (every) => {
  expect(EVERY.test(every)).toBe(false);
});
