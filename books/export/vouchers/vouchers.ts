import { divideHalfEven, MICRO_PER_FEN } from '#engine';
import { dayName } from '../../calendar.ts';
import type { Period, Transaction } from '../transactions.ts';
import type { VoucherAccount, VoucherAccounts } from './accounts.ts';

/** One line of a voucher; one of the sums is 0. */
export type VoucherLine = VoucherAccount & { readonly debitFen: bigint; readonly creditFen: bigint };

/** What one day moved, by the accountant's account. Debit and credit are equal to the fen. */
export type Voucher = {
  readonly day: string;
  /** The day of the month: the same again wherever an export begins. */
  readonly number: number;
  readonly lines: readonly VoucherLine[];
};

type Sum = { readonly of: VoucherAccount; held: bigint; debit: bigint; credit: bigint };

/**
 * One voucher a day out of everything that moved money.
 *
 * Formula  an account's vouchers up to a day come to its balance then, rounded half-even to the fen: what is
 *          below is never lost and never counted twice. What the rounded balances lack to 0 is the rounding
 *          account's, at most half a fen an account at any time.
 */
export async function* vouchers(
  all: AsyncIterable<Transaction>,
  accounts: VoucherAccounts,
  { from }: Period,
): AsyncGenerator<Voucher> {
  const sums = new Map<string, Sum>();
  let day: string | undefined;
  for await (const { at, legs } of all) {
    const name = dayName(at);
    if (day !== undefined && name !== day) yield* closed(sums, accounts, day);
    const within = from === undefined || at >= from;
    day = within ? name : undefined;
    for (const { from: giver, to: taker, amount, commodity } of legs) {
      if (commodity !== 'CNY') continue;
      move(sumOf(sums, accounts.of(giver)), amount, within);
      move(sumOf(sums, accounts.of(taker)), -amount, within);
    }
  }
  if (day !== undefined) yield* closed(sums, accounts, day);
}

function sumOf(sums: Map<string, Sum>, of: VoucherAccount): Sum {
  let sum = sums.get(of.code);
  if (!sum) {
    sum = { of, held: 0n, debit: 0n, credit: 0n };
    sums.set(of.code, sum);
  }
  return sum;
}

/** Debit is positive. */
function move(sum: Sum, amount: bigint, within: boolean): void {
  if (!within) sum.held += amount;
  else if (amount > 0n) sum.debit += amount;
  else sum.credit -= amount;
}

function* closed(sums: Map<string, Sum>, { rounding }: VoucherAccounts, day: string): Generator<Voucher> {
  const lines: VoucherLine[] = [];
  let over = 0n;
  for (const sum of [...sums.values()].sort((one, other) => (one.of.code < other.of.code ? -1 : 1))) {
    const moved = movedFen(sum);
    over += moved.debitFen - moved.creditFen;
    lines.push(...sidesOf(sum.of, moved));
    sum.held += sum.debit - sum.credit;
    sum.debit = 0n;
    sum.credit = 0n;
  }
  const against = { debitFen: over < 0n ? -over : 0n, creditFen: over > 0n ? over : 0n };
  lines.push(...sidesOf(rounding, against));
  if (lines.length > 0) yield { day, number: Number(day.slice(-2)), lines };
}

/** Both sides of a day, so that their difference takes the rounded balance before to the one after. */
function movedFen({ held, debit, credit }: Sum): { readonly debitFen: bigint; readonly creditFen: bigint } {
  const net = toFen(held + debit - credit) - toFen(held);
  const rounded = toFen(debit);
  const debitFen = rounded > net ? rounded : net > 0n ? net : 0n;
  return { debitFen, creditFen: debitFen - net };
}

function sidesOf(of: VoucherAccount, { debitFen, creditFen }: ReturnType<typeof movedFen>): VoucherLine[] {
  const { code, name } = of;
  return [
    ...(debitFen === 0n ? [] : [{ code, name, debitFen, creditFen: 0n }]),
    ...(creditFen === 0n ? [] : [{ code, name, debitFen: 0n, creditFen }]),
  ];
}

function toFen(micro: bigint): bigint {
  return micro < 0n ? -divideHalfEven(-micro, MICRO_PER_FEN) : divideHalfEven(micro, MICRO_PER_FEN);
}
