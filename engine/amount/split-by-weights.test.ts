import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByWeights } from './split-by-weights.ts';

describe('a whole split by weights (economics §17)', () => {
  it('S5: gives what is left over to the largest remainders, ties to the earlier', () => {
    expect(splitByWeights(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(splitByWeights(101n, [1n, 1n, 1n])).toEqual([34n, 34n, 33n]);
    expect(splitByWeights(10n, [1n, 6n, 2n])).toEqual([1n, 7n, 2n]);
    expect(splitByWeights(3n, [0n, 5n])).toEqual([0n, 3n]);
    expect(splitByWeights(0n, [2n, 3n])).toEqual([0n, 0n]);
  });

  it('the remainder decides, not the weight: 4 by 7 and 2 leave 1 ÷ 9 and 8 ÷ 9', () => {
    expect(splitByWeights(4n, [7n, 2n])).toEqual([3n, 1n]);
    expect(splitByWeights(4n, [2n, 7n])).toEqual([1n, 3n]);
  });

  it('what divides evenly leaves nothing over', () => {
    expect(splitByWeights(9n, [2n, 3n, 4n])).toEqual([2n, 3n, 4n]);
    expect(splitByWeights(1n, [1n])).toEqual([1n]);
  });

  it('sums to the whole, and no part is a unit away from its exact share', () => {
    const weights = fc.array(fc.bigInt(0n, 10n ** 12n), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 15n), weights, (whole, given) => {
        const sum = given.reduce((total, weight) => total + weight, 0n);
        fc.pre(sum > 0n);
        const parts = splitByWeights(whole, given);
        expect(parts.reduce((total, part) => total + part, 0n)).toBe(whole);
        for (const [place, part] of parts.entries()) {
          const off = part * sum - whole * given[place]!;
          expect(off < sum && -off < sum).toBe(true);
        }
      }),
    );
  });
});
