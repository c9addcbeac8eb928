import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints, formatScaled, parseDecimal } from './decimal.ts';

describe('reading decimals', () => {
  it.each([
    ['0', 0n],
    ['1', 1_000_000n],
    ['12.5', 12_500_000n],
    ['0.01', 10_000n],
    ['10.00', 10_000_000n],
    ['007.70', 7_700_000n],
  ])('%s yuan is exact in micro-yuan', (text, micro) => {
    expect(parseDecimal(text, 2, 6)).toBe(micro);
  });

  it('as many decimals as allowed are read, one more is refused and never rounded', () => {
    expect(parseDecimal('0.99', 2, 6)).toBe(990_000n);
    expect(parseDecimal('0.990', 2, 6)).toBeUndefined();
    expect(parseDecimal('0.000000000000000001', 18, 18)).toBe(1n);
    expect(parseDecimal('0.0000000000000000010', 18, 18)).toBeUndefined();
  });

  it.each([
    '',
    ' ',
    '1 ',
    ' 1',
    '\n1',
    '1\n',
    '+1',
    '-1',
    '-1.5',
    '1.',
    '.5',
    '.',
    '1.5.5',
    '1,5',
    '1e3',
    '0x10',
    '１',
  ])('refuses %j, which is not digits with at most one fraction', (text) => {
    expect(parseDecimal(text, 6, 6)).toBeUndefined();
  });
});

describe('writing decimals', () => {
  it('writes money with 6 decimals and points with 18, negative ones too', () => {
    expect(formatMoney(1n)).toBe('0.000001');
    expect(formatMoney(-1n)).toBe('-0.000001');
    expect(formatMoney(-1_500_000n)).toBe('-1.500000');
    expect(formatPoints(10n ** 18n)).toBe('1.000000000000000000');
    expect(formatPoints(-1n)).toBe('-0.000000000000000001');
  });

  it('zero has no sign', () => {
    expect(formatMoney(0n)).toBe('0.000000');
  });

  it.each([
    [9_999n, '0.9999'],
    [10_000n, '1.0000'],
    [10_001n, '1.0001'],
    [123_456_789n, '12345.6789'],
  ])('%i in units of 10^-4 is %s', (value, text) => {
    expect(formatScaled(value, 4)).toBe(text);
  });
});
