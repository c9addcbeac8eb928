import type { RowSource } from '#journal';
import { BEANCOUNT } from './beancount.ts';
import { csvText } from './csv-text.ts';
import { HLEDGER } from './hledger.ts';
import { journalText } from './journal-text.ts';
import { type Period, transactions } from './transactions.ts';

export const EXPORT_FORMATS = ['hledger', 'beancount', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Everything that moved in a period, piece by piece, read from the journal itself. */
export function exportBooks(source: RowSource, format: ExportFormat, period: Period): AsyncGenerator<string> {
  const all = transactions(source, period.to);
  if (format === 'csv') return csvText(all, period);
  return journalText(format === 'hledger' ? HLEDGER : BEANCOUNT, source.programId, all, period);
}
