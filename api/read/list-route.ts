import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { csvHead, csvRows, type Page } from '#books';
import { LIMIT_MAX } from '#contract';
import type { Principal } from '../auth/principal.ts';
import type { ProgramRoom } from '../room.ts';
import { answers, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { reachSeq } from './freshness.ts';

type Asked = {
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  readonly minSeq?: number | undefined;
  readonly format?: 'json' | 'csv' | undefined;
};

/** A list: what it takes, what its rows are, and how a page of records is had and shown. */
export type ListRoute<Query extends z.ZodType<Asked>, Item> = {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly query: Query;
  readonly page: z.ZodType;
  /** Columns of the CSV; absent: no CSV. */
  readonly columns?: readonly string[];
  /** Waits until what is read holds this accepted command; default: the books. */
  readonly reach?: (room: ProgramRoom, minSeq: number | undefined) => Promise<void>;
  fetch(room: ProgramRoom, query: z.output<Query>, parameters: Parameters): Promise<Page<Item>>;
  rows(
    room: ProgramRoom,
    items: readonly Item[],
    principal: Principal,
  ): Promise<readonly object[]> | readonly object[];
};
export type Parameters = { readonly id?: string; readonly account?: string };

const CSV = { 'text/csv': { schema: z.string() } };

export function listRoute<Query extends z.ZodType<Asked>, Item>(
  app: App,
  route: ListRoute<Query, Item>,
): void {
  const schema = {
    tags: [route.tag],
    summary: route.summary,
    params: pathOf(route.path),
    querystring: route.query,
    response: answers(200, route.page, READ_PROBLEMS, route.columns ? CSV : {}),
  };
  app.get(route.path, { schema }, async (request, reply) => {
    const query = request.query as z.output<Query>;
    const { room, principal } = request;
    await (route.reach ?? reachSeq)(room, query.minSeq);
    const parameters = request.params as Parameters;
    if (query.format === 'csv') return sendCsv(reply, route, { room, principal, query, parameters });
    const page = await route.fetch(room, query, parameters);
    const items = await route.rows(room, page.items, principal);
    return { items, nextCursor: page.nextCursor ?? null, asOfSeq: page.asOfSeq };
  });
}

type Asking<Query> = {
  readonly room: ProgramRoom;
  readonly principal: Principal;
  readonly query: Query;
  readonly parameters: Parameters;
};

function sendCsv<Query extends z.ZodType<Asked>, Item>(
  reply: FastifyReply,
  route: ListRoute<Query, Item>,
  asking: Asking<z.output<Query>>,
): FastifyReply {
  const name = `${asking.room.programId}-${route.path.slice(1).replaceAll('/', '-')}.csv`;
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return reply.type('text/csv; charset=utf-8').send(Readable.from(csvPages(route, asking)));
}

/** Page after page, so that a list of any length is never in memory as a whole. */
async function* csvPages<Query extends z.ZodType<Asked>, Item>(
  route: ListRoute<Query, Item>,
  { room, principal, query, parameters }: Asking<z.output<Query>>,
): AsyncGenerator<string> {
  const columns = route.columns ?? [];
  yield csvHead(columns);
  let { cursor } = query;
  do {
    const page = await route.fetch(room, { ...query, limit: LIMIT_MAX, cursor }, parameters);
    yield csvRows(columns, await route.rows(room, page.items, principal));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
