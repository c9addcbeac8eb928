import { dayName, monthRange } from '../calendar.ts';
import type { PackPeriod } from './ledger.ts';

/** The months that lie whole within a period, oldest first. */
export function monthsWithin({ from, to }: PackPeriod): string[] {
  const months: string[] = [];
  for (let month = dayName(from).slice(0, 7); ; ) {
    const range = monthRange(month)!;
    if (range.to > to) return months;
    if (range.from >= from) months.push(month);
    month = dayName(range.to).slice(0, 7);
  }
}
