import { describe, expect, it } from 'vitest';
import { POINTS_SCALE } from '../amount/quantity.ts';
import { displayPrice, lockedPoints, redenominationDigits } from './price.ts';

const YUAN = 1_000_000n;
const points = (hundredths: bigint) => (hundredths * POINTS_SCALE) / 100n;

describe('the price for display', () => {
  it.each([
    [160n, 11_200n, 14_286n],
    [320n, 19_040n, 16_807n],
    [480n, 25_704n, 18_674n],
    [1n, 100n, 10_000n],
  ])('S18: %i yuan over %i hundredths of a point show as %i ten-thousandths', (pool, supply, shown) => {
    expect(displayPrice(pool * YUAN, points(supply))).toBe(shown);
  });

  it('E16: half of the last decimal goes to the even neighbour', () => {
    expect(displayPrice(1_000_049n, POINTS_SCALE)).toBe(10_000n);
    expect(displayPrice(1_000_050n, POINTS_SCALE)).toBe(10_000n);
    expect(displayPrice(1_000_051n, POINTS_SCALE)).toBe(10_001n);
    expect(displayPrice(1_000_150n, POINTS_SCALE)).toBe(10_002n);
  });
});

describe('points locked where nothing circulates (economics §4, A1)', () => {
  it('stand for the money left at the last price', () => {
    expect(lockedPoints(32n * YUAN, { pool: 160n * YUAN, supply: points(11_200n) })).toBe(points(2_240n));
  });

  it('are rounded down, so that the price does not fall', () => {
    expect(lockedPoints(2n, { pool: 3n, supply: 10n })).toBe(6n);
    expect(lockedPoints(1n, { pool: 11n, supply: 10n })).toBe(0n);
    expect(lockedPoints(0n, { pool: 3n, supply: 10n })).toBe(0n);
  });
});

describe('redenomination (economics §9, A16)', () => {
  it.each([
    ['a price of exactly a million stays', 1n, 1_000_000n, 0],
    ['one unit of supply less is above it', 1n, 999_999n, 1],
    ['ten million is brought down by one digit', 1n, 100_000n, 1],
    ['a little more needs a second digit', 1n, 99_999n, 2],
    ['the highest price of one micro-yuan', 1n, 1n, 6],
    ['a larger pool moves the bound with it', 7n, 7_000_000n, 0],
    ['a larger pool just above the bound', 7n, 6_999_999n, 1],
    ['an empty pool has no price to bring down', 0n, 1n, 0],
    ['no supply has no price at all', 1n, 0n, 0],
  ])('%s', (_case, pool, supply, digits) => {
    expect(redenominationDigits(pool, supply)).toBe(digits);
  });
});
