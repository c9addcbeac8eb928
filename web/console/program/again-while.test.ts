import type { QueryState } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { againWhile } from './again-while.ts';

test('what is under way is read again, what is final or not there yet is not', () => {
  const again = againWhile((status: string) => status !== 'paid');
  const of = (data: string | undefined) => again({ state: { data } as QueryState<string> });
  expect(of('submitted')).toBeGreaterThan(0);
  expect(of('paid')).toBe(false);
  expect(of(undefined)).toBe(false);
});
