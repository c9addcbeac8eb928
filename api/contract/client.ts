import { accountMethods } from './client/account-methods.ts';
import { approvalMethods } from './client/approval-methods.ts';
import { bankMethods } from './client/bank-methods.ts';
import { deskMethods } from './client/desk-methods.ts';
import { evidenceMethods } from './client/evidence-methods.ts';
import { figureMethods } from './client/figure-methods.ts';
import { moneyMethods } from './client/money-methods.ts';
import { notificationMethods } from './client/notification-methods.ts';
import { orderMethods } from './client/order-methods.ts';
import { paperMethods } from './client/paper-methods.ts';
import { peopleMethods } from './client/people-methods.ts';
import { personMethods } from './client/person-methods.ts';
import { recordMethods } from './client/record-methods.ts';
import { registerMethods } from './client/register-methods.ts';
import { openSender } from './client/sender.ts';
import { settlementMethods } from './client/settlement-methods.ts';
import { simulatedMethods } from './client/simulated-methods.ts';
import { statisticsMethods } from './client/statistics-methods.ts';
import { webhookMethods } from './client/webhook-methods.ts';
import { type BookExport, type ExportQuery, VOUCHER_ACCOUNTS_PATH } from './exports.ts';
import type { Locale } from './fill-slots.ts';
import { REGISTER_LISTS, type RegisterListName } from './registers.ts';
import { type StatementOf, type StatementQuery, statementPath } from './statements.ts';
import { type Fetch, type Query, queryText, send } from './transport.ts';

export type ClientOptions = {
  /** Where the server is, without a slash at the end; '' for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly programId: string;
  readonly locale?: () => Locale;
  readonly apiKey?: string;
  readonly newKey?: () => string;
};

export const CSV_LISTS = [
  'orders',
  'members',
  'stores',
  'commissions',
  'performance',
  'injections',
  'agencies',
] as const;
export type CsvList = (typeof CSV_LISTS)[number] | RegisterListName;

export type Client = ReturnType<typeof createClient>;

/**
 * The typed client of one program. Every method gives data or a problem and never throws. After a write
 * it asks the books to have read that far (`minSeq`), so that a list shows what was just done.
 */
export function createClient(options: ClientOptions) {
  const locale = options.locale ?? (() => 'zh' as const);
  const transport = { ...options, locale, apiKey: options.apiKey };
  const root = `/api/v1/programs/${encodeURIComponent(options.programId)}`;
  const sender = openSender({ transport, root, newKey: options.newKey ?? randomKey });
  return {
    ...accountMethods((request) => send(transport, request)),
    ...deskMethods((request) => send(transport, request)),
    ...approvalMethods(sender),
    ...bankMethods(sender),
    ...figureMethods(sender),
    ...peopleMethods(sender),
    ...orderMethods(sender),
    ...moneyMethods(sender),
    ...settlementMethods(sender),
    ...simulatedMethods(sender),
    ...recordMethods(sender),
    ...paperMethods(sender),
    ...registerMethods(sender),
    ...webhookMethods(sender),
    ...notificationMethods(sender),
    ...evidenceMethods(sender),
    ...personMethods(sender),
    /** Where a file of a case is kept (POST, the file as its body) or, with its id, had again. */
    caseFileUrl: (caseId: string, fileId?: string) =>
      `${options.baseUrl}${root}/cases/${encodeURIComponent(caseId)}/files${fileId === undefined ? '' : `/${fileId}`}`,
    ...statisticsMethods(sender),
    /** Address of the list as CSV, for a link. */
    csvUrl: (list: CsvList, query: Query = {}) => {
      const path = list in REGISTER_LISTS ? REGISTER_LISTS[list as RegisterListName].path : `/${list}`;
      return `${options.baseUrl}${root}${path}${queryText({ ...query, format: 'csv' })}`;
    },
    /** Address of a statement as CSV, for a link. */
    statementCsvUrl: (of: StatementOf, id: string | undefined, query: StatementQuery) =>
      `${options.baseUrl}${root}${statementPath(of, id)}${queryText({ ...query, format: 'csv' })}`,
    /** Address of the books as a file, for a link. */
    exportUrl: (format: BookExport, query: ExportQuery = {}) =>
      `${options.baseUrl}${root}/exports/${format}${queryText(query)}`,
    voucherAccountsUrl: () => `${options.baseUrl}${root}${VOUCHER_ACCOUNTS_PATH}`,
    /** Address for an EventSource; see `LiveEvents`. */
    eventsUrl: () => `${options.baseUrl}${root}/events`,
    lastSeq: sender.lastSeq,
    /** Raises `minSeq`, for instance by what another tab or the live stream said. */
    seen: sender.raised,
  };
}

function randomKey(): string {
  const { crypto } = globalThis as { crypto?: { randomUUID?(): string } };
  if (crypto?.randomUUID) return crypto.randomUUID();
  return Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10)).join('-');
}
