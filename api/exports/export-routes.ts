import { Readable } from 'node:stream';
import { z } from 'zod';
import { midnightOf } from '#books';
import { type BookExport, exportQuery, VOUCHER_ACCOUNTS_PATH } from '#contract';
import { parseInstant } from '#engine';
import { acting } from '../papers/acting.ts';
import { reachState } from '../read/freshness.ts';
import type { House } from '../room.ts';
import { READ_PROBLEMS, textAnswers } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { PATIENT } from '../server/patience.ts';
import { badQuery } from '../server/wrong-input.ts';

const tags = ['exports'];
const PATH = '/exports/:format';
const CSV = 'text/csv; charset=utf-8';
const FILES: Readonly<Record<BookExport, readonly [ending: string, type: string]>> = {
  hledger: ['journal', 'text/plain; charset=utf-8'],
  beancount: ['beancount', 'text/plain; charset=utf-8'],
  csv: ['csv', CSV],
  kingdee: ['kingdee.csv', CSV],
  yonyou: ['yonyou.csv', CSV],
};

/** The books of a period as files for other tools: streamed from the journal, each with its line in the audit log. */
export function exportRoutes(app: App, house: House): void {
  const { voucherAccounts } = house;
  const listed = {
    tags,
    summary: 'Which code of the accountant’s chart each account has in vouchers',
    params: pathOf(VOUCHER_ACCOUNTS_PATH),
    response: textAnswers('text/csv', READ_PROBLEMS),
  };
  app.get(VOUCHER_ACCOUNTS_PATH, { schema: listed }, async (request, reply) => {
    acting(request, 'books.export');
    reply.header('content-disposition', 'attachment; filename="voucher-accounts.csv"');
    return reply.type(CSV).send(voucherAccounts.text);
  });
  const schema = {
    tags,
    summary: 'The books of a period for hledger, beancount, a spreadsheet, or as vouchers',
    params: pathOf(PATH).extend({ format: z.enum(Object.keys(FILES) as [BookExport, ...BookExport[]]) }),
    querystring: exportQuery,
    response: textAnswers('text/plain', READ_PROBLEMS),
  };
  app.get(PATH, { schema, config: PATIENT }, async (request, reply) => {
    const actor = acting(request, 'books.export');
    const { room, query } = request;
    const { format } = request.params as { format: BookExport };
    await reachState(room, query.minSeq);
    const period = periodOf(query);
    const { programId } = room;
    const { from, to } = query;
    const about = { action: 'books.export', programId, subject: `books:${format}`, more: { from, to } };
    await house.desk.audit.record(actor, about);
    const [ending, type] = FILES[format];
    const name = [programId, ...[from, to].filter((one) => one && isDay(one))].join('-');
    reply.header('content-disposition', `attachment; filename="${name}.${ending}"`);
    const pieces = house.readings.exportBooks(programId, format, period, voucherAccounts);
    return reply.type(type).send(Readable.from(pieces));
  });
}

const isDay = (text: string) => midnightOf(text) !== undefined;

/** The schema has checked that the times can be read. */
function periodOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  const [start, end] = [from, to].map((text) => text && (midnightOf(text) ?? parseInstant(text)));
  const period = { from: start || undefined, to: end || undefined };
  if (period.from !== undefined && period.to !== undefined && period.from >= period.to)
    throw badQuery('to', { rule: 'later_than', other: 'from' }, to);
  return period;
}
