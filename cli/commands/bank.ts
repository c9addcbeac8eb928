import { bankBalanceView } from '#api';
import { listBankBalances } from '#payments';
import { CHECK_FAILED, CommandFailure } from '../exit.ts';
import { type ProgramPlace, withBooks } from '../service/books.ts';
import { print } from '../service/print.ts';

export type BankOptions = ProgramPlace & { channel?: string; json?: boolean };

const SHOWN = 200;

/** `cistern bank`: what banks said against the books, the last entered first; exit 1 when the newest of a day differs. */
export async function bank(options: BankOptions): Promise<void> {
  const { channel, json = false } = options;
  const rows = await withBooks(options, async ({ pool, programId, books }) => {
    const entered = await listBankBalances(pool, programId, { channel, limit: SHOWN });
    const views = [];
    for (const one of entered) views.push(await bankBalanceView(books, one));
    return views;
  });
  await print(rows.map((row) => (json ? `${JSON.stringify(row)}\n` : lineOf(row))));
  const newest = new Map(rows.toReversed().map((row) => [`${row.channel} ${row.day}`, row]));
  const wrong = [...newest.values()].filter(({ agrees }) => !agrees).length;
  if (wrong > 0) {
    throw new CommandFailure(CHECK_FAILED, `✗ ${wrong} 天不一致`, `✗ ${wrong} days differ`);
  }
}

function lineOf({ agrees, day, channel, bank: said, books, difference, reference }: Row): string {
  const figures = `银行 / bank ${said} · 账簿 / books ${books} · 差额 / difference ${difference}`;
  return `${agrees ? '✓' : '✗'} ${day} ${channel}: ${figures} · ${reference}\n`;
}

type Row = Awaited<ReturnType<typeof bankBalanceView>>;
