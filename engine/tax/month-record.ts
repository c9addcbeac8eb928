import type { Micro } from '../amount/quantity.ts';
import { assert } from '../assert.ts';
import { type Month, yearOf } from './month.ts';

/** What one person was paid in a month, before tax, and the tax kept back from it. */
export type MonthRecord = { readonly month: Month; readonly income: Micro; readonly withheld: Micro };

/** What the cumulative method looks at: consecutive months of one year, the current one among them. */
export type MonthRun = { readonly months: number; readonly income: Micro; readonly withheld: Micro };

/**
 * Writes a payout down: several of one month are one record.
 *
 * Shape    (records in ascending order, month, income, tax) → new records; the old ones stay as they are.
 * Units    micro-yuan.
 * Asserts  0 ≤ tax ≤ income; the month is not before the last one recorded, since time goes forward.
 */
export function withIncome(
  records: readonly MonthRecord[],
  month: Month,
  income: Micro,
  tax: Micro,
): readonly MonthRecord[] {
  assert(tax >= 0n && tax <= income, `income ${income} with tax ${tax}`);
  if (income === 0n) return records;
  const last = records.at(-1);
  assert(last === undefined || last.month <= month, `month ${month} after ${last?.month}`);
  if (last?.month !== month) return [...records, { month, income, withheld: tax }];
  const joined = { month, income: last.income + income, withheld: last.withheld + tax };
  return [...records.slice(0, -1), joined];
}

/**
 * Takes a payout back that failed after it was written down. Nothing is paid out anew here: the next
 * computation looks at what is left and asks for more or less accordingly.
 *
 * Shape    (records, month, income, tax) → new records. A month left with neither income nor tax was no
 *          month of income, and drops out; so the months around it are no longer consecutive.
 * Asserts  the month is recorded and holds that much of both.
 */
export function withoutIncome(
  records: readonly MonthRecord[],
  month: Month,
  income: Micro,
  tax: Micro,
): readonly MonthRecord[] {
  const place = records.findIndex((record) => record.month === month);
  const record = records[place];
  assert(record !== undefined, `no income of month ${month} to take back`);
  assert(income >= 0n && tax >= 0n, `income ${income} with tax ${tax}`);
  const left = { month, income: record.income - income, withheld: record.withheld - tax };
  assert(left.income >= 0n && left.withheld >= 0n, `month ${month} holds less than ${income} or ${tax}`);
  const kept = left.income > 0n || left.withheld > 0n ? [left] : [];
  return [...records.slice(0, place), ...kept, ...records.slice(place + 1)];
}

/**
 * The run a payout of `month` would join. A month without a record and a new year each start it anew, and
 * with the count also income and withheld (连续取得). At most twelve months, whatever the history.
 */
export function runUpTo(records: readonly MonthRecord[], month: Month): MonthRun {
  let months = 1;
  let income = 0n;
  let withheld = 0n;
  for (let place = records.length - 1; place >= 0; place -= 1) {
    const record = records[place]!;
    const before = month - record.month;
    if (yearOf(record.month) !== yearOf(month) || before > months) break;
    if (before === months) months += 1;
    income += record.income;
    withheld += record.withheld;
  }
  return { months, income, withheld };
}

/**
 * Makes one person's records of two people's, who turned out to be one: those of a month are summed.
 *
 * Shape    (records, records), each in ascending order → the same.
 * Units    micro-yuan.
 */
export function joinRecords(a: readonly MonthRecord[], b: readonly MonthRecord[]): readonly MonthRecord[] {
  const byMonth = new Map<Month, MonthRecord>();
  for (const { month, income, withheld } of [...a, ...b]) {
    const before = byMonth.get(month) ?? { month, income: 0n, withheld: 0n };
    byMonth.set(month, { month, income: before.income + income, withheld: before.withheld + withheld });
  }
  return [...byMonth.values()].sort((one, other) => one.month - other.month);
}
