import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScaled, parseDecimal } from './decimal.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { splitByWeights } from './split-by-weights.ts';

describe('what is written is read back', () => {
  it('decimals of any scale', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 40n }),
        fc.integer({ min: 1, max: 18 }),
        (value, scale) => {
          expect(parseDecimal(formatScaled(value, scale), scale, scale)).toBe(value);
        },
      ),
    );
  });

  it('instants from 1970 to 2399, as the calendar has them, leap years included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2399, 11, 31) }), (instant) => {
        const text = new Date(instant).toISOString();
        expect(formatInstant(instant)).toBe(text);
        expect(parseInstant(text)).toBe(instant);
      }),
    );
  });
});

describe('a whole split by weights', () => {
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
