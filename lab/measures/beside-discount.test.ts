import { expect, test } from 'vitest';
import { ended } from '../testing/run.ts';
import { reportOf } from './report.ts';

const fen = (yuan: string) => Math.round(Number(yuan) * 100);

test('what some have more of the pool than they put in, and others less, is what the pool paid and will pay', () => {
  const simulation = ended({
    days: 60,
    behaviours: [
      { kind: 'hold', weight: 2 },
      { kind: 'sell-after', weight: 1, days: 20 },
      { kind: 'wash-ring', weight: 1 },
    ],
    events: [{ kind: 'inflow-stops', day: 40 }],
  });
  const { discount, totals, everybody, quiet, pool } = reportOf(simulation);
  const { more, less } = discount;
  expect(more.members + less.members).toBe(400);
  expect(more.members).toBeGreaterThan(10);
  expect(more.medianJoinDay!).toBeLessThan(less.medianJoinDay!);
  const apart = fen(more.amount) - fen(less.amount);
  const had = fen(totals.payouts) + fen(everybody.worth) - fen(totals.inflow);
  expect(Math.abs(apart - had)).toBeLessThanOrEqual(2);
  expect(fen(pool.nobodys)).toBe(fen(pool.balance) - fen(everybody.worth));
  expect(quiet).toMatchObject({ fromDay: 40, days: 20, untilEnd: true });
  expect(fen(quiet!.paid)).toBe(fen(quiet!.poolBefore) - fen(quiet!.poolAfter));
  expect(quiet!.priceAfter).toBeGreaterThan(quiet!.priceBefore);
});

test('a few days without an order are no stop, and neither is a program that has not begun', () => {
  expect(reportOf(ended({ events: [{ kind: 'inflow-stops', day: 4, days: 6 }] })).quiet).toBeNull();
  expect(reportOf(ended({ growth: { mode: 'constant', ordersPerDay: 0 } })).quiet).toBeNull();
});
