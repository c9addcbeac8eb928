import { describe, expect, it } from 'vitest';
import { joinRecords } from './month-record.ts';

const record = (month: number, income: bigint, withheld: bigint) => ({ month, income, withheld });

describe('records of two accounts that are one person', () => {
  it('are summed by month and stand in ascending order', () => {
    const first = [record(1, 100n, 10n), record(3, 300n, 30n)];
    const second = [record(2, 200n, 0n), record(3, 5n, 1n)];
    const joined = [record(1, 100n, 10n), record(2, 200n, 0n), record(3, 305n, 31n)];
    expect(joinRecords(first, second)).toEqual(joined);
    expect(joinRecords(second, first)).toEqual(joined);
    expect(joinRecords([], first)).toEqual(first);
  });
});
