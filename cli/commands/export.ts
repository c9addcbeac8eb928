import { EXPORT_FORMATS, exportBooks } from '#books';
import { rowsIn } from '#journal';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';
import { type PeriodOptions, readPeriod } from '../service/period.ts';
import { print } from '../service/print.ts';
import { voucherAccounts } from '../service/voucher-accounts.ts';
import { whichProgram } from '../service/which-program.ts';

export type ExportOptions = DataPlace &
  PeriodOptions & { format?: string; program?: string; accounts?: string };

/** `cistern export`: the journal's movements for an accountant's own tool, to stdout. */
export async function runExport(options: ExportOptions): Promise<void> {
  const format = EXPORT_FORMATS.find((one) => one === options.format);
  if (!format) {
    const list = EXPORT_FORMATS.join(' | ');
    throw badInput(`--format 只有 ${list}`, `--format is ${list}; got ${options.format ?? 'nothing'}`);
  }
  const period = readPeriod(options);
  const accounts = voucherAccounts(options.accounts);
  const database = await openForReading(options);
  try {
    const programId = await whichProgram(database.pool, options.program);
    await print(exportBooks(rowsIn(database.pool, programId), format, period, accounts));
  } finally {
    await database.close();
  }
}
