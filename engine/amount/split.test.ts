import { describe, expect, it } from 'vitest';
import { splitAmount } from './split.ts';

describe('the largest remainder method (economics §3.1, A10)', () => {
  it('S11–S14: 1000 splits into 800, 20, 20, 160 and into 300, 100, 300, 300 without a remainder', () => {
    expect(splitAmount(1_000_000_000n, [800_000n, 20_000n, 20_000n, 160_000n])).toEqual([
      800_000_000n,
      20_000_000n,
      20_000_000n,
      160_000_000n,
    ]);
    expect(splitAmount(1_000_000_000n, [300_000n, 100_000n, 300_000n, 300_000n])).toEqual([
      300_000_000n,
      100_000_000n,
      300_000_000n,
      300_000_000n,
    ]);
  });

  it.each([
    ['the largest remainder is last', 10n, [333_333n, 333_333n, 333_334n], [3n, 3n, 4n]],
    ['the largest remainder is in the middle', 1n, [300_000n, 400_000n, 300_000n], [0n, 1n, 0n]],
    ['two are equal', 1n, [500_000n, 500_000n], [1n, 0n]],
    ['all are equal', 3n, [250_000n, 250_000n, 250_000n, 250_000n], [1n, 1n, 1n, 0n]],
    ['the largest comes first, then the earlier of equals', 2n, [333_333n, 333_333n, 333_334n], [1n, 0n, 1n]],
    ['a share without remainder gets nothing', 5n, [200_000n, 400_000n, 400_000n], [1n, 2n, 2n]],
    ['a share of nothing', 7n, [0n, 999_999n, 1n], [0n, 7n, 0n]],
  ])(
    'one unit each goes to the largest remainders, ties to the earlier share: %s',
    (_case, amount, shares, parts) => {
      expect(splitAmount(amount, shares)).toEqual(parts);
    },
  );

  it('A10: 0.99 over 80/10/3/2/2/2/1 loses nothing', () => {
    const shares = [800_000n, 100_000n, 30_000n, 20_000n, 20_000n, 20_000n, 10_000n];
    expect(splitAmount(99n, shares)).toEqual([79n, 10n, 3n, 2n, 2n, 2n, 1n]);
    expect(splitAmount(1n, shares)).toEqual([1n, 0n, 0n, 0n, 0n, 0n, 0n]);
  });

  it('nothing splits into nothing', () => {
    expect(splitAmount(0n, [1_000_000n])).toEqual([0n]);
    expect(splitAmount(0n, [])).toEqual([]);
  });
});
