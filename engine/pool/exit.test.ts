import { describe, expect, it } from 'vitest';
import { POINTS_SCALE } from '../amount/quantity.ts';
import { someLot } from '../testing/some-lot.ts';
import { compareExits, dueLot, exitNeed, exitRank, isDue, priceRank, quoteExit } from './exit.ts';
import type { Lot } from './lot.ts';

const YUAN = 1_000_000n;
const SUPPLY = 112n * POINTS_SCALE;

describe('what a lot must be worth to leave (economics §6)', () => {
  it('S33, E6: is k times what was spent on it, less what it has brought already', () => {
    expect(exitNeed(1000n * YUAN, 0n, 1_200_000n)).toBe(1200n * YUAN);
    expect(exitNeed(1000n * YUAN, 0n, 3_000_000n)).toBe(3000n * YUAN);
    expect(exitNeed(1000n * YUAN, 300n * YUAN, 1_200_000n)).toBe(900n * YUAN);
  });

  it('is rounded up, a whole number is not', () => {
    expect(exitNeed(1n, 0n, 1_000_001n)).toBe(2n);
    expect(exitNeed(5n, 0n, 1_200_000n)).toBe(6n);
    expect(exitNeed(4n, 0n, 1_200_000n)).toBe(5n);
    expect(exitNeed(4n, 4n, 1_200_000n)).toBe(1n);
  });

  it('is never below nothing', () => {
    expect(exitNeed(1000n, 1199n, 1_200_000n)).toBe(1n);
    expect(exitNeed(1000n, 1200n, 1_200_000n)).toBe(0n);
    expect(exitNeed(1000n, 1201n, 1_200_000n)).toBe(0n);
  });
});

describe('who is due', () => {
  it('S35, E5: a lot that is worth exactly its need leaves, one unit less does not', () => {
    const lot = someLot();
    expect(isDue(lot, 1200n * YUAN - 1n, SUPPLY)).toBe(false);
    expect(isDue(lot, 1200n * YUAN, SUPPLY)).toBe(true);
    expect(isDue(lot, 1200n * YUAN + 1n, SUPPLY)).toBe(true);
  });

  it('the exact ratio decides, not a rounded worth', () => {
    // 3 of 7 points of a pool of 10 are worth 4.28…: enough for 4, not for 5.
    const needs = (spend: bigint) => someLot({ points: 3n, spend, multiple: 1_000_000n });
    expect(isDue(needs(4n), 10n, 7n)).toBe(true);
    expect(isDue(needs(5n), 10n, 7n)).toBe(false);
  });

  it('without points, or with nothing spent, a lot never leaves', () => {
    const done = { realised: 1200n * YUAN };
    expect(isDue(someLot({ points: 0n, ...done }), 1200n * YUAN, SUPPLY)).toBe(false);
    expect(isDue(someLot({ spend: 0n, ...done }), 1200n * YUAN, SUPPLY)).toBe(false);
    expect(isDue(someLot({ points: 1n, spend: 1n, ...done }), 1n, SUPPLY)).toBe(true);
  });
});

describe('what an exit brings (economics §6.2, §13)', () => {
  it.each([
    ['S39: 1.2 x on 112 points pays 960', 112n, 1_200_000n, 1200n, 960n],
    ['S40: 3 x on 210 points pays 2400', 210n, 3_000_000n, 3000n, 2400n],
  ])('%s', (_row, whole, multiple, worth, net) => {
    const points = whole * POINTS_SCALE;
    expect(quoteExit(someLot({ points, multiple }), { pool: worth * YUAN, supply: points })).toEqual({
      orderId: 'o',
      memberId: 'm',
      points,
      gross: worth * YUAN,
      net: net * YUAN,
    });
  });

  it('S37: what the points are worth above the cap is not paid', () => {
    const exited = quoteExit(someLot(), { pool: 5000n * YUAN, supply: SUPPLY });
    expect([exited.gross, exited.net]).toEqual([1200n * YUAN, 960n * YUAN]);
  });

  it('what the lot has brought already counts against the cap, down to nothing', () => {
    const price = { pool: 5000n * YUAN, supply: SUPPLY };
    const gross = (realised: bigint) => quoteExit(someLot({ realised }), price).gross;
    expect(gross(300n * YUAN)).toBe(900n * YUAN);
    expect(gross(1200n * YUAN - 1n)).toBe(1n);
    expect(gross(1200n * YUAN)).toBe(0n);
    expect(gross(1200n * YUAN + 1n)).toBe(0n);
  });

  it('a lot whose points are worth less than the cap gets what they are worth', () => {
    const gross = (pool: bigint) => quoteExit(someLot(), { pool, supply: SUPPLY }).gross;
    expect(gross(1000n * YUAN)).toBe(1000n * YUAN);
    expect(gross(1200n * YUAN - 1n)).toBe(1200n * YUAN - 1n);
    expect(gross(1200n * YUAN + 1n)).toBe(1200n * YUAN);
  });

  it('cap, worth and payout are each rounded down, with the retention the lot was minted under', () => {
    // 1.5 × 3 = 4.5, cut to 4; 80 % of it are 3.2, cut to 3.
    const small = someLot({ spend: 3n, multiple: 1_500_000n, points: 3n });
    expect(quoteExit(small, { pool: 10n, supply: 3n })).toMatchObject({ gross: 4n, net: 3n });
    // 3 of 4 points of a pool of 5: 3.75, cut to 3.
    expect(quoteExit(small, { pool: 5n, supply: 4n })).toMatchObject({ gross: 3n, net: 2n });
    expect(quoteExit({ ...small, retention: 0n }, { pool: 10n, supply: 3n }).net).toBe(4n);
    expect(quoteExit({ ...small, retention: 1_000_000n }, { pool: 10n, supply: 3n }).net).toBe(0n);
  });
});

describe('ranks, for finding lots quickly', () => {
  it('a lot ranks where the price does at which it leaves', () => {
    expect(priceRank(1200n * YUAN, SUPPLY)).toBe(exitRank(someLot()));
    expect(priceRank(1200n * YUAN - 1n, SUPPLY)).toBeLessThan(exitRank(someLot()));
    expect(priceRank(1200n * YUAN + 1n, SUPPLY)).toBeGreaterThan(exitRank(someLot()));
  });

  it('what a lot has realised lowers its rank by as much as it lowers its need', () => {
    const lot = someLot({ realised: 300n * YUAN });
    expect(exitRank(lot)).toBe(priceRank(900n * YUAN, SUPPLY));
    expect(exitRank(someLot({ realised: 1200n * YUAN }))).toBe(0);
    expect(exitRank(someLot({ realised: 1201n * YUAN }))).toBeLessThan(0);
  });
});

describe('the order in which lots leave (economics §6.4)', () => {
  const order = (a: Lot, b: Lot) => Math.sign(compareExits(dueLot(a), dueLot(b)));

  it.each([
    ['more points leave first', { points: 113n * POINTS_SCALE }, {}],
    ['less spend leaves first', { spend: 999n * YUAN }, {}],
    ['a lower multiple leaves first', { multiple: 1_199_999n }, {}],
    ['more realised leaves first', { realised: 1n }, {}],
  ])('%s', (_rule, first, second) => {
    // The ids say the opposite, so that only the price can decide.
    const a = someLot({ orderId: 'z', ...first });
    const b = someLot({ orderId: 'a', ...second });
    expect(order(a, b)).toBe(-1);
    expect(order(b, a)).toBe(1);
  });

  it('by the exact exit price: half the points for half of what is to earn are equal, the id decides', () => {
    const whole = someLot({ orderId: 'o1', realised: 200n * YUAN });
    const half = someLot({
      orderId: 'o2',
      spend: 500n * YUAN,
      realised: 100n * YUAN,
      points: 56n * POINTS_SCALE,
    });
    expect(order(whole, half)).toBe(-1);
    expect(order(half, whole)).toBe(1);
  });

  it('exactly, also where ranks are too coarse to tell: one unit of points more leaves first', () => {
    const less = someLot({ orderId: 'a', realised: 200n * YUAN });
    const more = someLot({ orderId: 'z', realised: 200n * YUAN, points: 112n * POINTS_SCALE + 1n });
    expect(exitRank(more)).toBe(exitRank(less));
    expect(order(more, less)).toBe(-1);
    expect(order(less, more)).toBe(1);
  });

  it('below a whole micro-yuan too, where what must still be earned looks the same', () => {
    const lower = someLot({ orderId: 'z', spend: 1n, multiple: 1_200_000n, points: 1n });
    const higher = someLot({ orderId: 'a', spend: 1n, multiple: 1_300_000n, points: 1n });
    expect(exitNeed(1n, 0n, 1_200_000n)).toBe(exitNeed(1n, 0n, 1_300_000n));
    expect(order(lower, higher)).toBe(-1);
  });

  it('ids by code unit, capitals first; a lot is equal to itself', () => {
    expect(order(someLot({ orderId: 'B' }), someLot({ orderId: 'a' }))).toBe(-1);
    expect(order(someLot({ orderId: 'o10' }), someLot({ orderId: 'o9' }))).toBe(-1);
    expect(order(someLot({ orderId: 'a' }), someLot({ orderId: 'B' }))).toBe(1);
    expect(order(someLot(), someLot())).toBe(0);
  });
});
