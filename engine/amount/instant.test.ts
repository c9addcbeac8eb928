import { describe, expect, it } from 'vitest';
import { formatInstant, parseInstant } from './instant.ts';
import { DAY_MS } from './quantity.ts';

const midnight = (day: string) => parseInstant(`${day}T00:00:00Z`);

/** Years on both sides of every rule of the calendar: by 4, by 100, by 400, the first and the last. */
const YEARS = [
  0, 1, 3, 4, 5, 99, 100, 101, 399, 400, 401, 1600, 1899, 1900, 1901, 1968, 1969, 1970, 1971,
].concat([1999, 2000, 2001, 2023, 2024, 2025, 2099, 2100, 2101, 2199, 2200, 2399, 2400, 2401, 9996, 9999]);

describe('days of the calendar', () => {
  it.each(YEARS)('every day of the year %i is written and read as the host’s calendar does', (year) => {
    const first = new Date(Date.UTC(2000, 0, 1)).setUTCFullYear(year);
    let wrong: string | undefined;
    for (let day = first; new Date(day).getUTCFullYear() === year && !wrong; day += DAY_MS) {
      const text = new Date(day).toISOString();
      if (formatInstant(day) !== text || parseInstant(text) !== day) wrong = text;
    }
    expect(wrong).toBeUndefined();
  });

  it.each([
    ['01', 31],
    ['03', 31],
    ['04', 30],
    ['05', 31],
    ['06', 30],
    ['07', 31],
    ['08', 31],
    ['09', 30],
    ['10', 31],
    ['11', 30],
    ['12', 31],
  ])('month %s has %i days and not one more', (month, days) => {
    expect(midnight(`2026-${month}-${days}`)).toBe(Date.UTC(2026, Number(month) - 1, days));
    expect(midnight(`2026-${month}-${days + 1}`)).toBeUndefined();
  });

  it.each([
    ['2026', 28],
    ['2024', 29],
    ['1900', 28],
    ['2000', 29],
    ['2100', 28],
    ['2400', 29],
  ])('February %s has %i days and not one more', (year, days) => {
    expect(midnight(`${year}-02-${days}`)).toBe(Date.UTC(Number(year), 1, days));
    expect(midnight(`${year}-02-${days + 1}`)).toBeUndefined();
  });

  it.each(['2026-00-01', '2026-13-01', '2026-01-00', '2026-01-32', '2026-12-00'])('%s is no day', (day) => {
    expect(midnight(day)).toBeUndefined();
  });
});

describe('reading the time of day', () => {
  it.each([
    ['00:00', 0],
    ['00:00:00', 0],
    ['23:59:59', 86_399_000],
    ['01:02:03', 3_723_000],
    ['10:00:00.1', 36_000_100],
    ['10:00:00.12', 36_000_120],
    ['10:00:00.012', 36_000_012],
    ['10:00:00.0129', 36_000_012],
    ['10:00:00.999999999', 36_000_999],
  ])('%s is %i ms into the day; what is finer than a millisecond is cut off', (clock, ms) => {
    expect(parseInstant(`1970-01-01T${clock}Z`)).toBe(ms);
  });

  it.each([
    '24:00:00',
    '00:60:00',
    '00:00:60',
    '99:00',
    '10',
    '1:00',
    '10:00:',
    '10:00:00.',
    '10:00:00.1234567890',
  ])('%s is no time of day', (clock) => {
    expect(parseInstant(`1970-01-01T${clock}Z`)).toBeUndefined();
  });

  it('an offset is taken off: east of Greenwich is earlier, west is later', () => {
    expect(parseInstant('2026-01-01T00:00+08:00')).toBe(Date.UTC(2025, 11, 31, 16));
    expect(parseInstant('2024-02-29T00:00:00-05:30')).toBe(Date.UTC(2024, 1, 29, 5, 30));
    expect(parseInstant('2026-01-01T00:00:00+00:00')).toBe(Date.UTC(2026, 0, 1));
    expect(parseInstant('2026-01-01T00:00:00+23:59')).toBe(Date.UTC(2025, 11, 31, 0, 1));
    expect(parseInstant('2026-01-01T00:00:00-23:59')).toBe(Date.UTC(2026, 0, 1, 23, 59));
  });

  it.each(['', 'z', '+08', '+0800', '08:00', '+24:00', '-24:00', '+00:60', '+23:60', '+99:00', 'Z+08:00'])(
    'the offset %j is none',
    (offset) => {
      expect(parseInstant(`2026-01-01T00:00:00${offset}`)).toBeUndefined();
    },
  );

  it.each([
    '2026-1-1T00:00:00Z',
    '26-01-01T00:00:00Z',
    '2026-01-01 00:00:00Z',
    '2026-01-01',
    ' 2026-01-01T00:00:00Z',
    '12026-01-01T00:00:00Z',
    '2026-01-01T00:00:00Z ',
    '2026-01-01T00:00:00+08:000',
  ])('%j is not a time with offset', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('writing the time of day', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [1, '1970-01-01T00:00:00.001Z'],
    [59_999, '1970-01-01T00:00:59.999Z'],
    [60_000, '1970-01-01T00:01:00.000Z'],
    [3_599_999, '1970-01-01T00:59:59.999Z'],
    [3_600_000, '1970-01-01T01:00:00.000Z'],
    [86_399_999, '1970-01-01T23:59:59.999Z'],
    [86_400_000, '1970-01-02T00:00:00.000Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
  ])('%i ms is %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });
});
