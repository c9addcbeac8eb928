import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { parseScenario } from '#lab';
import { FIRST_SCENARIO, shippedScenario } from './lab-document.ts';
import { withHistory } from './read-history.ts';

const CSV = [
  '\uFEFForder_id,time,member_id,store_id,amount,kind',
  'o1,2026-01-01T09:00:00+08:00,m1,s1,120.50,order',
  'o2,2026-01-04T21:00:00+08:00,m2,s1,80,',
  'o1,2026-01-05T09:00:00+08:00,m1,s1,120.50,refund',
  '',
].join('\r\n');

const first = shippedScenario(FIRST_SCENARIO);

test('orders of a CSV file take the place of growth, and can be run', () => {
  const document = withHistory(first, CSV);
  const parsed = parseScenario({ ...document, policy: PRESETS.get('mall') });
  expect(parsed).toMatchObject({
    scenario: {
      days: 6,
      growth: { mode: 'history', orders: [{ amount: 120_500_000n }, { memberId: 'm2' }] },
      behaviours: first.behaviours?.map(({ kind }) => ({ kind })),
    },
  });
});

test('a file without the columns, or without an order, is none', () => {
  expect(withHistory(first, 'a,b\n1,2')).toBeUndefined();
  expect(withHistory(first, 'order_id,time,member_id,store_id,amount\n')).toBeUndefined();
});

test('an order that cannot be read is found by whoever runs the scenario', () => {
  const document = withHistory(first, CSV.replace('80,', 'eighty,'));
  expect(parseScenario({ ...document, policy: 'mall' })).toMatchObject({
    problems: [{ field: 'growth.orders.1.amount', value: '"eighty"' }, { field: 'growth.orders.1.amount' }],
  });
});
