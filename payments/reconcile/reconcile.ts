import type { Instant, Micro } from '#engine';
import type { PayoutOf } from '../payouts/payout-of.ts';
import type { BillLine } from '../provider.ts';

/** A payout as the journal has it: money that left through a channel. */
export type JournalPayout = {
  readonly entry: number;
  readonly at: Instant;
  /** Undefined when it was recorded by hand without one. */
  readonly payoutNumber: string | undefined;
  readonly of: PayoutOf;
  readonly amount: Micro;
};

export const DIFFERENCE_REASONS = [
  /** The provider paid, and the journal knows nothing of it, or not yet. */
  'missing_in_journal',
  /** The journal says paid, and the bill has no such payment. */
  'missing_in_bill',
  'amount_differs',
  /** On the bill more than once. */
  'twice_in_bill',
  /** The journal has more than one payout under one number. */
  'twice_in_journal',
] as const;
export type DifferenceReason = (typeof DIFFERENCE_REASONS)[number];

export type Difference = {
  readonly reason: DifferenceReason;
  readonly payoutNumber: string | undefined;
  readonly billed: BillLine | undefined;
  readonly recorded: JournalPayout | undefined;
  /** How often it is there, on the side that has it more often. */
  readonly times: number;
};

export type Side = { readonly count: number; readonly amount: Micro };
export type Reconciliation = {
  readonly bill: Side;
  readonly journal: Side;
  readonly matched: number;
  /** Paid on this day, recorded on the next one, or paid the day before and recorded on this: both agree. */
  readonly acrossMidnight: number;
  readonly differences: readonly Difference[];
};

export type Day = { readonly from: Instant; readonly to: Instant };

/**
 * Holds a day of a provider's bill against the journal's payouts. Both are given with what lies around that day
 * too: a payment just before midnight is recorded after it, and is no difference.
 */
export function reconcile(
  day: Day,
  bill: readonly BillLine[],
  journal: readonly JournalPayout[],
): Reconciliation {
  const within = ({ at }: { readonly at: Instant }) => at >= day.from && at < day.to;
  const billed = grouped(bill);
  const recorded = grouped(journal);
  const differences: Difference[] = [];
  let matched = 0;
  let acrossMidnight = 0;
  for (const [payoutNumber, lines] of billed) {
    const payouts = recorded.get(payoutNumber) ?? [];
    const [line] = lines as [BillLine];
    const [payout] = payouts;
    if (!within(line) && !(payout && within(payout))) continue;
    const times = Math.max(lines.length, payouts.length);
    const found = { payoutNumber, billed: line, recorded: payout, times };
    if (lines.length > 1) differences.push({ reason: 'twice_in_bill', ...found });
    if (payouts.length > 1) differences.push({ reason: 'twice_in_journal', ...found });
    if (!payout) differences.push({ reason: 'missing_in_journal', ...found });
    else if (payout.amount !== line.amount) differences.push({ reason: 'amount_differs', ...found });
    else if (within(line) && within(payout)) matched += 1;
    else acrossMidnight += 1;
  }
  for (const payout of journal) {
    const { payoutNumber } = payout;
    if (!within(payout) || (payoutNumber !== undefined && billed.has(payoutNumber))) continue;
    differences.push({
      ...{ reason: 'missing_in_bill', payoutNumber, billed: undefined, recorded: payout, times: 1 },
    });
  }
  return {
    bill: sideOf(bill.filter(within)),
    journal: sideOf(journal.filter(within)),
    matched,
    acrossMidnight,
    differences,
  };
}

function grouped<Item extends { readonly payoutNumber: string | undefined }>(
  items: readonly Item[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.payoutNumber === undefined) continue;
    const group = groups.get(item.payoutNumber);
    if (group) group.push(item);
    else groups.set(item.payoutNumber, [item]);
  }
  return groups;
}

function sideOf(items: readonly { readonly amount: Micro }[]): Side {
  return { count: items.length, amount: items.reduce((sum, { amount }) => sum + amount, 0n) };
}
