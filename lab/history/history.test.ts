import { describe, expect, test } from 'vitest';
import { checkInvariants } from '#engine';
import { reportOf } from '../measures/report.ts';
import { findingsOf } from '../report/findings.ts';
import { ended } from '../testing/run.ts';

const at = (day: number, time: string) => `2026-01-0${day}T${time}:00+08:00`;
const order = (orderId: string, day: number, amount = '1000') => ({
  ...{ orderId, at: at(day, '10:00'), memberId: `m_${orderId}`, storeId: 's1', amount },
});
const run = (refunds: readonly object[], more: object = {}) =>
  ended({
    days: undefined,
    growth: { mode: 'history', orders: [order('a', 1), order('b', 2), order('c', 4)], refunds },
    ...more,
  });
const spent = ({ tally: { people } }: ReturnType<typeof run>) =>
  people.members.map(({ number }) => people.spend[number]);

describe('a history with refunds', () => {
  test('gives an order back at its time, in part or whole, and the pool has no more of it', () => {
    const simulation = run([
      { at: at(1, '10:00'), orderId: 'a', amount: '400' },
      { at: at(3, '23:30'), orderId: 'a', amount: '600' },
      { at: at(2, '18:00'), orderId: 'b', amount: '250' },
    ]);
    const { state, tally } = simulation;
    checkInvariants(state);
    expect(tally.refunded).toBe(1_250_000_000n);
    expect(spent(simulation)).toEqual([0, 750_000_000, 1_000_000_000]);
    expect(reportOf(simulation).history).toEqual({ orders: 3, refundLines: 3, givenBack: 3, leftOut: {} });
    expect([...tally.refused]).toEqual([]);
    // Nothing is lost; of a refund after settlement what points no longer pay stays in the pool, locked.
    expect(state.pool.balance).toBe(tally.inflow);
    expect(tally.inflow).toBeGreaterThanOrEqual(280_000_000n);
    expect(tally.inflow).toBeLessThan(300_000_000n);
  });

  test('lasts until the last of its refunds, and takes them in whatever order they stand', () => {
    const simulation = run([
      { at: at(9, '09:00'), orderId: 'c', amount: '1000' },
      { at: at(5, '09:00'), orderId: 'b', amount: '1000' },
    ]);
    expect(simulation.scenario.days).toBe(10);
    expect(spent(simulation)).toEqual([1_000_000_000, 0, 0]);
  });

  test('says how many lines had no effect, and why', () => {
    const simulation = run(
      [
        { at: at(2, '10:00'), orderId: 'a', amount: '1000' },
        { at: at(9, '10:00'), orderId: 'c', amount: '1000' },
        { at: at(3, '10:00'), orderId: 'x', amount: '1000' },
        { at: at(3, '10:00'), amount: '1000' },
      ],
      { days: 6 },
    );
    const report = reportOf(simulation);
    expect(report.history).toEqual({
      ...{ orders: 3, refundLines: 4, givenBack: 1 },
      leftOut: { noOrderId: 1, noOrder: 1, notReached: 1 },
    });
    const said = findingsOf(report).find(({ en }) => en.includes('3 orders and 4 refunds'));
    expect(said?.zh).toContain('3 行没有算入（1 行没有写订单号');
    expect(said?.en).toContain('1 name an order that is not in the file');
  });
});
