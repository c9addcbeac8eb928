import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { midnightOf } from '../../calendar.ts';
import type { Leg, Transaction } from '../transactions.ts';
import { readVoucherAccounts, VOUCHER_ACCOUNTS } from './accounts.ts';
import { type Voucher, vouchers } from './vouchers.ts';

const START = midnightOf('2026-05-01')!;
const DAY_MS = 86_400_000;
const NAMES = [
  'cash:bank',
  'pool',
  'member:a:wallet',
  'member:b:wallet',
  'store:s:payable',
  'platform:revenue',
];

const money = (from: string, to: string, amount: bigint): Leg => ({
  ...{ from, to, amount, commodity: 'CNY', kind: 'order' },
});

function transaction(day: number, legs: readonly Leg[]): Transaction {
  return { entry: 1, seq: 1, at: START + day * DAY_MS, type: 'PlaceOrder', commandId: 'c', legs };
}

async function* given(all: readonly Transaction[]) {
  yield* all;
}

async function made(all: readonly Transaction[], from?: number): Promise<Voucher[]> {
  const found: Voucher[] = [];
  for await (const one of vouchers(given(all), VOUCHER_ACCOUNTS, { from })) found.push(one);
  return found;
}

const sumOf = (all: readonly Voucher[], code: string) =>
  all
    .flatMap(({ lines }) => lines)
    .filter((line) => line.code === code)
    .reduce((sum, { debitFen, creditFen }) => sum + debitFen - creditFen, 0n);

/** Half-even to the fen, with fractions written out. */
function fenOf(micro: bigint): bigint {
  const [whole, rest] = [micro / 10_000n, micro % 10_000n];
  const half = rest < 0n ? -rest : rest;
  const away = half > 5_000n || (half === 5_000n && whole % 2n !== 0n);
  return away ? whole + (micro < 0n ? -1n : 1n) : whole;
}

const moved = fc.array(
  fc.record({
    day: fc.nat(2),
    from: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
    amount: fc.bigInt(1n, 30_000n),
  }),
  { maxLength: 30 },
);

describe('vouchers', () => {
  it('balance to the fen, and come to every account’s balance, wherever they begin', async () => {
    await fc.assert(
      fc.asyncProperty(moved, fc.nat(2), async (moves, first) => {
        const sorted = moves.toSorted((one, other) => one.day - other.day);
        const all = sorted.map(({ day, from, to, amount }) => transaction(day, [money(from, to, amount)]));
        const found = await made(all, START + first * DAY_MS);
        for (const { lines } of found) {
          const [debit, credit] = (['debitFen', 'creditFen'] as const).map((side) =>
            lines.reduce((sum, line) => sum + line[side], 0n),
          );
          expect(debit).toBe(credit);
          for (const { debitFen, creditFen } of lines) {
            expect([debitFen >= 0n, creditFen >= 0n]).toEqual([true, true]);
            expect((debitFen === 0n) !== (creditFen === 0n)).toBe(true);
          }
        }
        for (const code of new Set(NAMES.map((name) => VOUCHER_ACCOUNTS.of(name).code))) {
          const held = (days: (day: number) => boolean) =>
            sorted
              .filter(({ day }) => days(day))
              .reduce((sum, { from, to, amount }) => {
                const of = (name: string) => (VOUCHER_ACCOUNTS.of(name).code === code ? amount : 0n);
                return sum + of(from) - of(to);
              }, 0n);
          expect(sumOf(found, code)).toBe(fenOf(held(() => true)) - fenOf(held((day) => day < first)));
        }
      }),
    );
  });

  it('show both sides of a day, what is below a fen apart, and no points', async () => {
    const [day] = await made([
      transaction(0, [
        money('cash:bank', 'pool', 1_005_000n),
        { ...money('issued:points', 'member:a:points', 5n), commodity: 'POINTS' },
      ]),
      transaction(0, [money('pool', 'member:a:wallet', 330_000n)]),
    ]);
    expect([day!.day, day!.number]).toEqual(['2026-05-01', 1]);
    expect(day!.lines.map(({ code, debitFen, creditFen }) => [code, debitFen, creditFen])).toEqual([
      ['1012', 100n, 0n],
      ['224101', 33n, 0n],
      ['224101', 0n, 101n],
      ['224112', 0n, 33n],
      ['6603', 1n, 0n],
    ]);
  });
});

describe('the table of voucher accounts', () => {
  it('can be edited: codes of one’s own, one line for several accounts', () => {
    const text = VOUCHER_ACCOUNTS.text.replace('member:*:wallet,224112', 'member:*,2241.10');
    const read = readVoucherAccounts(`\uFEFF${text}`);
    if (!('of' in read)) throw new Error('cannot be read');
    expect(read.of('member:li:commission').code).toBe('2241.10');
  });

  it('says which line cannot be read, and which account has none', () => {
    expect(readVoucherAccounts('account,code,name\ncash:*,1012\n')).toEqual({ line: 2 });
    const less = VOUCHER_ACCOUNTS.text.replace(/tax:withheld.*\r\n/, '');
    expect(readVoucherAccounts(less)).toEqual({ missing: 'tax:withheld' });
  });
});
