import { describe, expect, it } from 'vitest';
import { POINTS_SCALE } from '../amount/quantity.ts';
import { someLot } from '../testing/some-lot.ts';
import { type Holder, quoteRedemption, redeemablePoints } from './redeem.ts';

const YUAN = 1_000_000n;

/** A holder of lots with these points, oldest first. */
function holderOf(...points: bigint[]): Holder {
  return {
    lots: points.map((some, place) => someLot({ orderId: `o${place}`, points: some })),
    firstOpenLot: 0,
  };
}

describe('what a sale brings (economics §4)', () => {
  it.each([
    ['S27, S28: value 1200 pays 960 and keeps 240', 1200n, 960n],
    ['S29, S30: value 2000 pays 1600 and keeps 400', 2000n, 1600n],
  ])('%s', (_row, value, net) => {
    const points = 112n * POINTS_SCALE;
    const price = { pool: value * YUAN, supply: points };
    const quote = quoteRedemption(holderOf(points), points, price);
    const sold = { orderId: 'o0', points, gross: value * YUAN, net: net * YUAN };
    expect(quote).toEqual({ points, gross: value * YUAN, net: net * YUAN, lots: [sold] });
  });

  it('A9: the payout is rounded down, not the fee, so dust cannot dodge it', () => {
    expect(quoteRedemption(holderOf(1n), 1n, { pool: 4n, supply: 1n })).toMatchObject({ gross: 4n, net: 3n });
    expect(quoteRedemption(holderOf(1n), 1n, { pool: 5n, supply: 1n })).toMatchObject({ gross: 5n, net: 4n });
    expect(quoteRedemption(holderOf(1n), 1n, { pool: 1n, supply: 1n })).toMatchObject({ gross: 1n, net: 0n });
  });

  it('the payout is computed from the exact value, not from the rounded one', () => {
    // 3 points at 10 ÷ 4: worth 7.5, shown as 7; 80 % of 7.5 are 6, of 7 they would be 5.
    expect(quoteRedemption(holderOf(3n), 3n, { pool: 10n, supply: 4n })).toMatchObject({
      gross: 7n,
      net: 6n,
    });
  });

  it('each lot is rounded down by itself; the sums are those of the lots', () => {
    const quote = quoteRedemption(holderOf(3n, 5n), 4n, { pool: 10n, supply: 4n });
    expect(quote.lots).toEqual([
      { orderId: 'o0', points: 3n, gross: 7n, net: 6n },
      { orderId: 'o1', points: 1n, gross: 2n, net: 2n },
    ]);
    // Sold as one, the 4 points would be worth 10.
    expect([quote.points, quote.gross, quote.net]).toEqual([4n, 9n, 8n]);
  });

  it('G14: each lot is sold under the retention it was minted with', () => {
    const lots = [0n, 200_000n, 1_000_000n].map((retention, place) =>
      someLot({ orderId: `o${place}`, points: 1n, retention }),
    );
    const quote = quoteRedemption({ lots, firstOpenLot: 0 }, 3n, { pool: 10n, supply: 1n });
    expect(quote.lots.map((lot) => lot.net)).toEqual([10n, 8n, 0n]);
  });
});

describe('which lots are sold', () => {
  const price = { pool: 1n, supply: 1n };
  const taken = (holder: Holder, points: bigint) =>
    quoteRedemption(holder, points, price).lots.map((lot) => `${lot.orderId} ${lot.points}`);

  it('the oldest first, and only as many as are needed', () => {
    const holder = holderOf(3n, 3n, 3n);
    expect(taken(holder, 2n)).toEqual(['o0 2']);
    expect(taken(holder, 3n)).toEqual(['o0 3']);
    expect(taken(holder, 4n)).toEqual(['o0 3', 'o1 1']);
    expect(taken(holder, 9n)).toEqual(['o0 3', 'o1 3', 'o2 3']);
  });

  it('for no points no lot', () => {
    expect(quoteRedemption(holderOf(3n), 0n, price)).toEqual({ points: 0n, gross: 0n, net: 0n, lots: [] });
    expect(quoteRedemption(holderOf(), 0n, price).lots).toEqual([]);
  });

  it('lots before the first open one, empty ones and those in the exit queue are passed over', () => {
    const holder = { ...holderOf(9n, 3n, 0n, 3n, 3n), firstOpenLot: 1 };
    Object.assign(holder.lots[3]!, { queued: true });
    expect(taken(holder, 5n)).toEqual(['o1 3', 'o4 2']);
  });
});

describe('points that can be sold', () => {
  it('are all from the first open lot on, but those in the exit queue', () => {
    const holder = holderOf(1n, 10n, 100n, 1000n);
    expect(redeemablePoints(holder)).toBe(1111n);
    expect(redeemablePoints({ ...holder, firstOpenLot: 1 })).toBe(1110n);
    Object.assign(holder.lots[2]!, { queued: true });
    expect(redeemablePoints(holder)).toBe(1011n);
    expect(redeemablePoints({ ...holder, firstOpenLot: 4 })).toBe(0n);
  });

  it('are none where there is no lot', () => {
    expect(redeemablePoints(holderOf())).toBe(0n);
  });
});
