import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScaled, parseDecimal } from './decimal.ts';
import { formatInstant, parseInstant } from './instant.ts';

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
