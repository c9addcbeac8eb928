import { expect, test } from 'vitest';
import { settlesSoon } from './settles-soon.ts';

test('an order that waits is followed once its time is near, and until it is settled', () => {
  const now = Date.parse('2026-11-26T10:00:00Z');
  const at = (due: string) => ({ status: 'pending', due }) as const;
  expect(settlesSoon(at('2026-11-27T10:00:00Z'), now)).toBe(false);
  expect(settlesSoon(at('2026-11-26T10:00:30Z'), now)).toBe(true);
  expect(settlesSoon(at('2026-11-26T09:00:00Z'), now)).toBe(true);
  expect(settlesSoon({ status: 'settled', due: '2026-11-26T09:00:00Z' }, now)).toBe(false);
});
