import { MICRO_PER_FEN, type Micro } from '../amount/quantity.ts';
import { assert } from '../assert.ts';

/** What is taxed, what is kept back, and what the person gets: gross = tax + net. */
export type TaxQuote = { readonly taxable: Micro; readonly tax: Micro; readonly net: Micro };

/**
 * Turns what is still owed into the tax a payout can bear.
 *
 * Shape    (gross, taxable, owed) → quote. Pure.
 * Units    micro-yuan; tax in whole fen.
 * Formula  tax = min(max(0, owed to the fen), gross in whole fen).
 * Rounds   half-up to the fen. What exceeds the gross is left to the next payout, so net is never negative.
 * Asserts  gross and taxable ≥ 0.
 */
export function withhold(gross: Micro, taxable: Micro, owed: Micro): TaxQuote {
  assert(gross >= 0n && taxable >= 0n, `gross ${gross} with taxable ${taxable}`);
  const asked = owed > 0n ? wholeFen(owed + MICRO_PER_FEN / 2n) : 0n;
  const most = wholeFen(gross);
  const tax = asked < most ? asked : most;
  return { taxable, tax, net: gross - tax };
}

function wholeFen(amount: Micro): Micro {
  return amount - (amount % MICRO_PER_FEN);
}
