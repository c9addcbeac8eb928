import { atRate } from '../amount/divide.ts';
import type { Micro } from '../amount/quantity.ts';
import { type TaxQuote, withhold } from './withhold.ts';

const INCIDENTAL_RATE = 200_000n;

/** A payout beside what its receiver spent and was paid before. */
export type SpendBasis = { readonly spend: Micro; readonly paidBefore: Micro; readonly gross: Micro };

/**
 * Incidental income (偶然所得): 20 % of the full sum, each time.
 *
 * Units    micro-yuan.
 * Rounds   half-up to the fen (`withhold`).
 *
 * @example incidentalWithholding(89_600_000n) // taxable 89.60, tax 17.92, net 71.68
 */
export function incidentalWithholding(gross: Micro): TaxQuote {
  return withhold(gross, gross, atRate(gross, INCIDENTAL_RATE));
}

/**
 * What one gets back of one's own spend is free; what goes beyond is incidental income.
 *
 * Shape    (spend, paid before, gross) → quote. Pure.
 * Units    micro-yuan.
 * Formula  taxable = max(0, gross − max(0, spend − paid before)); 20 % of it.
 * Rounds   half-up to the fen (`withhold`).
 * Source   the other reading of points sold for cash; an operator's adviser decides which one holds.
 */
export function aboveSpendWithholding({ spend, paidBefore, gross }: SpendBasis): TaxQuote {
  const free = spend > paidBefore ? spend - paidBefore : 0n;
  const taxable = gross > free ? gross - free : 0n;
  return withhold(gross, taxable, atRate(taxable, INCIDENTAL_RATE));
}
