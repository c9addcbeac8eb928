import { expect, test } from 'vitest';
import { leftOutSum, matchRefunds } from './match-refunds.ts';

const order = (orderId: string | undefined, at = 10, amount = 100n) => ({ orderId, at, amount });

test('a refund goes to the order it names, in parts until nothing of the order is left', () => {
  const refunds = [order('b', 30, 41n), order('b', 20, 60n), order('a', 10, 100n)];
  const { byOrder, leftOut } = matchRefunds([order('a'), order('b')], refunds);
  expect([...byOrder].map(([place, some]) => [place, some.map(({ amount }) => amount)])).toEqual([
    [0, [100n]],
    [1, [60n]],
  ]);
  expect(leftOut).toEqual({ tooMuch: 1 });
});

test.each([
  ['noOrderId', order(undefined)],
  ['noOrder', order('z')],
  ['severalOrders', order('twice')],
  ['beforeOrder', order('a', 9)],
  ['tooMuch', order('a', 11, 101n)],
])('a refund of which it cannot be said what it gives back is counted: %s', (reason, refund) => {
  const { byOrder, leftOut } = matchRefunds([order('a'), order('twice'), order('twice')], [refund]);
  expect(byOrder.size).toBe(0);
  expect(leftOut).toEqual({ [reason]: 1 });
  expect(leftOutSum(leftOut)).toBe(1);
});
