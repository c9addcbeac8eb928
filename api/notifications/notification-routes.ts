import type { FastifyRequest } from 'fastify';
import {
  acknowledgementsSchema,
  carriedPage,
  carriedQuery,
  type DeskAct,
  notificationsPage,
  notificationsQuery,
  retriedSchema,
} from '#contract';
import type { Actor } from '#desk';
import { actorOf } from '../auth/principal.ts';
import { cursorBefore, placeOf } from '../read/place-cursor.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { carriedRow, notificationRow, TO_ACKNOWLEDGE } from './notification-rows.ts';

const tags = ['notifications'];
const PATH = '/notifications';
const LIMIT_DEFAULT = 50;

/** What people were told, how it was carried to them, and who knows of a change of the policy. */
export function notificationRoutes(app: App, house: House): void {
  const { notifications } = house.desk;
  const listed = {
    tags,
    summary: 'What people were told, newest first',
    params: pathOf(PATH),
    querystring: notificationsQuery,
    response: answers(200, notificationsPage, READ_PROBLEMS),
  };
  app.get(PATH, { schema: listed }, async (request) => {
    allowed(request, 'notifications.read');
    const { limit = LIMIT_DEFAULT, cursor, memberId, kind } = request.query;
    const { programId, timeZone, writer } = request.room;
    const below = placeOf(cursor);
    const rows = await notifications.list({ programId, memberId, kind, below, limit });
    return {
      items: rows.map((row) => notificationRow(row, timeZone)),
      nextCursor: nextOf(rows, limit),
      asOfSeq: writer.position().seq,
    };
  });
  const carried = {
    tags,
    summary: 'What was carried to people and what waits, newest first, with the last answer',
    params: pathOf(PATH),
    querystring: carriedQuery,
    response: answers(200, carriedPage, READ_PROBLEMS),
  };
  app.get(`${PATH}/deliveries`, { schema: carried }, async (request) => {
    allowed(request, 'notifications.read');
    const { limit = LIMIT_DEFAULT, cursor, memberId, status } = request.query;
    const { programId, timeZone, writer } = request.room;
    const below = placeOf(cursor);
    const rows = await notifications.listCarried({ programId, memberId, status, below, limit });
    return {
      items: rows.map((row) => carriedRow(row, timeZone)),
      nextCursor: nextOf(rows, limit),
      asOfSeq: writer.position().seq,
    };
  });
  wholeRoutes(app, house);
}

function wholeRoutes(app: App, { desk: { notifications } }: House): void {
  const known = {
    tags,
    summary: 'How many know of each change of the policy',
    params: pathOf(PATH),
    response: answers(200, acknowledgementsSchema, READ_PROBLEMS),
  };
  app.get(`${PATH}/acknowledgements`, { schema: known }, async (request) => {
    allowed(request, 'notifications.read');
    const rows = await notifications.acknowledgements(request.room.programId, TO_ACKNOWLEDGE);
    const items = rows.map(({ facts, at, ...counts }) => ({
      ...{ version: facts.version ?? '', effectiveAt: facts.effectiveAt ?? '' },
      ...{ at: at.toISOString(), ...counts },
    }));
    return { items };
  });
  const retried = {
    tags,
    summary: 'Try again what was given up',
    params: pathOf(PATH),
    response: answers(200, retriedSchema, BODY_PROBLEMS),
  };
  app.post(`${PATH}/retry`, { schema: retried }, async (request) => {
    const actor = allowed(request, 'notifications.retry');
    return { retried: await notifications.retry(actor, request.room.programId) };
  });
}

function nextOf(rows: readonly { readonly place: number }[], limit: number): string | null {
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return last ? cursorBefore(last.place) : null;
}

function allowed(request: FastifyRequest, act: DeskAct): Actor {
  if (!request.principal.mayAct(act)) throw fault('not_allowed');
  return actorOf(request.principal, request);
}
