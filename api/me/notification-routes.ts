import type { FastifyRequest } from 'fastify';
import {
  choiceBody,
  choicesSchema,
  markedSchema,
  NOTIFICATION_KINDS,
  ownNotificationsPage,
  ownNotificationsQuery,
} from '#contract';
import { notificationRow, TO_ACKNOWLEDGE } from '../notifications/notification-rows.ts';
import { cursorBefore, placeOf } from '../read/place-cursor.ts';
import type { House, ProgramRoom } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';

const tags = ['me'];
const PATH = '/notifications';
const LIMIT_DEFAULT = 50;

/** What somebody is told, and how they want to be told. */
export function ownNotifications(app: App, house: House): void {
  const { notifications } = house.desk;
  const listed = {
    tags,
    summary: 'What one is told, newest first',
    params: pathOf(PATH),
    querystring: ownNotificationsQuery,
    response: answers(200, ownNotificationsPage, READ_PROBLEMS),
  };
  app.get(PATH, { schema: listed }, async (request) => {
    const { limit = LIMIT_DEFAULT, cursor } = request.query;
    const { timeZone, writer } = request.room;
    const who = whoOf(request);
    const rows = await notifications.list({ ...who, below: placeOf(cursor), limit });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return {
      items: rows.map((row) => notificationRow(row, timeZone)),
      unread: await notifications.unread(who),
      nextCursor: last ? cursorBefore(last.place) : null,
      asOfSeq: writer.position().seq,
    };
  });
  const mark = (path: string, summary: string, idOf: (request: FastifyRequest) => string | undefined) => {
    const schema = {
      tags,
      summary,
      params: pathOf(path),
      response: answers(200, markedSchema, BODY_PROBLEMS),
    };
    app.post(path, { schema }, async (request) => ({
      marked: await notifications.markRead(whoOf(request), idOf(request)),
    }));
  };
  mark(`${PATH}/read`, 'Mark all as read', () => undefined);
  mark(`${PATH}/:notification/read`, 'Mark one as read', notificationOf);
  const known = {
    tags,
    summary: 'Say that one knows of a change of the rules',
    params: pathOf(`${PATH}/:notification/acknowledge`),
    response: empty(BODY_PROBLEMS),
  };
  app.post(`${PATH}/:notification/acknowledge`, { schema: known }, async (request, reply) => {
    const done = await notifications.acknowledge(whoOf(request), TO_ACKNOWLEDGE, notificationOf(request));
    if (!done) throw fault('not_found');
    return reply.code(204).send();
  });
  choiceRoutes(app, house);
}

function choiceRoutes(app: App, house: House): void {
  const { notifications } = house.desk;
  const path = `${PATH}/choices`;
  const listed = {
    tags,
    summary: 'How one wants to be told, beside what one sees when one looks',
    params: pathOf(path),
    response: answers(200, choicesSchema, READ_PROBLEMS),
  };
  app.get(path, { schema: listed }, async (request) => {
    const chosen = new Map(
      (await notifications.choices(whoOf(request))).map(({ kind, carriers }) => [kind, carriers]),
    );
    const carriers = carriersOf(house, request.room);
    return {
      carriers: carriers.map(({ name, development }) => ({ carrier: name, development })),
      items: NOTIFICATION_KINDS.map((kind) => ({ kind, carriers: [...(chosen.get(kind) ?? [])] })),
    };
  });
  const chosen = {
    tags,
    summary: 'Choose who carries a kind; nobody: one sees it when one looks',
    params: pathOf(path),
    body: choiceBody,
    response: empty(BODY_PROBLEMS),
  };
  app.post(path, { schema: chosen }, async (request, reply) => {
    const { kind, carriers } = request.body;
    const offered = carriersOf(house, request.room).map(({ name }) => name);
    const unknown = carriers.find((name) => !offered.includes(name));
    if (unknown !== undefined) {
      throw new HttpProblem(malformed('carriers', { rule: 'one_of', choices: offered }, unknown));
    }
    await notifications.choose(whoOf(request), { kind, carriers: [...new Set(carriers)] });
    return reply.code(204).send();
  });
}

/** Those that tell people; one for trying things out is none in a live program. */
function carriersOf({ carriers }: House, { stage }: ProgramRoom) {
  return carriers.filter(({ development }) => !(development && stage === 'live'));
}

function whoOf({ room, principal }: FastifyRequest) {
  return { programId: room.programId, memberId: principal.login };
}

function notificationOf({ params }: FastifyRequest): string {
  return (params as { notification: string }).notification;
}
