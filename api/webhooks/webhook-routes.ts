import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import {
  type DeskAct,
  madeWebhookSchema,
  newWebhookBody,
  webhookChangeBody,
  webhookDeliveriesQuery,
  webhookDeliveriesSchema,
  webhookReplayBody,
  webhookRotateBody,
  webhookSchema,
  webhooksSchema,
} from '#contract';
import type { Actor } from '#desk';
import { actorOf } from '../auth/principal.ts';
import { entryBeforeSeq } from '../read/entry-before.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { wrongUrl } from './public-address.ts';
import { cursorAfter, deliveryRow, placeBefore, webhookRow } from './webhook-rows.ts';

const tags = ['webhooks'];
const ONE = '/webhooks/:id';
const HOUR_MS = 3_600_000;
const ROTATE_HOURS = 24;
const DELIVERIES = 50;

/** Where a program's events are sent: endpoints, their secrets, what was delivered. */
export function webhookRoutes(app: App, house: House): void {
  readRoutes(app, house);
  makingRoutes(app, house);
  changingRoutes(app, house);
}

function allowed(request: FastifyRequest, act: DeskAct): Actor {
  if (!request.principal.mayAct(act)) throw fault('not_allowed');
  return actorOf(request.principal, request);
}

function placeOf({ room, params }: FastifyRequest) {
  return { programId: room.programId, endpointId: (params as { id: string }).id };
}

function readRoutes(app: App, { desk }: House): void {
  const listed = {
    tags,
    summary: 'Where events are sent',
    params: pathOf('/webhooks'),
    response: answers(200, webhooksSchema, READ_PROBLEMS),
  };
  app.get('/webhooks', { schema: listed }, async (request) => {
    allowed(request, 'webhooks.read');
    return { items: (await desk.webhooks.list(request.room.programId)).map(webhookRow) };
  });
  const one = {
    tags,
    summary: 'One endpoint',
    params: pathOf(ONE),
    response: answers(200, webhookSchema, READ_PROBLEMS),
  };
  app.get(ONE, { schema: one }, async (request) => {
    allowed(request, 'webhooks.read');
    const found = await desk.webhooks.find(placeOf(request));
    if (!found) throw fault('not_found');
    return webhookRow(found);
  });
  const deliveries = {
    tags,
    summary: 'What was sent to an endpoint and what waits, newest first, with the last answer',
    params: pathOf(`${ONE}/deliveries`),
    querystring: webhookDeliveriesQuery,
    response: answers(200, webhookDeliveriesSchema, READ_PROBLEMS),
  };
  app.get(`${ONE}/deliveries`, { schema: deliveries }, async (request) => {
    allowed(request, 'webhooks.read');
    const { limit = DELIVERIES, cursor } = request.query;
    const place = placeOf(request);
    if (!(await desk.webhooks.find(place))) throw fault('not_found');
    const found = await desk.webhooks.messages(place, placeBefore(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(deliveryRow),
      nextCursor: found.length > limit && last ? cursorAfter(last) : null,
    };
  });
}

function makingRoutes(app: App, house: House): void {
  const schema = {
    tags,
    summary: 'Send events to a URL from now on; the secret is answered once',
    params: pathOf('/webhooks'),
    body: newWebhookBody,
    response: answers(201, madeWebhookSchema, [...BODY_PROBLEMS, 409]),
  };
  app.post('/webhooks', { schema }, async (request, reply) => {
    const actor = allowed(request, 'webhooks.change');
    const { programId, writer } = request.room;
    const { url, types = [], endpointId = `whe_${randomBytes(9).toString('hex')}` } = request.body;
    checkUrl(house, request, url);
    const readEntry = writer.position().entry;
    const secret = await house.desk.webhooks.create(actor, { programId, endpointId, url, types, readEntry });
    if (secret === undefined) throw fault('webhook_exists', { endpointId });
    return reply.code(201).send({ endpointId, secret });
  });
  const rotated = {
    tags,
    summary: 'A new secret; the one before signs beside it for a while',
    params: pathOf(`${ONE}/rotate`),
    body: webhookRotateBody,
    response: answers(200, madeWebhookSchema, BODY_PROBLEMS),
  };
  app.post(`${ONE}/rotate`, { schema: rotated }, async (request) => {
    const actor = allowed(request, 'webhooks.change');
    const place = placeOf(request);
    const until = new Date(house.clock() + (request.body.hours ?? ROTATE_HOURS) * HOUR_MS);
    const secret = await house.desk.webhooks.rotate(actor, place, until);
    if (secret === undefined) throw fault('not_found');
    return { endpointId: place.endpointId, secret };
  });
}

function changingRoutes(app: App, house: House): void {
  const { webhooks } = house.desk;
  const change = {
    tags,
    summary: 'Another URL or other event types',
    params: pathOf(ONE),
    body: webhookChangeBody,
    response: empty(BODY_PROBLEMS),
  };
  app.post(ONE, { schema: change }, async (request, reply) => {
    const actor = allowed(request, 'webhooks.change');
    const { url, types } = request.body;
    if (url !== undefined) checkUrl(house, request, url);
    if (!(await webhooks.change(actor, placeOf(request), { url, types }))) throw fault('not_found');
    return reply.code(204).send();
  });
  for (const [name, status] of [
    ['pause', 'paused'],
    ['resume', 'active'],
  ] as const) {
    const summary = status === 'paused' ? 'Send nothing for now' : 'Send again, from where it was paused';
    const path = `${ONE}/${name}`;
    const schema = { tags, summary, params: pathOf(path), response: empty(BODY_PROBLEMS) };
    app.post(path, { schema }, async (request, reply) => {
      const actor = allowed(request, 'webhooks.change');
      if (!(await webhooks.setStatus(actor, placeOf(request), status))) throw fault('not_found');
      return reply.code(204).send();
    });
  }
  const replay = {
    tags,
    summary: 'Send everything from an accepted command on again, under the same ids',
    params: pathOf(`${ONE}/replay`),
    body: webhookReplayBody,
    response: empty(BODY_PROBLEMS),
  };
  app.post(`${ONE}/replay`, { schema: replay }, async (request, reply) => {
    const actor = allowed(request, 'webhooks.change');
    const { fromSeq } = request.body;
    const { programId } = request.room;
    const before = await entryBeforeSeq(house.database, programId, fromSeq);
    if (!(await webhooks.replay(actor, placeOf(request), fromSeq, before))) throw fault('not_found');
    return reply.code(204).send();
  });
  const remove = {
    tags,
    summary: 'Forget an endpoint and its deliveries',
    params: pathOf(ONE),
    response: empty(READ_PROBLEMS),
  };
  app.delete(ONE, { schema: remove }, async (request, reply) => {
    const actor = allowed(request, 'webhooks.change');
    if (!(await webhooks.remove(actor, placeOf(request)))) throw fault('not_found');
    return reply.code(204).send();
  });
}

function checkUrl({ localWebhooks }: House, { room }: FastifyRequest, url: string): void {
  const rule = wrongUrl(url, localWebhooks && room.stage !== 'live');
  if (rule !== undefined) throw new HttpProblem(malformed('url', rule, url));
}
