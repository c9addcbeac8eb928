import type { Instant } from '#engine';
import type { RowSource } from '#journal';
import { transactions } from '../export/transactions.ts';
import { turnedSign } from '../read/turned-sign.ts';
import type { StatementLine } from '../statements.ts';

/** An account over a period; the sign of the lines is as people read it, of the sums as accountants do. */
export type Sheet = {
  opening: bigint;
  debit: bigint;
  credit: bigint;
  readonly lines: StatementLine[];
};

export type Ledger = {
  readonly accounts: ReadonlyMap<string, Sheet>;
  /** The last accepted command before the end, and its entry. */
  readonly seq: number;
  readonly entry: number;
};

export type PackPeriod = { readonly from: Instant; readonly to: Instant };

/** Every account over a period. What a program opened with counts as before everything. */
export async function readLedger(source: RowSource, { from, to }: PackPeriod): Promise<Ledger> {
  const accounts = new Map<string, Sheet>();
  let [seq, entry] = [0, 0];
  const sheetOf = (account: string) => {
    let sheet = accounts.get(account);
    if (!sheet) {
      sheet = { opening: 0n, debit: 0n, credit: 0n, lines: [] };
      accounts.set(account, sheet);
    }
    return sheet;
  };
  for await (const one of transactions(source, to)) {
    ({ seq, entry } = one);
    const within = one.seq > 0 && one.at >= from;
    for (const leg of one.legs) {
      const [giver, taker] = [sheetOf(leg.from), sheetOf(leg.to)];
      if (!within) {
        giver.opening += leg.amount;
        taker.opening -= leg.amount;
        continue;
      }
      giver.debit += leg.amount;
      taker.credit += leg.amount;
      const { kind } = leg as { kind: StatementLine['kind'] };
      addLine(giver, leg.from, { entry, at: one.at, kind, other: leg.to, amount: -leg.amount });
      addLine(taker, leg.to, { entry, at: one.at, kind, other: leg.from, amount: leg.amount });
    }
  }
  return { accounts, seq, entry };
}

/** What an account holds at the end, debit positive. */
export function closingOf({ opening, debit, credit }: Sheet): bigint {
  return opening + debit - credit;
}

/** What it held at the beginning, as people read it. */
export function shownOpening(account: string, { opening }: Sheet): bigint {
  return -turnedSign(account) * opening;
}

function addLine(sheet: Sheet, account: string, line: Omit<StatementLine, 'balance'>): void {
  const amount = turnedSign(account) * line.amount;
  const before = sheet.lines.at(-1)?.balance ?? shownOpening(account, sheet);
  sheet.lines.push({ ...line, amount, balance: before + amount });
}
