import { formatMoney, type Micro } from '#engine';
import type { DayRow } from './tally.ts';

/** Fewer days without an order are a holiday. */
const QUIET_FROM = 7;

/** The longest time in which nobody bought: what was paid in it, and what the price did. Null: there was none. */
export function quietOf(days: readonly DayRow[]) {
  const { from, to } = longest(days);
  if (to - from < QUIET_FROM || from === 0) return null;
  const [before, after] = [days[from - 1]!, days[to - 1]!];
  const paid: Micro = after.payouts - before.payouts;
  return {
    /** The first day without an order, counted from 0, and how many came after one another. */
    fromDay: from,
    days: to - from,
    /** Whether it lasted to the end. */
    untilEnd: to === days.length,
    poolBefore: formatMoney(before.pool),
    poolAfter: formatMoney(after.pool),
    paid: formatMoney(paid),
    priceBefore: before.price,
    priceAfter: after.price,
  };
}

function longest(days: readonly DayRow[]): { readonly from: number; readonly to: number } {
  let best = { from: 0, to: 0 };
  let from = 0;
  let orders = 0;
  days.forEach((row, day) => {
    if (row.orders > orders) from = day + 1;
    orders = row.orders;
    if (day + 1 - from > best.to - best.from) best = { from, to: day + 1 };
  });
  return best;
}
