import type { FastifyRequest } from 'fastify';
import {
  decideRunBody,
  mayApprove,
  type SettlementPreview,
  settlementPreviewSchema,
  settlementRunBody,
  settlementRunQuery,
  settlementRunSchema,
  settlementRunsQuery,
  settlementRunsSchema,
} from '#contract';
import type { Actor } from '#desk';
import { formatMoney, type Micro } from '#engine';
import { dayAt, openSettlementRuns, type SettlementRun, type SettlementRuns, storesOwed } from '#payments';
import { actorOf } from '../auth/principal.ts';
import { readDurable } from '../figures/durable-state.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { minimumOf } from './minimum-of.ts';
import { differenceProblem } from './refuse-difference.ts';
import { runRow } from './settlement-run-row.ts';

const tags = ['stores'];
const LIST = 30;
const ONE = '/settlement-runs/:day';

/** Settlement runs: every store that is owed enough is paid, today or on a later day. */
export function settlementRunRoutes(app: App, house: House): void {
  readingRoutes(app, house);
  askingRoute(app, house);
  decidingRoutes(app, house);
}

function runsOf({ database }: House, { programId }: ProgramRoom) {
  return openSettlementRuns(database, programId);
}

function readingRoutes(app: App, house: House): void {
  const listed = {
    tags,
    summary: 'Settlement runs, the latest days first',
    params: pathOf('/settlement-runs'),
    querystring: settlementRunsQuery,
    response: answers(200, settlementRunsSchema, READ_PROBLEMS),
  };
  app.get('/settlement-runs', { schema: listed }, async (request) => {
    if (!request.principal.mayAct('program.read')) throw fault('not_allowed');
    const { cursor, limit = LIST } = request.query;
    const found = await runsOf(house, request.room).list(cursor, limit + 1);
    const items = found.slice(0, limit).map(runRow);
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.day ?? null) : null };
  });
  const preview = {
    tags,
    summary: 'What a settlement run would pay now',
    params: pathOf('/settlement-preview'),
    querystring: settlementRunQuery,
    response: answers(200, settlementPreviewSchema, READ_PROBLEMS),
  };
  app.get('/settlement-preview', { schema: preview }, async (request) => {
    if (!request.principal.mayAct('program.read')) throw fault('not_allowed');
    return previewOf(house, request.room, minimumOf(request.query.minimum));
  });
}

async function previewOf(house: House, room: ProgramRoom, minimum: Micro): Promise<SettlementPreview> {
  return readDurable(room, (state) => {
    const { enough, below } = storesOwed(state, minimum);
    const limit = state.policy.limits.secondOfficerAbove;
    return {
      day: dayAt({ state }, house.clock()),
      stores: enough.length,
      amount: formatMoney(enough.reduce((sum, { amount }) => sum + amount, 0n)),
      below,
      aboveLimit: limit === null ? 0 : enough.filter(({ amount }) => amount > limit).length,
    };
  });
}

function askingRoute(app: App, house: House): void {
  const schema = {
    tags,
    summary: 'Pay every store that is owed enough, today or on a later day; a day has one run',
    params: pathOf('/settlement-runs'),
    body: settlementRunBody,
    response: answers(201, settlementRunSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post('/settlement-runs', { schema }, async (request, reply) => {
    const { room, body } = request;
    const actor = moneyActor(request);
    const today = dayAt(room.writer, house.clock());
    const { day = today, channel = room.providers[0]?.channel ?? 'simulated' } = body;
    if (day < today) throw new HttpProblem(malformed('day', { rule: 'not_before', min: today }, day));
    const problem = day === today && (await differenceProblem(house.database, room, house.clock()));
    if (problem) throw problem;
    const asked = { day, channel, minimum: minimumOf(body.minimum), askedBy: actor.id };
    const run = await runsOf(house, room).ask(asked, new Date(house.clock()));
    await note(house, request, 'settlement-run.ask', { day, channel, minimum: formatMoney(asked.minimum) });
    return reply.code(201).send(runRow(run));
  });
}

function moneyActor(request: FastifyRequest): Actor {
  const { principal } = request;
  if (!principal.maySend('SettleStore')) throw fault('not_allowed');
  return actorOf(principal, request);
}

function decidingRoutes(app: App, house: House): void {
  const schema = (name: string, summary: string) => ({
    tags,
    summary,
    params: pathOf(`${ONE}/${name}`),
    body: decideRunBody,
    response: answers(200, settlementRunSchema, [...BODY_PROBLEMS, 409]),
  });
  const approving = schema('approve', 'Agree as the second person: what is above the limit is paid, too');
  app.post(`${ONE}/approve`, { schema: approving }, async (request) => {
    const { principal } = request;
    const { day } = request.params as { day: string };
    if (principal.kind !== 'staff' || !principal.role || !mayApprove(principal.role, 'SettleStore'))
      throw fault('not_allowed');
    const { askId } = request.body;
    const runs = runsOf(house, request.room);
    const known = await seenRun(runs, day, askId);
    if (known.askedBy === principal.id) throw fault('same_person');
    const run = await runs.approve({ day, askId }, principal.id, new Date(house.clock()));
    if (!run) throw fault('already_decided');
    const { channel, minimum } = run;
    const agreed = { day, channel, minimum: formatMoney(minimum) };
    await note(house, request, 'settlement-run.approve', agreed);
    return runRow(run);
  });
  const cancelling = schema('cancel', 'Take back the run that was seen, if it was not carried out yet');
  app.post(`${ONE}/cancel`, { schema: cancelling }, async (request) => {
    moneyActor(request);
    const { day } = request.params as { day: string };
    const { askId } = request.body;
    const runs = runsOf(house, request.room);
    await seenRun(runs, day, askId);
    const run = await runs.cancel({ day, askId }, new Date(house.clock()));
    if (!run) throw fault('already_decided');
    await note(house, request, 'settlement-run.cancel', { day });
    return runRow(run);
  });
}

/** Nobody decides what they have not read: a run that was asked for anew is another one. */
async function seenRun(runs: SettlementRuns, day: string, askId: string): Promise<SettlementRun> {
  const known = await runs.find(day);
  if (!known) throw fault('not_found');
  if (known.askId !== askId) throw fault('proposal_changed');
  return known;
}

async function note(house: House, request: FastifyRequest, action: string, after: object): Promise<void> {
  const { programId } = request.room;
  const day = (after as { readonly day: string }).day;
  const deed = { action, programId, subject: `settlement-run:${day}`, outcome: 'done' as const, after };
  await house.desk.audit.record(actorOf(request.principal, request), deed);
}
