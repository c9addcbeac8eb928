import type { Micro } from '../amount/quantity.ts';
import { assertNever } from '../assert.ts';
import { cumulativeWithholding } from './cumulative.ts';
import { aboveSpendWithholding, incidentalWithholding } from './incidental.ts';
import type { Month } from './month.ts';
import type { MonthRecord } from './month-record.ts';
import { perPaymentWithholding } from './per-payment.ts';
import { type TaxQuote, withhold } from './withhold.ts';

/** How a kind of income is taxed at its source. */
export const TAX_CLASSES = ['none', 'incidental', 'above-spend', 'cumulative', 'per-payment'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];

/** Everything any class may ask of a payout; each reads its own part. */
export type TaxBasis = {
  readonly gross: Micro;
  readonly month: Month;
  /** Ascending; of this kind of income only. */
  readonly records: readonly MonthRecord[];
  readonly spend: Micro;
  readonly paidBefore: Micro;
};

/**
 * Quotes the tax of a payout, whichever class the policy names.
 *
 * Shape    (class, basis) → taxable, tax, net. Pure; who pays writes it down with `withIncome`.
 * Units    micro-yuan; tax in whole fen, 0 ≤ tax ≤ gross.
 * Formula  taxable is what the rate is taken of: the payout or a part of it, the month's income after
 *          deduction (`per-payment`), or the run's (`cumulative`); so tax is what it adds to earlier payouts.
 * Asserts  gross ≥ 0; for `cumulative` no record later than the month.
 * Source   G8; economics §18.
 */
export function quoteTax(taxClass: TaxClass, basis: TaxBasis): TaxQuote {
  const { gross, month, records } = basis;
  switch (taxClass) {
    case 'none':
      return withhold(gross, 0n, 0n);
    case 'incidental':
      return incidentalWithholding(gross);
    case 'above-spend':
      return aboveSpendWithholding(basis);
    case 'cumulative': {
      const { taxable, tax, net } = cumulativeWithholding(records, month, gross);
      return { taxable, tax, net };
    }
    case 'per-payment': {
      const soFar = records.find((record) => record.month === month);
      return perPaymentWithholding(soFar?.income ?? 0n, soFar?.withheld ?? 0n, gross);
    }
    default:
      return assertNever(taxClass);
  }
}
