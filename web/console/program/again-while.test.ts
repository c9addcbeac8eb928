import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { againWhile } from './again-while.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what is under way is read again until it is final, and not once more', async () => {
  const answers = ['submitted', 'submitted', 'paid'];
  let asked = 0;
  const queries = new QueryClient();
  const observer = new QueryObserver(queries, {
    queryKey: ['payout'],
    queryFn: async () => answers[asked++]!,
    refetchInterval: againWhile((status) => status !== 'paid'),
  });
  const stop = observer.subscribe(() => {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBe(3);
  stop();
  queries.clear();
});
