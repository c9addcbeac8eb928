import { describe, expect, test } from 'vitest';
import type { BillLine } from '../provider.ts';
import { type JournalPayout, reconcile } from './reconcile.ts';

const DAY = { from: 1_000, to: 2_000 };

function line(payoutNumber: string, at = 1_500, amount = 10n): BillLine {
  return { payoutNumber, providerNumber: `p-${payoutNumber}`, amount, at };
}
function payout(payoutNumber: string | undefined, at = 1_500, amount = 10n): JournalPayout {
  return { entry: 1, at, payoutNumber, of: { kind: 'withdrawal', id: `w-${payoutNumber}` }, amount };
}
const reasons = (bill: readonly BillLine[], journal: readonly JournalPayout[]) =>
  reconcile(DAY, bill, journal).differences.map(({ reason, payoutNumber }) => [reason, payoutNumber]);

describe('a day of a bill against the journal', () => {
  test('what is on both sides with one amount is no difference', () => {
    const found = reconcile(DAY, [line('a'), line('b')], [payout('b'), payout('a')]);
    expect(found).toEqual({
      bill: { count: 2, amount: 20n },
      journal: { count: 2, amount: 20n },
      matched: 2,
      acrossMidnight: 0,
      differences: [],
    });
  });

  test('one line missing, one too many and one of another amount are three differences', () => {
    expect(
      reasons([line('a'), line('x'), line('c', 1_500, 9n)], [payout('a'), payout('y'), payout('c')]),
    ).toEqual([
      ['missing_in_journal', 'x'],
      ['amount_differs', 'c'],
      ['missing_in_bill', 'y'],
    ]);
  });

  test('twice on one side is a difference, whichever side it is', () => {
    expect(reasons([line('a'), line('a')], [payout('a')])).toEqual([['twice_in_bill', 'a']]);
    expect(reasons([line('a')], [payout('a'), payout('a')])).toEqual([['twice_in_journal', 'a']]);
  });

  test('a payment just before midnight, recorded after it, is matched on both days and counts once on each side', () => {
    const early = reconcile(DAY, [line('a', 1_999)], [payout('a', 2_001)]);
    expect(early).toMatchObject({
      acrossMidnight: 1,
      differences: [],
      bill: { count: 1 },
      journal: { count: 0 },
    });
    const late = reconcile({ from: 2_000, to: 3_000 }, [line('a', 1_999)], [payout('a', 2_001)]);
    expect(late).toMatchObject({
      acrossMidnight: 1,
      differences: [],
      bill: { count: 0 },
      journal: { count: 1 },
    });
  });

  test('what lies wholly outside the day is left out', () => {
    expect(reconcile(DAY, [line('a', 500)], [payout('b', 2_500)]).differences).toEqual([]);
  });

  test('a payout recorded by hand without a number cannot be on the bill', () => {
    expect(reasons([], [payout(undefined)])).toEqual([['missing_in_bill', undefined]]);
  });
});
