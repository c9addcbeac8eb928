import { expect, test } from 'vitest';
import type { HttpProblem } from '../server/problem.ts';
import { openPace } from './pace.ts';

test('who asks too often is told when to come again, and others are not kept waiting', () => {
  let now = 15_000;
  const pace = openPace({ staff: 2, key: 3, member: 1 }, () => now);
  const asked = (kind: 'staff' | 'key', id: string) => {
    try {
      pace(kind, id);
      return 'done';
    } catch (error) {
      return (error as HttpProblem).facts;
    }
  };
  expect([asked('staff', 'a'), asked('staff', 'a')]).toEqual(['done', 'done']);
  expect(asked('staff', 'a')).toEqual({ code: 'too_many_requests', retryAfter: 45 });
  expect([asked('staff', 'b'), asked('key', 'k')]).toEqual(['done', 'done']);
  now += 45_000;
  expect(asked('staff', 'a')).toBe('done');
});
