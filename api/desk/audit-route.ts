import { Readable } from 'node:stream';
import { z } from 'zod';
import { csvHead, csvRows } from '#books';
import { type AuditRow, auditPage, auditQuery, auditRowSchema, LIMIT_MAX } from '#contract';
import type { AuditRow as Kept } from '#desk';
import { actingPrincipal, actorOf } from '../auth/principal.ts';
import { cursorBefore, placeOf } from '../read/place-cursor.ts';
import type { House } from '../room.ts';
import { answers } from '../server/answers.ts';
import type { App } from '../server/app.ts';

const LIMIT_DEFAULT = 50;
const COLUMNS = Object.keys(auditRowSchema.shape);

/** What the staff did, newest first, with before and after. */
export function auditRoute(app: App, house: House): void {
  const csv = { 'text/csv': { schema: z.string() } };
  const schema = {
    tags: ['audit'],
    summary: 'What the staff did, newest first',
    querystring: auditQuery,
    response: answers(200, auditPage, [400, 401, 403, 429], csv),
  };
  app.get('/api/v1/audit', { schema }, async (request, reply) => {
    const principal = await actingPrincipal(house, request, 'audit.read');
    const { cursor, limit = LIMIT_DEFAULT, format, from, to, ...filters } = request.query;
    const range = { from: from ? new Date(from) : undefined, to: to ? new Date(to) : undefined };
    const fetch = (below: number | undefined, rows: number) =>
      house.desk.audit.read({ ...filters, ...range, below, limit: rows });
    if (format === 'csv') {
      const deed = { action: 'audit.export', more: { filters, from, to } };
      await house.desk.audit.record(actorOf(principal, request), deed);
      reply.header('content-disposition', 'attachment; filename="audit.csv"');
      return reply.type('text/csv; charset=utf-8').send(Readable.from(csvPages(fetch, placeOf(cursor))));
    }
    const rows = await fetch(placeOf(cursor), limit);
    const last = rows.at(-1);
    const more = rows.length === limit && last !== undefined && last.place > 1;
    const [newest] = await house.desk.audit.read({ limit: 1 });
    return {
      items: rows.map(auditRow),
      nextCursor: more ? cursorBefore(last.place) : null,
      asOfSeq: newest?.place ?? 0,
    };
  });
}

type Fetch = (below: number | undefined, limit: number) => Promise<readonly Kept[]>;

async function* csvPages(fetch: Fetch, from: number | undefined): AsyncGenerator<string> {
  yield csvHead(COLUMNS);
  let below = from;
  for (;;) {
    const rows = await fetch(below, LIMIT_MAX);
    yield csvRows(
      COLUMNS,
      rows.map((row) => ({ ...auditRow(row), detail: row.detail })),
    );
    if (rows.length < LIMIT_MAX) return;
    below = rows.at(-1)!.place;
  }
}

function auditRow({ at, detail, hash, ...row }: Kept): AuditRow {
  return { ...row, at: at.toISOString(), detail: JSON.parse(detail), hash: hash.toString('hex') };
}
