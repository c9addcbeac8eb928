import { describe, expect, test } from 'vitest';
import { checkInvariants, PRESETS } from '#engine';
import { reportOf } from './measures/report.ts';
import { ended, withMultiple } from './testing/run.ts';

const ALL_BACK = { refunds: { share: 1_000_000, daysMax: 1 } };
/** So high that nobody is forced out. */
const NEVER = 900_000_000;
const fen = (yuan: number) => BigInt(yuan * 1_000_000);

describe('orders that are given back', () => {
  test('before they settle leave nothing behind: the pool holds what the operator put in', () => {
    const { state, tally } = ended({ policy: 'local-life-guarded', ...ALL_BACK });
    expect(tally.orders).toBe(100);
    // Those of the last day are given back after the horizon.
    expect(tally.refunds).toBe(90);
    expect(tally.inflow).toBe(0n);
    expect(state.pool.balance).toBe(state.policy.genesis.amount);
  });

  test('after they settled take their points with them; what they leave is locked, and the price stays', () => {
    const { state, tally } = ended({ ...ALL_BACK, days: 4, growth: { mode: 'constant', ordersPerDay: 1 } });
    expect([tally.orders, tally.refunds]).toEqual([4, 3]);
    const { members, spend } = tally.people;
    expect(members.map(({ number }) => spend[number])).toEqual([0, 0, 0, 1_000_000_000]);
    expect(tally.inflow).toBe(fen(160));
    expect(state.pool.balance).toBe(fen(160));
  });

  test.each([1, 2, 3])('E2, G1: no micro-yuan is lost over refunds, subsidies and rings: seed %i', (seed) => {
    for (const policy of ['local-life', 'local-life-guarded', 'new-operator', 'mall']) {
      const { state, tally } = ended({
        policy,
        seed,
        days: 90,
        orders: { min: '30', max: '300' },
        people: { newShare: 300_000, stores: 5 },
        behaviours: [
          { kind: 'hold', weight: 2 },
          { kind: 'sell-after', weight: 2, days: 2 },
        ],
        refunds: { share: 200_000, daysMax: 9 },
        events: [
          { kind: 'subsidy', day: 20, budget: '500', ppm: 4_000, days: 30 },
          { kind: 'ring', day: 40, members: 4, amount: '500', days: 10 },
        ],
      });
      checkInvariants(state);
      const inPool = state.pool.balance + state.stream.balance;
      const cameIn = tally.inflow + tally.subsidies + state.policy.genesis.amount;
      expect(tally.payouts + inPool).toBe(cameIn);
      expect(tally.refunds).toBeGreaterThan(50);
      tally.days.forEach((row, day) => {
        expect(row.price).toBeGreaterThanOrEqual((tally.days[day - 1]?.price ?? 0) * (1 - 1e-12));
      });
    }
  });
});

test('withdrawals: cash in hand is what was sold less a fifth of tax, and less nothing where none is due', () => {
  const policy = { ...PRESETS.get('local-life')!, tax: { wallet: 'incidental' } };
  const run = (tax: boolean) =>
    reportOf(
      ended({
        policy: tax ? policy : 'local-life',
        days: 60,
        behaviours: [{ kind: 'sell-after', weight: 1, days: 5 }],
        withdrawals: { everyDays: 30 },
      }),
    );
  const [taxed, free] = [run(true), run(false)];
  expect(taxed.totals.redeemed).toBe(free.totals.redeemed);
  expect(free.totals.taxed).toBe('0.000000');
  expect(taxed.totals.refused).toEqual({});
  const [tax, net] = [Number(taxed.totals.taxed), Number(taxed.totals.withdrawn)];
  expect(tax).toBeGreaterThan(0);
  expect(Number(taxed.everybody.returned)).toBeCloseTo(Number(free.everybody.returned) - tax, 6);
  // Whole fen are paid; what a person keeps below a fen stays in the wallet.
  expect(tax / (tax + net)).toBeCloseTo(0.2, 4);
});

test('a subsidy adds its part of every order while it lasts, and mints nothing for it', () => {
  const changes = { policy: withMultiple('local-life', NEVER), days: 20 };
  const without = ended(changes);
  const subsidy = { kind: 'subsidy', day: 10, budget: '10000', ppm: 5_000, days: 4 };
  const { tally, state } = ended({ ...changes, events: [subsidy] });
  // Four days of ten orders of 1000: 5 each.
  expect(tally.subsidies).toBe(fen(200));
  expect(state.pool.balance).toBe(without.state.pool.balance + fen(200));
  expect(state.supply).toBeLessThan(without.state.supply);
});

test('a ring that comes on a day buys from itself, and does not get back what it paid', () => {
  const { groups, totals } = reportOf(
    ended({ days: 60, events: [{ kind: 'ring', day: 20, members: 5, amount: '500', days: 10 }] }),
  );
  const ring = groups.find(({ behaviour }) => behaviour === 'ring')!;
  expect(ring).toMatchObject({ members: 5, spent: '25000.000000' });
  expect(Number(ring.returned) + Number(ring.worth)).toBeLessThan(25_000);
  expect(totals.orders).toBe(60 * 10 + 5 * 10);
});

describe('panic', () => {
  const crowd = (fear: object) => ({
    days: 120,
    behaviours: [
      { kind: 'hold', weight: 1 },
      { kind: 'panic', weight: 1, ...fear },
    ],
  });
  const worthOfPanic = (changes: object) =>
    Number(reportOf(ended({ ...changes })).groups.find(({ behaviour }) => behaviour === 'panic')!.worth);

  test('looks at the pool when told to: who fears for it sells once others have emptied it', () => {
    const events = [
      { kind: 'inflow-stops', day: 60 },
      { kind: 'sell-off', day: 70, share: 500_000 },
    ];
    expect(worthOfPanic({ ...crowd({ poolBelow: 950_000 }), events })).toBe(0);
    expect(worthOfPanic({ ...crowd({ poolBelow: 1_000 }), events })).toBeGreaterThan(0);
  });

  test('looks at the price when told to: who waits for gains sells when it stands still', () => {
    const events = [{ kind: 'inflow-stops', day: 60 }];
    expect(worthOfPanic({ ...crowd({ priceStalls: 1_000 }), events })).toBe(0);
    expect(worthOfPanic({ ...crowd({ priceStalls: 0 }), events })).toBeGreaterThan(0);
  });
});

test('S72–S76: stores grant credits, the mall takes them for half a price, and only its money reaches the pool', () => {
  const changes = { policy: 'local-life-credits', days: 30, people: { newShare: 200_000, stores: 3 } };
  const { tally, state } = ended({ ...changes, mall: { share: 300_000 } });
  checkInvariants(state);
  expect([...tally.refused]).toEqual([]);
  const orders = [...state.orders.values()];
  const atMall = orders.filter(({ store }) => store.id === 'mall');
  const [cash, list] = [atMall, orders.filter(({ store }) => store.id !== 'mall')].map((some) =>
    some.reduce((sum, order) => sum + order.cash, 0n),
  );
  expect(tally.creditsUsed).toBeGreaterThan(0n);
  expect(tally.creditsUsed).toBeLessThanOrEqual(fen(500) * BigInt(atMall.length));
  // Twice what was spent at stores; 16 % of that and 18 % of the mall's money go into the pool.
  expect(tally.creditsGranted).toBe(2n * list!);
  expect(tally.inflow).toBe((list! * 16n) / 100n + (cash! * 18n) / 100n);
  expect(ended(changes).tally.creditsGranted).toBe(0n);
});
