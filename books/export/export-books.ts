import type { RowSource } from '#journal';
import { BEANCOUNT } from './beancount.ts';
import { csvText } from './csv-text.ts';
import { HLEDGER } from './hledger.ts';
import { journalText } from './journal-text.ts';
import { type Period, transactions } from './transactions.ts';
import { VOUCHER_ACCOUNTS, type VoucherAccounts } from './vouchers/accounts.ts';
import { VOUCHER_FORMATS, voucherCsv } from './vouchers/voucher-files.ts';
import { vouchers } from './vouchers/vouchers.ts';

export const EXPORT_FORMATS = ['hledger', 'beancount', 'csv', ...VOUCHER_FORMATS] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything that moved in a period, piece by piece, read from the journal itself. */
export function exportBooks(
  source: RowSource,
  format: ExportFormat,
  period: Period,
  accounts: VoucherAccounts = VOUCHER_ACCOUNTS,
): AsyncGenerator<string> {
  const { programId } = source;
  const all = transactions(source, period.to);
  if (format === 'hledger') return journalText(HLEDGER, programId, all, period);
  if (format === 'beancount') return journalText(BEANCOUNT, programId, all, period);
  if (format === 'csv') return csvText(all, period);
  return voucherCsv(vouchers(all, accounts, period), format, programId);
}
