import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints, formatScaled, parseDecimal } from './decimal.ts';
import { divideHalfEven, divideUp } from './divide.ts';
import { formatInstant, parseInstant } from './instant.ts';
import { splitAmount } from './split.ts';

describe('decimals', () => {
  it('writes money with 6 decimals and points with 18, negative ones too', () => {
    expect(formatMoney(1n)).toBe('0.000001');
    expect(formatMoney(-1_500_000n)).toBe('-1.500000');
    expect(formatPoints(10n ** 18n)).toBe('1.000000000000000000');
  });

  it('reads back what it writes', () => {
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
});

describe('division', () => {
  it.each([
    [5n, 2n, 2n],
    [7n, 2n, 4n],
    [15n, 10n, 2n],
    [25n, 10n, 2n],
    [26n, 10n, 3n],
    [0n, 3n, 0n],
  ])('half-even %i ÷ %i = %i', (a, b, result) => {
    expect(divideHalfEven(a, b)).toBe(result);
  });

  it('rounds up', () => {
    expect([divideUp(0n, 3n), divideUp(1n, 3n), divideUp(3n, 3n), divideUp(4n, 3n)]).toEqual([
      0n,
      1n,
      1n,
      2n,
    ]);
  });
});

describe('the largest remainder method (economics §3.1)', () => {
  it.each([
    [10n, [333_333n, 333_333n, 333_334n], [3n, 3n, 4n]],
    [1n, [500_000n, 500_000n], [1n, 0n]],
    [2n, [333_333n, 333_333n, 333_334n], [1n, 0n, 1n]],
    [99n, [800_000n, 100_000n, 30_000n, 20_000n, 20_000n, 20_000n, 10_000n], [79n, 10n, 3n, 2n, 2n, 2n, 1n]],
    [0n, [1_000_000n], [0n]],
  ])('parts of case %# sum up with ties to the earlier share', (amount, shares, parts) => {
    expect(splitAmount(amount, shares)).toEqual(parts);
  });
});

describe('instants', () => {
  it('agrees with the calendar from 1970 to 2399, leap years included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2399, 11, 31) }), (instant) => {
        const text = new Date(instant).toISOString();
        expect(formatInstant(instant)).toBe(text);
        expect(parseInstant(text)).toBe(instant);
      }),
    );
  });

  it.each([
    '2026-13-01T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2100-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:60Z',
    '2026-01-01T00:00:00+99:00',
    '2026-1-1T00:00:00Z',
  ])('refuses %s', (text) => expect(parseInstant(text)).toBeUndefined());

  it('knows offsets', () => {
    expect(parseInstant('2026-01-01T00:00+08:00')).toBe(Date.UTC(2025, 11, 31, 16));
    expect(parseInstant('2024-02-29T00:00:00-05:30')).toBe(Date.UTC(2024, 1, 29, 5, 30));
  });
});
