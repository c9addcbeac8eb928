import { max, min, roundHalfUpToFen, sum } from './numbers.ts';
import type { Withdrawal } from './records-funds.ts';

/** Withholding methods. Amounts in micro-yuan; every rate is in percent; the result is rounded half up to fen. */

const YUAN = 1_000_000n;
const percent = (amount: bigint, rate: bigint): bigint => (amount * rate) / 100n;

type Bracket = { upTo: bigint | null; rate: bigint; quick: bigint };

const PER_PAYMENT: readonly Bracket[] = [
  { upTo: 20_000n, rate: 20n, quick: 0n },
  { upTo: 50_000n, rate: 30n, quick: 2_000n },
  { upTo: null, rate: 40n, quick: 7_000n },
];

const CUMULATIVE: readonly Bracket[] = [
  { upTo: 36_000n, rate: 3n, quick: 0n },
  { upTo: 144_000n, rate: 10n, quick: 2_520n },
  { upTo: 300_000n, rate: 20n, quick: 16_920n },
  { upTo: 420_000n, rate: 25n, quick: 31_920n },
  { upTo: 660_000n, rate: 30n, quick: 52_920n },
  { upTo: 960_000n, rate: 35n, quick: 85_920n },
  { upTo: null, rate: 45n, quick: 181_920n },
];

function byBrackets(base: bigint, brackets: readonly Bracket[]): bigint {
  const bracket = brackets.find(({ upTo }) => upTo === null || base <= upTo * YUAN)!;
  return max(0n, percent(base, bracket.rate) - bracket.quick * YUAN);
}

/** A gift by chance: a fifth of it all. */
export const incidentalTax = (amount: bigint): bigint => roundHalfUpToFen(percent(amount, 20n));

/** A fifth of what goes beyond the spend, all wallet payouts together. */
export function taxAboveSpend(amount: bigint, paidBefore: bigint, spend: bigint): bigint {
  return incidentalTax(min(amount, max(0n, paidBefore + amount - spend)));
}

/** The older method: 800 off up to 4 000, a fifth off above, then three brackets. */
export function taxPerPayment(income: bigint): bigint {
  const base = income <= 4_000n * YUAN ? max(0n, income - 800n * YUAN) : percent(income, 80n);
  return roundHalfUpToFen(byBrackets(base, PER_PAYMENT));
}

/** The cumulative method: a fifth off, 5 000 off for each month in a row, then the table of a year. */
export function taxCumulative(income: bigint, months: number): bigint {
  const base = max(0n, percent(income, 80n) - 5_000n * YUAN * BigInt(months));
  return roundHalfUpToFen(byBrackets(base, CUMULATIVE));
}

type Taxed = Pick<Withdrawal, 'amount' | 'tax' | 'at'>;

function monthOf(at: number, offsetMs: number): number {
  const local = new Date(at + offsetMs);
  return local.getUTCFullYear() * 12 + local.getUTCMonth();
}

/** Due on all of them together with the new one, less what was withheld: never below 0, never above it. */
function due(whole: bigint, earlier: readonly Taxed[], amount: bigint): bigint {
  return min(amount, max(0n, whole - sum(earlier.map((record) => record.tax))));
}

const incomeOf = (earlier: readonly Taxed[], amount: bigint): bigint =>
  amount + sum(earlier.map((record) => record.amount));

/** Payments of one month count as one. */
export function withheldPerPayment(amount: bigint, records: readonly Taxed[], at: number, offsetMs: number) {
  const month = monthOf(at, offsetMs);
  const earlier = records.filter((record) => monthOf(record.at, offsetMs) === month);
  return due(taxPerPayment(incomeOf(earlier, amount)), earlier, amount);
}

/** Over the months in a row up to this one, within the calendar year; a month without any begins anew. */
export function withheldCumulative(amount: bigint, records: readonly Taxed[], at: number, offsetMs: number) {
  const month = monthOf(at, offsetMs);
  const months = new Set(records.map((record) => monthOf(record.at, offsetMs)));
  let first = month;
  while (first % 12 !== 0 && months.has(first - 1)) first -= 1;
  const earlier = records.filter((record) => monthOf(record.at, offsetMs) >= first);
  return due(taxCumulative(incomeOf(earlier, amount), month - first + 1), earlier, amount);
}
