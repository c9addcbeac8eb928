import { describe, expect, test } from 'vitest';
import { ended, withMultiple } from './testing/run.ts';

/** So high that nobody is forced out. */
const NEVER = 900_000_000;

describe('what can be worked out by hand comes out of a run', () => {
  test('S43: the price grows with the number of equal orders to the power of 0.3, so ever more slowly', () => {
    const { tally } = ended({ policy: withMultiple('local-life', NEVER), days: 200 });
    const price = (orders: number) => tally.days[orders / 10 - 1]!.price;
    for (const orders of [250, 500, 1_000]) {
      expect(price(2 * orders) / price(orders)).toBeCloseTo(2 ** 0.3, 3);
    }
    expect(price(2_000) - price(1_500)).toBeLessThan(price(1_000) - price(500));
  });

  test('S44: after many small sales the price is what is left of the points to the power of -0.2', () => {
    const { tally } = ended({
      policy: withMultiple('local-life', NEVER),
      days: 1_000,
      growth: { mode: 'constant', ordersPerDay: 1 },
      events: [{ kind: 'inflow-stops', day: 1 }],
      behaviours: [{ kind: 'slicer', days: 1, slices: 2_000 }],
    });
    const [first] = tally.days;
    for (const day of [500, 999]) {
      const row = tally.days[day]!;
      const left = Number(row.supply) / Number(first!.supply);
      expect(row.price / first!.price).toBeCloseTo(left ** -0.2, 3);
    }
  });

  test.each([
    [1_200_000, 1_137],
    [2_000_000, 6_238],
  ])('E21: at %i ppm the first of equal buyers leaves with order %i', (multiple, order) => {
    const { tally } = ended({
      policy: withMultiple('local-life', multiple),
      days: 1,
      growth: { mode: 'constant', ordersPerDay: order },
      people: { newShare: 0, stores: 1 },
    });
    expect(tally.firstExit).toEqual({ day: 0, order });
    expect(tally.exits).toBe(1);
  });
});
