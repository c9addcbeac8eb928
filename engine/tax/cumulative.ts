import { mulDivDown } from '../amount/divide.ts';
import { MICRO_PER_YUAN, type Micro } from '../amount/quantity.ts';
import type { Month } from './month.ts';
import { type MonthRecord, runUpTo, withIncome } from './month-record.ts';
import { ANNUAL_TABLE, taxByTable } from './rate-table.ts';
import { type TaxQuote, withhold } from './withhold.ts';

const ALLOWANCE_PER_MONTH = 5_000n * MICRO_PER_YUAN;

/** The quote, and the records with this payout in them. */
export type CumulativeWithholding = TaxQuote & { readonly records: readonly MonthRecord[] };

/**
 * Cumulative pre-withholding (累计预扣法) on income from services paid through a platform.
 *
 * Shape    (records so far, month of the payout, its gross) → taxable of the run, tax, net, new records. Pure.
 * Units    micro-yuan.
 * Formula  income and withheld over the run of consecutive months of the year, n of them, this payout included:
 *          taxable = max(0, ⌊income × 80 %⌋ − 5 000 × n); tax = annual table of it − withheld, at least 0.
 * Rounds   half-up to the fen (`withhold`). With incomes in whole fen nothing is rounded before, so any split
 *          of a month's income into payouts of whole fen is taxed the same in sum, to the fen.
 * Asserts  gross ≥ 0, no record later than the month.
 * Source   announcement 16 of 2025 (公告2025年第16号), in force from 2025-10-01; G8.
 *
 * @example Li's first month: 8 000 → taxable 1 400, tax 42, net 7 958
 */
export function cumulativeWithholding(
  records: readonly MonthRecord[],
  month: Month,
  gross: Micro,
): CumulativeWithholding {
  const run = runUpTo(records, month);
  const base = mulDivDown(run.income + gross, 80n, 100n) - ALLOWANCE_PER_MONTH * BigInt(run.months);
  const taxable = base > 0n ? base : 0n;
  const quote = withhold(gross, taxable, taxByTable(ANNUAL_TABLE, taxable) - run.withheld);
  return { ...quote, records: withIncome(records, month, gross, quote.tax) };
}
