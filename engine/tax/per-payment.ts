import { mulDivDown } from '../amount/divide.ts';
import { MICRO_PER_YUAN, type Micro } from '../amount/quantity.ts';
import { PER_PAYMENT_TABLE, taxByTable } from './rate-table.ts';
import { type TaxQuote, withhold } from './withhold.ts';

const FLAT_DEDUCTION = 800n * MICRO_PER_YUAN;
const FLAT_UP_TO = 4_000n * MICRO_PER_YUAN;

/**
 * The older method for income from services: each payment by itself, those of one month joined.
 *
 * Shape    (income of the month before this payment, tax kept back from it, gross) → quote. Pure.
 * Units    micro-yuan.
 * Formula  month's income ≤ 4 000: less 800; above: × 80 %. Tax = 20 / 30 / 40 % of that less 0 / 2 000 / 7 000,
 *          less what was kept back already, at least 0.
 * Rounds   half-up to the fen (`withhold`).
 * Source   announcement 61 of 2018; where the payer is no platform of announcement 16 of 2025.
 *
 * @example perPaymentWithholding(0n, 0n, 3_000_000_000n).tax // 440 yuan
 */
export function perPaymentWithholding(monthIncomeSoFar: Micro, withheldSoFar: Micro, gross: Micro): TaxQuote {
  const taxable = afterDeduction(monthIncomeSoFar + gross);
  return withhold(gross, taxable, taxByTable(PER_PAYMENT_TABLE, taxable) - withheldSoFar);
}

function afterDeduction(income: Micro): Micro {
  if (income > FLAT_UP_TO) return mulDivDown(income, 80n, 100n);
  return income > FLAT_DEDUCTION ? income - FLAT_DEDUCTION : 0n;
}
