import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { midnightOf, type StatementKind, statementCsvHead, statementCsvRows } from '#books';
import { balanceQuery, balanceSchema, statementQuery, statementSchema } from '#contract';
import { parseInstant } from '#engine';
import type { House, ProgramRoom } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { badQuery } from '../server/wrong-input.ts';
import { reachSeq } from './freshness.ts';
import { balanceView, statementView } from './statement-rows.ts';

const PATHS: readonly (readonly [path: string, kind: StatementKind])[] = [
  ['/statements/members/:id', 'member'],
  ['/statements/stores/:id', 'store'],
  ['/statements/agents/:id', 'agent'],
  ['/statements/shareholders/:id', 'shareholder'],
  ['/statements/program', 'program'],
];
const CSV = { 'text/csv': { schema: z.string() } };

/** What people had and how it came about: any balance at any moment, and statements of a period. */
export function statementRoutes(app: App, house: House): void {
  balanceRoute(app);
  for (const [path, kind] of PATHS) statementRoute(app, house, path, kind);
}

function balanceRoute(app: App): void {
  const path = '/accounts/:account/balance';
  const schema = {
    tags: ['ledger'],
    summary: 'An account’s balance after a command, or just before a midnight or time',
    params: pathOf(path),
    querystring: balanceQuery,
    response: answers(200, balanceSchema, READ_PROBLEMS),
  };
  app.get(path, { schema }, async ({ room, query, params }) => {
    const { account } = params as { account: string };
    const { atSeq, at, minSeq } = query;
    await reachSeq(room, atSeq ?? minSeq);
    const moment = at === undefined ? { seq: atSeq ?? Number.MAX_SAFE_INTEGER } : { before: momentOf(at) };
    return balanceView(await room.books.read.balanceAt(account, moment));
  });
}

/** Of whom the path names, unless `idOf` says otherwise. */
export function statementRoute(
  app: App,
  house: House,
  path: string,
  kind: StatementKind,
  idOf?: (request: FastifyRequest) => Promise<string>,
): void {
  const schema = {
    tags: [idOf || !path.startsWith('/statements/') ? 'me' : 'statements'],
    summary: `Statement of a ${kind}: opening balances, every line with its reason, closing balances`,
    params: pathOf(path),
    querystring: statementQuery,
    response: answers(200, statementSchema, READ_PROBLEMS, CSV),
  };
  app.get(path, { schema }, async (request, reply) => {
    const { room, query, params } = request;
    await reachSeq(room, query.minSeq);
    const { id = room.programId } = idOf ? { id: await idOf(request) } : (params as { id?: string });
    if (!(await exists(room, kind, id))) throw fault('not_found');
    const [from, to] = [momentOf(query.from), momentOf(query.to)];
    if (from >= to) throw badQuery('to', { rule: 'later_than', other: 'from' }, query.to);
    const statement = await room.books.read.statement({ kind, id, from, to });
    if (query.format !== 'csv') return statementView(statement, house.clock());
    reply.header('content-disposition', `attachment; filename="${statement.number}.csv"`);
    return reply.type('text/csv; charset=utf-8').send(statementCsvHead() + statementCsvRows(statement));
  });
}

async function exists(room: ProgramRoom, kind: StatementKind, id: string): Promise<boolean> {
  if (kind === 'program') return true;
  const found = kind === 'store' ? await room.books.read.store(id) : await room.books.read.member(id);
  return found.item !== undefined;
}

/** The schema has checked that it can be read. */
function momentOf(text: string): number {
  return midnightOf(text) ?? parseInstant(text)!;
}
