import { describe, expect, it } from 'vitest';
import { POINTS_SCALE } from '../amount/quantity.ts';
import { type MintBasis, quoteMint } from './mint.ts';

const YUAN = 1_000_000n;
/** Points in hundredths, so that the documents' figures can be written as whole numbers. */
const points = (hundredths: bigint) => (hundredths * POINTS_SCALE) / 100n;
const START = { pool: YUAN, supply: POINTS_SCALE };

const basis = (changes: Partial<MintBasis>): MintBasis => ({
  pool: 0n,
  supply: 0n,
  streamed: 0n,
  last: START,
  ...changes,
});

describe('points minted by a pool part (economics §3.4)', () => {
  it.each([
    ['local-life', 160n, [11_200n, 7_840n, 6_664n]],
    ['mall', 300n, [21_000n, 14_700n, 12_495n]],
  ])('S18–S22: three orders of 1000 under %s mint at the price before each', (_preset, part, minted) => {
    let [pool, supply] = [0n, 0n];
    for (const hundredths of minted) {
      const made = quoteMint(basis({ pool, supply }), part * YUAN, 700_000n);
      expect(made).toBe(points(hundredths));
      pool += part * YUAN;
      supply += made;
    }
  });

  it('S19: while nothing circulates the last price holds, whatever waits in pool and stream', () => {
    const last = { pool: 160n * YUAN, supply: points(11_200n) };
    const empty = basis({ pool: 32n * YUAN, streamed: 5n * YUAN, last });
    expect(quoteMint(empty, 160n * YUAN, 700_000n)).toBe(points(7_840n));
  });

  it('one unit in circulation is enough for the price to be pool over supply', () => {
    expect(quoteMint(basis({ pool: 5n, supply: 1n }), 10n, 1_000_000n)).toBe(2n);
  });

  it('A8: a newcomer buys no part of the money that still waits in the stream', () => {
    const now = { pool: 160n * YUAN, supply: points(11_200n) };
    expect(quoteMint(basis(now), 160n * YUAN, 700_000n)).toBe(points(7_840n));
    expect(quoteMint(basis({ ...now, streamed: 160n * YUAN }), 160n * YUAN, 700_000n)).toBe(points(3_920n));
  });

  it('rounds down twice: first the value, then the points', () => {
    // 3 × 0.7 = 2.1, cut to 2; 2 × 10 ÷ 3 = 6.67, cut to 6. Rounded once it would be 7.
    expect(quoteMint(basis({ pool: 3n, supply: 10n }), 3n, 700_000n)).toBe(6n);
    expect(quoteMint(basis({ last: { pool: 3n, supply: 10n } }), 3n, 700_000n)).toBe(6n);
  });

  it('a pool part whose value or points come to less than one unit mints nothing', () => {
    expect(quoteMint(basis({}), 1n, 700_000n)).toBe(0n);
    expect(quoteMint(basis({ pool: 11n, supply: 10n }), 1n, 1_000_000n)).toBe(0n);
    expect(quoteMint(basis({ pool: 10n, supply: 10n }), 1n, 1_000_000n)).toBe(1n);
  });
});
