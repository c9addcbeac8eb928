import { describe, expect, test } from 'vitest';
import { ceilToFen, columnDecimals, floorToFen, money, moneyBig, moneyFigure, moneyFull } from './money.ts';
import { points, pointsColumn, pointsFull } from './points.ts';
import { ratioPpm } from './ratio.ts';
import { multiple, share } from './share.ts';
import { day, startOfDay, time } from './time.ts';

describe('money', () => {
  test.each([
    ['1234.560000', '1,234.56 元', 'CNY 1,234.56'],
    ['0.000000', '0.00 元', 'CNY 0.00'],
    ['-40.500000', '−40.50 元', 'CNY −40.50'],
    ['1234567890.010000', '1,234,567,890.01 元', 'CNY 1,234,567,890.01'],
  ])('%s reads %s and %s', (amount, zh, en) => {
    expect(money(amount, 'zh-CN')).toBe(zh);
    expect(money(amount, 'en')).toBe(en);
  });

  test.each([
    ['0.005000', '0.00'],
    ['0.015000', '0.02'],
    ['0.015001', '0.02'],
    ['-0.015000', '−0.02'],
    ['99.999999', '100.00'],
  ])('%s is rounded half-even to %s', (amount, figure) => {
    expect(moneyFigure(amount)).toBe(figure);
  });

  test('the full figure keeps what rounding hides', () => {
    expect(moneyFull('0.005123', 'zh-CN')).toBe('0.005123 元');
    expect(moneyFull('12.000000', 'en')).toBe('CNY 12.00');
  });

  test('what somebody agrees to get is cut off at the fen, what they agree to bear rounded up', () => {
    expect(['4.520001', '0.000000', '4.520000'].map(ceilToFen)).toEqual(['4.53', '0.00', '4.52']);
    expect(floorToFen('4.529999')).toBe('4.52');
  });

  test('a column shows as many decimals as its finest amount', () => {
    expect(columnDecimals(['1.000000', '0.333330'])).toBe(5);
    expect(columnDecimals(['1.000000'])).toBe(2);
    expect(columnDecimals([])).toBe(2);
  });

  test.each([
    ['123456789.120000', '1.23 亿元', 'CNY 123 M'],
    ['2300000.000000', '230 万元', 'CNY 2.30 M'],
    ['999999.990000', '999,999.99 元', 'CNY 999,999.99'],
    ['45600000000.000000', '456 亿元', 'CNY 45.6 B'],
    ['1234567890000.000000', '12,346 亿元', 'CNY 1,235 B'],
  ])('%s is a big sum: %s and %s', (amount, zh, en) => {
    expect(moneyBig(amount, 'zh-CN')).toBe(zh);
    expect(moneyBig(amount, 'en')).toBe(en);
  });
});

describe('points', () => {
  test.each([
    ['66.640000000000000000', '66.64', '66.6400'],
    ['0.000049999999999999', '0', '0.0000'],
    ['1999.999999999999999999', '1,999.9999', '1,999.9999'],
    ['100.000000000000000000', '100', '100.0000'],
  ])('%s is cut off, never rounded up: %s', (amount, inline, column) => {
    expect(points(amount)).toBe(inline);
    expect(pointsColumn(amount)).toBe(column);
  });

  test('every digit stays within reach', () => {
    expect(pointsFull('1999.999999999999999999')).toBe('1,999.999999999999999999');
    expect(pointsFull('100.000000000000000000')).toBe('100');
  });
});

describe('shares and multiples', () => {
  test('ppm read as a percentage or a multiple', () => {
    expect([160_000, 3_000, 1_000_000, 0, 500].map(share)).toEqual([
      '16 %',
      '0.3 %',
      '100 %',
      '0 %',
      '0.05 %',
    ]);
    expect([1_200_000, 3_000_000].map(multiple)).toEqual(['1.2', '3']);
  });

  test('a part of a whole is rounded down', () => {
    expect(ratioPpm('1.000000', '3.000000')).toBe(333_333);
    expect(ratioPpm('1.000000', '0.000000')).toBe(0);
  });
});

describe('times', () => {
  test('are read in the zone of the program, whatever the machine says', () => {
    expect(time('2024-04-30T16:05:00.000Z', 'Asia/Shanghai')).toBe('2024-05-01 00:05');
    expect(day('2024-04-30T15:59:59.999Z', 'Asia/Shanghai')).toBe('2024-04-30');
    expect(time('2024-04-30T16:05:00.000Z', 'UTC')).toBe('2024-04-30 16:05');
  });

  test('a day begins at midnight of the program', () => {
    expect(startOfDay('2024-05-01', 'Asia/Shanghai')).toBe('2024-05-01T00:00:00+08:00');
    expect(startOfDay('2024-05-01', 'UTC')).toBe('2024-05-01T00:00:00+00:00');
  });
});
