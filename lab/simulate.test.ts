import { describe, expect, test } from 'vitest';
import { accountsOf, checkInvariants } from '#engine';
import { reportOf } from './measures/report.ts';
import { runDays } from './run/run-days.ts';
import { openSimulation } from './run/simulation.ts';
import { simulate } from './simulate.ts';
import { ended, scenarioOf } from './testing/run.ts';

const EVERYBODY = [
  { kind: 'hold', weight: 4 },
  { kind: 'sell-at-gain', weight: 2, gain: 1_100_000 },
  { kind: 'sell-after', weight: 2, days: 10 },
  { kind: 'panic', weight: 2, inflowBelow: 500_000 },
  { kind: 'slicer', weight: 1, days: 5, slices: 4 },
  { kind: 'just-in-time', weight: 1 },
  { kind: 'wash-ring', weight: 1 },
];
const EVENTS = [
  { kind: 'injection', day: 30, amount: '5000', periodDays: 7 },
  { kind: 'whale', day: 20, amount: '50000', days: 20 },
  { kind: 'sell-off', day: 60, share: 500_000 },
  { kind: 'inflow-stops', day: 90 },
];
const MIXED = {
  days: 120,
  growth: { mode: 'exponential', ordersPerDay: 3, doublingDays: 40 },
  orders: { min: '30', max: '300' },
  people: { newShare: 300_000, stores: 5 },
  behaviours: EVERYBODY,
  events: EVENTS,
};

describe('a run', () => {
  test('is the same whether it goes in one go or day by day', () => {
    const scenario = scenarioOf(MIXED);
    const sliced = openSimulation(scenario);
    while (runDays(sliced, 1)) expect(sliced.day).toBeLessThan(scenario.days);
    expect(reportOf(sliced)).toEqual(simulate(scenario));
  });

  test('is another with another seed', () => {
    const [one, two] = [1, 2].map((seed) => simulate(scenarioOf({ ...MIXED, seed })));
    expect(two!.resultHash).not.toBe(one!.resultHash);
  });

  test('meets the same people and orders under another policy', () => {
    const [one, two] = ['local-life', 'mall'].map((policy) => ended({ ...MIXED, policy }));
    expect(two!.crowd.people).toEqual(one!.crowd.people);
    expect(two!.tally.turnover).toBe(one!.tally.turnover);
    expect(two!.tally.inflow).toBeGreaterThan(one!.tally.inflow);
  });

  test.each([1, 2, 3])('E2: pays out no more than came in, and loses no micro-yuan: seed %i', (seed) => {
    for (const policy of ['local-life', 'local-life-guarded', 'mall']) {
      const { state, tally } = ended({ ...MIXED, policy, seed });
      checkInvariants(state);
      const genesis = state.policy.genesis.amount;
      const sum = [...accountsOf(state)].reduce((total, { balance }) => total + balance, 0n);
      const inPool = state.pool.balance + state.stream.balance;
      expect(sum).toBe(0n);
      expect(tally.payouts + inPool).toBe(tally.inflow + tally.injected + genesis);
      expect(tally.days.every((row) => row.payouts <= row.inflow + tally.injected + genesis)).toBe(true);
    }
  });

  test('S24: never sees the price fall, whoever sells', () => {
    const { tally } = ended(MIXED);
    tally.days.forEach((row, day) => {
      expect(row.price).toBeGreaterThanOrEqual((tally.days[day - 1]?.price ?? 0) * (1 - 1e-12));
    });
  });

  test('every behaviour sells as it says: only those who hold have points of their first weeks at the end', () => {
    const { groups } = simulate(scenarioOf(MIXED));
    const worth = Object.fromEntries(groups.map((group) => [group.behaviour, Number(group.worth)]));
    expect(worth.hold).toBeGreaterThan(0);
    expect(worth).toMatchObject({ panic: 0, whale: 0, 'wash-ring': 0, 'just-in-time': 0 });
  });

  test('a ring that buys from itself and a buyer before an injection do not get back what they paid', () => {
    const { groups } = simulate(scenarioOf(MIXED));
    for (const behaviour of ['wash-ring', 'just-in-time', 'slicer', 'whale']) {
      const group = groups.find((one) => one.behaviour === behaviour)!;
      expect(Number(group.returned) + Number(group.worth)).toBeLessThan(Number(group.spent));
    }
  });

  test('a stop of the inflow stops it, and orders come again after its days', () => {
    const stop = { kind: 'inflow-stops', day: 3, days: 4 };
    const { tally } = ended({ events: [stop] });
    expect(tally.ordersByDay).toEqual([10, 10, 10, 0, 0, 0, 0, 10, 10, 10]);
  });

  test('a ring that comes on an evening when somebody bought after nine comes after them', () => {
    const orders = [{ at: '2026-01-01T22:30:00+08:00', memberId: 'm1', storeId: 's1', amount: '100' }];
    const ring = { kind: 'ring', day: 0, days: 1, members: 2, amount: '100' };
    const { tally } = ended({ start: '2026-01-01', growth: { mode: 'history', orders }, events: [ring] });
    expect(tally.refused).toEqual(new Map());
    expect(tally.orders).toBe(3);
  });
});
