import type { FastifyReply } from 'fastify';
import { type CloseRecord, closeDifference } from '#books';
import {
  type CloseDetail,
  type CloseRow,
  closeBody,
  closeCheckSchema,
  closeRowSchema,
  closeSchema,
  closesPage,
  closesQuery,
} from '#contract';
import type { Paper } from '#desk';
import { detailRoute } from '../read/detail-route.ts';
import { reachState } from '../read/freshness.ts';
import { listRoute } from '../read/list-route.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { goneSignal, PATIENT } from '../server/patience.ts';
import { fault } from '../server/problem.ts';
import { acting } from './acting.ts';
import { keepPaper, paperOf, paperPage } from './paper-list.ts';

const tag = 'closes';
const kind = 'close';

/** Months that were closed: by whom, what they ended with, and whether the journal still says so. */
export function closeRoutes(app: App, house: House): void {
  const { papers } = house.desk;
  listRoute(app, {
    path: '/closes',
    tag,
    summary: 'Closed months, the latest first',
    query: closesQuery,
    page: closesPage,
    reach: reachState,
    fetch: (room, query) => paperPage(papers, room, kind, query),
    rows: (_, items) => items.map(closeRow),
  });
  detailRoute(app, {
    path: '/closes/:month',
    tag,
    summary: 'A closed month with its closing balances',
    answer: closeSchema,
    reach: reachState,
    async find({ programId }, { month }): Promise<CloseDetail> {
      const paper = await paperOf(papers, { programId, kind, period: month });
      return { ...closeRow(paper), record: recordOf(paper) };
    },
  });
  detailRoute(app, {
    path: '/closes/:month/check',
    tag,
    summary: 'Whether the journal gives the same close now: it is computed again',
    answer: closeCheckSchema,
    reach: reachState,
    patient: true,
    async find(room, { month }, _, __, reply) {
      const { programId } = room;
      const kept = recordOf(await paperOf(papers, { programId, kind, period: month }));
      const differs = closeDifference(await computed(house, room, month, reply), kept) ?? null;
      return { agrees: differs === null, differs };
    },
  });
  closingRoute(app, house);
}

function closingRoute(app: App, house: House): void {
  const schema = {
    tags: [tag],
    summary: 'Close a month that is over, once and for ever',
    params: pathOf('/closes'),
    body: closeBody,
    response: answers(201, closeRowSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post('/closes', { schema, config: PATIENT }, async (request, reply) => {
    const actor = acting(request, 'papers.change');
    const { room, body } = request;
    const place = { programId: room.programId, kind, period: body.month } as const;
    const record = await computed(house, room, body.month, reply);
    return reply.code(201).send(closeRow(await keepPaper(house.desk.papers, actor, place, record)));
  });
}

async function computed(
  { readings }: House,
  { programId }: ProgramRoom,
  month: string,
  reply: FastifyReply,
): Promise<CloseRecord> {
  const record = await readings.closeMonth(programId, month, { signal: goneSignal(reply) });
  if (record === 'no_month') throw fault('not_found');
  if (record === 'not_over') throw fault('not_over', { period: month });
  return record;
}

const recordOf = ({ record }: Paper) => JSON.parse(record) as CloseRecord;

function closeRow(paper: Paper): CloseRow {
  const { month, from, to, entry, seq, commands, movements, closing, hash } = recordOf(paper);
  const made = { closedBy: paper.madeBy, closedAt: paper.madeAt.toISOString() };
  const accounts = Object.keys(closing).length;
  return { month, from, to, entry, seq, commands, movements, hash, accounts, ...made };
}
