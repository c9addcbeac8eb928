import type { FastifyRequest } from 'fastify';
import {
  type DeskAct,
  externalBody,
  externalIdsSchema,
  externalKind,
  foundMemberSchema,
  personDataSchema,
  reasonBody,
  revealedNameSchema,
  revealedSchema,
} from '#contract';
import type { ExternalKind } from '#desk';
import { actorOf } from '../auth/principal.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty, READ_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { externalOf } from './external-of.ts';
import { personData } from './person-data.ts';

const tags = ['people'];
const PATH = '/members/:id/external';
const ofKind = pathOf(PATH).extend({ kind: externalKind });

/** What other systems call a member: linked, looked up, shown masked, revealed for a reason, erased. */
export function personRoutes(app: App, house: House): void {
  const { externalIds } = house.desk;
  app.get(
    PATH,
    {
      schema: {
        tags,
        summary: 'External ids, masked',
        params: pathOf(PATH),
        response: answers(200, externalIdsSchema, READ_PROBLEMS),
      },
    },
    async (request) => {
      const { who } = acting(request, 'people.read');
      const items = await externalIds.list(who);
      return { items: items.map(({ linkedAt, ...row }) => ({ ...row, linkedAt: linkedAt.toISOString() })) };
    },
  );
  app.post(
    PATH,
    {
      schema: {
        tags,
        summary: 'Link a phone, an openid or a POS number; an earlier one of that kind goes',
        params: pathOf(PATH),
        body: externalBody,
        response: empty([...BODY_PROBLEMS, 409]),
      },
    },
    async (request, reply) => {
      const { who, actor } = acting(request, 'people.change');
      if (!request.room.writer.state.members.has(who.memberId)) throw fault('not_found');
      const { kind, value } = externalOf(request.body.external);
      if (!(await externalIds.link(actor, who, kind, value))) throw fault('external_taken');
      return reply.code(204).send();
    },
  );
  app.delete(
    `${PATH}/:kind`,
    { schema: { tags, summary: 'Unlink one', params: ofKind, response: empty(READ_PROBLEMS) } },
    async (request, reply) => {
      const { who, actor } = acting(request, 'people.change');
      const { kind } = request.params as { kind: ExternalKind };
      if (!(await externalIds.unlink(actor, who, kind))) throw fault('not_found');
      return reply.code(204).send();
    },
  );
  app.post(
    '/members/lookup',
    {
      schema: {
        tags,
        summary: 'Whom another system calls so; a phone never stands in an address',
        params: pathOf('/members/lookup'),
        body: externalBody,
        response: answers(200, foundMemberSchema, BODY_PROBLEMS),
      },
    },
    async ({ principal, room, body }) => {
      if (!principal.mayAct('people.read')) throw fault('not_allowed');
      const { kind, value } = externalOf(body.external);
      const memberId = await externalIds.find(room.programId, kind, value);
      return { memberId: memberId ?? null };
    },
  );
  revealRoutes(app, house);
  carefulRoutes(app, house);
}

/** What is masked, in full. */
function revealRoutes(app: App, house: House): void {
  const { externalIds } = house.desk;
  app.post(
    `${PATH}/:kind/reveal`,
    {
      schema: {
        tags,
        summary: 'Show one in full; the reason is kept in the audit log',
        params: ofKind,
        body: reasonBody,
        response: answers(200, revealedSchema, BODY_PROBLEMS),
      },
    },
    async (request) => {
      const { who, actor } = acting(request, 'people.reveal');
      const { kind } = request.params as { kind: ExternalKind };
      const value = await externalIds.reveal(actor, who, kind, request.body.reason);
      if (value === undefined) throw fault('not_found');
      return { value };
    },
  );
  app.post(
    '/members/:id/name/reveal',
    {
      schema: {
        tags,
        summary: 'Show a member’s name in full; the reason is kept in the audit log',
        params: pathOf('/members/:id/name/reveal'),
        body: reasonBody,
        response: answers(200, revealedNameSchema, BODY_PROBLEMS),
      },
    },
    async (request) => {
      const { who, actor } = acting(request, 'people.reveal');
      const name = await house.desk.revealName(actor, who, request.body.reason);
      if (!name) throw fault('not_found');
      return { name };
    },
  );
}

/** What hands out or takes away what cannot be had again. */
function carefulRoutes(app: App, house: House): void {
  const { externalIds } = house.desk;
  app.post(
    '/members/:id/export',
    {
      schema: {
        tags,
        summary: 'Everything there is about a person, for them to have; the reason is kept',
        params: pathOf('/members/:id/export'),
        body: reasonBody,
        response: answers(200, personDataSchema, BODY_PROBLEMS),
      },
    },
    async (request) => {
      const { who, actor } = acting(request, 'people.export');
      if (!request.room.writer.state.members.has(who.memberId)) throw fault('not_found');
      return personData(house, request.room, actor, who.memberId, request.body.reason);
    },
  );
  app.post(
    '/members/:id/erase',
    {
      schema: {
        tags,
        summary:
          'Erase a person’s name, external ids, sessions and notifications; the journal never had them',
        params: pathOf('/members/:id/erase'),
        body: reasonBody,
        response: empty(BODY_PROBLEMS),
      },
    },
    async (request, reply) => {
      const { who, actor } = acting(request, 'people.erase');
      await externalIds.erase(actor, who, request.body.reason);
      return reply.code(204).send();
    },
  );
}

function acting(request: FastifyRequest, act: DeskAct) {
  const { principal, room } = request;
  if (!principal.mayAct(act)) throw fault('not_allowed');
  const { id } = request.params as { id: string };
  return { who: { programId: room.programId, memberId: id }, actor: actorOf(principal, request) };
}
