import { type Books, midnightOf } from '#books';
import type { BankBalanceRow } from '#contract';
import { DAY_MS, formatMoney, type Instant } from '#engine';
import type { BankBalance } from '#payments';

/** The local midnight a day ends with; undefined: no such day. */
export function endOfDay(day: string): Instant | undefined {
  const begins = midnightOf(day);
  return begins === undefined ? undefined : begins + DAY_MS;
}

/** What a bank said beside what the books held at that midnight. */
export async function bankBalanceView(books: Books, entered: BankBalance): Promise<BankBalanceRow> {
  const { channel, day, amount, reference, enteredBy, enteredAt } = entered;
  const moment = { before: endOfDay(day)! };
  const { shown, seq } = await books.read.balanceAt(`cash:${channel}`, moment);
  return {
    ...{ channel, day, bank: formatMoney(amount), books: formatMoney(shown) },
    ...{ difference: formatMoney(amount - shown), agrees: amount === shown, booksSeq: seq },
    ...{ reference, enteredBy, enteredAt: enteredAt.toISOString() },
  };
}
