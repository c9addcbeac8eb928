import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import { parseInstant } from '../amount/instant.ts';
import { MICRO_PER_FEN } from '../amount/quantity.ts';
import { cumulativeWithholding } from './cumulative.ts';
import { monthOf } from './month.ts';
import { type MonthRecord, withIncome, withoutIncome } from './month-record.ts';
import { perPaymentWithholding } from './per-payment.ts';
import { quoteTax, TAX_CLASSES } from './quote-tax.ts';

/** Each run is short, and rounding hides well. */
const numRuns = Math.min(inject('propertyRuns') * 10, 20_000);
const MONTH = 2026 * 12 + 5;
/** Payouts leave in whole fen. Mostly small ones, where a fen weighs most, and some that pass the last step. */
const gross = fc
  .oneof(
    fc.integer({ min: 1, max: 300 }),
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.integer({ min: 1, max: 200_000_000 }),
  )
  .map((fen) => BigInt(fen) * MICRO_PER_FEN);
const grosses = fc.array(gross, { minLength: 1, maxLength: 12 });
/** Months before, kept back rightly or not: an import can bring any figures. */
const before = fc
  .array(fc.record({ income: gross, withheld: fc.oneof(fc.constant(0n), gross) }), { maxLength: 5 })
  .map((months) => months.map((month, place) => ({ ...month, month: MONTH - months.length + place })));

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function payAll(records: readonly MonthRecord[], payouts: readonly bigint[]) {
  let now = records;
  const taxes = payouts.map((payout) => {
    const paid = cumulativeWithholding(now, MONTH, payout);
    now = paid.records;
    return paid.tax;
  });
  return { taxes, records: now };
}

describe('withholding, whatever is paid', () => {
  it('any split of a month into payouts of whole fen is taxed the same in sum: the bound is 0 fen', () => {
    fc.assert(
      fc.property(before, grosses, (records, payouts) => {
        const whole = cumulativeWithholding(records, MONTH, sum(payouts));
        const split = payAll(records, payouts);
        expect(sum(split.taxes)).toBe(whole.tax);
        expect(split.records).toEqual(whole.records);
      }),
      { numRuns },
    );
  });

  it('the same holds for the older method, whose months are joined', () => {
    fc.assert(
      fc.property(grosses, (payouts) => {
        let income = 0n;
        let withheld = 0n;
        for (const payout of payouts) {
          withheld += perPaymentWithholding(income, withheld, payout).tax;
          income += payout;
        }
        expect(withheld).toBe(perPaymentWithholding(0n, 0n, income).tax);
      }),
      { numRuns },
    );
  });

  it('0 ≤ tax ≤ gross in whole fen, and gross = tax + net, for every class and any sum', () => {
    const micro = fc.bigInt({ min: 0n, max: 10n ** 14n });
    fc.assert(
      fc.property(
        fc.constantFrom(...TAX_CLASSES),
        fc.record({
          gross: micro,
          spend: micro,
          paidBefore: micro,
          records: before,
          month: fc.constant(MONTH),
        }),
        (taxClass, basis) => {
          const { taxable, tax, net } = quoteTax(taxClass, basis);
          expect(tax >= 0n && net >= 0n && taxable >= 0n && tax % MICRO_PER_FEN === 0n).toBe(true);
          expect(tax + net).toBe(basis.gross);
        },
      ),
      { numRuns },
    );
  });

  it('any payout of the month taken back corrects itself: in the end as much is kept back as without it', () => {
    fc.assert(
      fc.property(before, grosses, fc.nat(11), (records, payouts, at) => {
        const { taxes, records: all } = payAll(records, payouts);
        const failed = at % payouts.length;
        const left = withoutIncome(all, MONTH, payouts[failed]!, taxes[failed]!);
        // A payout large enough to use up any surplus: 36 % of it is more than was ever kept back.
        const last =
          sum([...payouts, ...records.flatMap(({ income, withheld }) => [income, withheld])]) * 60n;
        const rest = payouts.filter((_, place) => place !== failed);
        const corrected = cumulativeWithholding(left, MONTH, last);
        const never = cumulativeWithholding(records, MONTH, sum(rest) + last);
        expect(sum(taxes) - taxes[failed]! + corrected.tax).toBe(never.tax);
        expect(corrected.records).toEqual(never.records);
      }),
      { numRuns },
    );
  });

  it('what is written down and taken back again leaves no trace', () => {
    fc.assert(
      fc.property(before, gross, gross, (records, one, other) => {
        const [tax, income] = one < other ? [one, other] : [other, one];
        expect(withoutIncome(withIncome(records, MONTH, income, tax), MONTH, income, tax)).toEqual(records);
      }),
      { numRuns },
    );
  });
});

describe('months', () => {
  it('agree with the calendar in every zone', () => {
    const instant = fc.integer({ min: Date.UTC(1960, 0), max: Date.UTC(2399, 11, 31) });
    fc.assert(
      fc.property(instant, fc.integer({ min: -720, max: 840 }), (at, offset) => {
        const there = new Date(at + offset * 60_000);
        expect(monthOf(at, offset)).toBe(there.getUTCFullYear() * 12 + there.getUTCMonth());
      }),
      { numRuns },
    );
  });

  it.each([
    ['2025-12-31T15:59:59.999Z', 2025 * 12 + 11],
    ['2025-12-31T16:00:00Z', 2026 * 12],
    ['2026-01-31T15:59:59.999Z', 2026 * 12],
    ['2026-01-31T16:00:00Z', 2026 * 12 + 1],
  ])('in Shanghai %s lies in month %d', (text, month) => {
    expect(monthOf(parseInstant(text)!, 480)).toBe(month);
  });
});
