import { expect, test } from 'vitest';
import { reached } from './reached.ts';

test('S41: sell or keep is asked once what is paid after retention reaches the spend, and not before', () => {
  const spend = '1000.000000';
  expect(reached({ spend, net: '0.000000', payoutNow: '999.999999' })).toBe(false);
  expect(reached({ spend, net: '0.000000', payoutNow: '1000.000000' })).toBe(true);
  expect(reached({ spend, net: '400.000000', payoutNow: '600.000000' })).toBe(true);
});
