import { z } from 'zod';
import { moment } from './statements.ts';
import { minSeqQuery } from './values.ts';

/** Plain-text accounting, a spreadsheet, and the vouchers of two makers of accounting software. */
export const BOOK_EXPORTS = ['hledger', 'beancount', 'csv', 'kingdee', 'yonyou'] as const;
export type BookExport = (typeof BOOK_EXPORTS)[number];

export const exportQuery = z.object({
  from: moment.optional().meta({ description: 'From this midnight or time on; what was before is carried.' }),
  to: moment.optional().meta({ description: 'Before this one.' }),
  minSeq: minSeqQuery,
});
export type ExportQuery = { readonly from?: string; readonly to?: string };

export const VOUCHER_ACCOUNTS_PATH = '/exports/voucher-accounts';
