import { describe, expect, it } from 'vitest';
import { MICRO_PER_FEN } from '../amount/quantity.ts';
import { cumulativeWithholding } from './cumulative.ts';
import { type MonthRecord, withIncome, withoutIncome } from './month-record.ts';
import { quoteTax } from './quote-tax.ts';

const JANUARY = 2026 * 12;

function yuan(amount: number): bigint {
  return BigInt(Math.round(amount * 100)) * MICRO_PER_FEN;
}

/** Pays grosses in the months named and answers what was kept back from each. */
function taxes(payouts: readonly (readonly [month: number, gross: number])[]) {
  let records: readonly MonthRecord[] = [];
  return payouts.map(([month, gross]) => {
    const paid = cumulativeWithholding(records, month, yuan(gross));
    records = paid.records;
    return paid.tax;
  });
}

describe('cumulative pre-withholding', () => {
  it("G8: Li's 8 000, 12 000 and 30 000 in a row bear 42, 138 and 570", () => {
    const rows = [
      { gross: 8_000, taxable: 1_400, tax: 42, net: 7_958 },
      { gross: 12_000, taxable: 6_000, tax: 138, net: 11_862 },
      { gross: 30_000, taxable: 25_000, tax: 570, net: 29_430 },
    ];
    let records: readonly MonthRecord[] = [];
    for (const [place, row] of rows.entries()) {
      const paid = cumulativeWithholding(records, JANUARY + place, yuan(row.gross));
      expect(paid).toMatchObject({ taxable: yuan(row.taxable), tax: yuan(row.tax), net: yuan(row.net) });
      records = paid.records;
    }
    expect(records).toEqual([
      { month: JANUARY, income: yuan(8_000), withheld: yuan(42) },
      { month: JANUARY + 1, income: yuan(12_000), withheld: yuan(138) },
      { month: JANUARY + 2, income: yuan(30_000), withheld: yuan(570) },
    ]);
  });

  it('several payouts in one month count as one month', () => {
    expect(
      taxes([
        [JANUARY, 4_000],
        [JANUARY, 4_000],
      ]),
    ).toEqual([0n, yuan(42)]);
  });

  it('a gap restarts count, income and withheld', () => {
    // Joined to January, March would bear 140.
    expect(
      taxes([
        [JANUARY, 100_000],
        [JANUARY + 2, 8_000],
        [JANUARY + 3, 12_000],
      ]),
    ).toEqual([yuan(4_980), yuan(42), yuan(138)]);
  });

  it('a new year restarts count, income and withheld, though the months are consecutive', () => {
    const december = JANUARY - 1;
    expect(
      taxes([
        [december, 100_000],
        [JANUARY, 8_000],
        [JANUARY + 1, 12_000],
      ]),
    ).toEqual([yuan(4_980), yuan(42), yuan(138)]);
  });

  it('twelve months of 5 000 use less than the allowance and bear nothing', () => {
    const year = Array.from({ length: 12 }, (_, index) => [JANUARY + index, 5_000] as const);
    expect(taxes(year)).toEqual(year.map(() => 0n));
  });

  it('the tax is never negative, and what was kept back too much stays for later months', () => {
    // 100 000 → 75 000 × 10 % − 2 520 = 4 980; a month of 1 000 lowers what is due to 4 560, one of 20 000 to 5 660.
    expect(
      taxes([
        [JANUARY, 100_000],
        [JANUARY + 1, 1_000],
        [JANUARY + 2, 20_000],
      ]),
    ).toEqual([yuan(4_980), 0n, yuan(680)]);
  });

  it('a payout never bears more than itself: the rest waits for the next', () => {
    const records = [{ month: JANUARY, income: yuan(100_000), withheld: 0n }];
    const first = cumulativeWithholding(records, JANUARY, yuan(100));
    expect([first.tax, first.net]).toEqual([yuan(100), 0n]);
    const second = cumulativeWithholding(first.records, JANUARY, yuan(9_900));
    // 110 000 → 83 000 × 10 % − 2 520 = 5 780.
    expect(first.tax + second.tax).toBe(yuan(5_780));
  });

  it('the records given are left as they were', () => {
    const records = Object.freeze([Object.freeze({ month: JANUARY, income: yuan(10), withheld: 0n })]);
    cumulativeWithholding(records, JANUARY, yuan(5));
    withoutIncome(records, JANUARY, yuan(10), 0n);
    expect(records).toEqual([{ month: JANUARY, income: yuan(10), withheld: 0n }]);
  });

  it('a payout before the last recorded month is a fault', () => {
    const { records } = cumulativeWithholding([], JANUARY, yuan(1));
    const basis = { gross: yuan(1), month: JANUARY - 1, records, spend: 0n, paidBefore: 0n };
    expect(() => quoteTax('cumulative', basis)).toThrow('after');
    expect(() => withIncome(records, JANUARY - 1, yuan(1), 0n)).toThrow('after');
  });

  it('tax that is more than its income, or less than nothing, is a fault', () => {
    expect(() => withIncome([], JANUARY, yuan(1), yuan(1.01))).toThrow('income');
    expect(() => withIncome([], JANUARY, yuan(1), -1n)).toThrow('income');
  });

  it('nothing paid makes no month of income', () => {
    expect(cumulativeWithholding([], JANUARY, 0n).records).toEqual([]);
  });
});

describe('taking a payout back', () => {
  it('the next computation corrects itself, as if it had never been', () => {
    const january = cumulativeWithholding([], JANUARY, yuan(8_000));
    const failed = cumulativeWithholding(january.records, JANUARY + 1, yuan(50_000));
    const records = withoutIncome(failed.records, JANUARY + 1, yuan(50_000), failed.tax);
    expect(records).toEqual(january.records);
    expect(cumulativeWithholding(records, JANUARY + 1, yuan(12_000)).tax).toBe(yuan(138));
  });

  it('an earlier payout taken back leaves a surplus that the next ones use up', () => {
    // 50 000 are due 35 000 × 3 % = 1 050, 100 000 are due 75 000 × 10 % − 2 520 = 4 980. Without the first,
    // 3 930 stand against 50 000; with 10 000 more 1 780 are due, with 40 000 after that 4 980.
    const first = cumulativeWithholding([], JANUARY, yuan(50_000));
    const second = cumulativeWithholding(first.records, JANUARY, yuan(50_000));
    expect([first.tax, second.tax]).toEqual([yuan(1_050), yuan(3_930)]);
    const left = withoutIncome(second.records, JANUARY, yuan(50_000), first.tax);
    const third = cumulativeWithholding(left, JANUARY, yuan(10_000));
    expect(third.tax).toBe(0n);
    const fourth = cumulativeWithholding(third.records, JANUARY, yuan(40_000));
    expect(second.tax + third.tax + fourth.tax).toBe(yuan(4_980));
  });

  it('a month left without income is a gap, a month of which something is left is none', () => {
    const january = cumulativeWithholding([], JANUARY, yuan(100));
    const february = cumulativeWithholding(january.records, JANUARY + 1, yuan(100));
    const gone = withoutIncome(february.records, JANUARY + 1, yuan(100), 0n);
    const part = withoutIncome(february.records, JANUARY + 1, yuan(99), 0n);
    expect(cumulativeWithholding(gone, JANUARY + 2, yuan(10_000)).taxable).toBe(yuan(3_000));
    expect(cumulativeWithholding(part, JANUARY + 2, yuan(20_000)).taxable).toBe(yuan(1_080.8));
  });

  it('a month whose tax stays though its income was taken back still counts, tax and all', () => {
    const january = cumulativeWithholding([], JANUARY, yuan(8_000));
    const records = withoutIncome(january.records, JANUARY, yuan(8_000), 0n);
    expect(records).toEqual([{ month: JANUARY, income: 0n, withheld: yuan(42) }]);
    // Two months: 20 000 × 80 % − 10 000 = 6 000, of which 180 are due.
    expect(cumulativeWithholding(records, JANUARY + 1, yuan(20_000)).tax).toBe(yuan(138));
  });

  it.each([
    ['of a month without a record', JANUARY + 1, 1, 0],
    ['of more income than there was', JANUARY, 8_000.01, 0],
    ['of more tax than there was', JANUARY, 8_000, 42.01],
    ['of less than nothing', JANUARY, -1, 0],
  ])('it is a fault to take back %s', (_, month, income, tax) => {
    const { records } = cumulativeWithholding([], JANUARY, yuan(8_000));
    expect(() => withoutIncome(records, month, yuan(income), yuan(tax))).toThrow();
  });
});
