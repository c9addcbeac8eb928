import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type DeskAct,
  handedSchema,
  newStaffBody,
  roleBody,
  type SessionRow,
  type StaffRow,
  sessionsSchema,
  staffSchema,
} from '#contract';
import type { Actor, SessionRow as KeptSession, StaffRow as KeptStaff } from '#desk';
import type { House } from '../room.ts';
import { answers, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { fault } from '../server/problem.ts';
import { actingPrincipal, actorOf, principalOf } from './principal.ts';
import { rosterProblem } from './roster-problem.ts';

const tags = ['staff'];
const PROBLEMS = [400, 401, 403, 404, 409, 413, 415, 429] as const;
const ofOne = z.object({ login: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,39}$/) });
const ofSession = z.object({ sessionId: z.string().regex(/^ses_[0-9a-f]{24}$/) });

/** Who works here, in which role, and where they are signed in. */
export function staffRoutes(app: App, house: House): void {
  const { roster } = house.desk;
  const acting = async (request: FastifyRequest, act: DeskAct) =>
    actorOf(await actingPrincipal(house, request, act), request);

  app.get(
    '/api/v1/staff',
    { schema: { tags, summary: 'Staff and their roles', response: answers(200, staffSchema, PROBLEMS) } },
    async (request) => {
      await actingPrincipal(house, request, 'staff.read');
      return { items: (await house.desk.listStaff()).map(staffRow) };
    },
  );
  app.post(
    '/api/v1/staff',
    {
      schema: {
        tags,
        summary: 'Add somebody: password, second factor and recovery codes are answered once',
        body: newStaffBody,
        response: answers(201, handedSchema, PROBLEMS),
      },
    },
    async (request, reply) => {
      const actor = await acting(request, 'staff.change');
      const { login } = request.body;
      const made = await roster.add(actor, request.body);
      if ('problem' in made) throw rosterProblem(made.problem, login);
      return reply.code(201).send({ login, ...made });
    },
  );
  oneRoutes(app, house, acting);
  sessionListRoutes(app, house);
}

type Acting = (request: FastifyRequest, act: DeskAct) => Promise<Actor>;

function oneRoutes(app: App, house: House, acting: Acting): void {
  const { roster } = house.desk;
  app.post(
    '/api/v1/staff/:login/reset',
    {
      schema: {
        tags,
        summary: 'Give somebody a new password and second factor; their sessions end',
        params: ofOne,
        response: answers(200, handedSchema, PROBLEMS),
      },
    },
    async (request) => {
      const actor = await acting(request, 'staff.change');
      const { login } = request.params as { login: string };
      const made = await roster.reset(actor, login);
      if ('problem' in made) throw rosterProblem(made.problem, login);
      return { login, ...made };
    },
  );
  app.post(
    '/api/v1/staff/:login/role',
    {
      schema: {
        tags,
        summary: 'Change somebody’s role',
        params: ofOne,
        body: roleBody,
        response: empty(PROBLEMS),
      },
    },
    async (request, reply) => {
      const actor = await acting(request, 'staff.change');
      const { login } = request.params as { login: string };
      const refusal = await roster.setRole(actor, login, request.body.role);
      if (refusal) throw rosterProblem(refusal.problem, login);
      return reply.code(204).send();
    },
  );
  app.delete(
    '/api/v1/staff/:login',
    { schema: { tags, summary: 'Let somebody sign in no more', params: ofOne, response: empty(PROBLEMS) } },
    async (request, reply) => {
      const actor = await acting(request, 'staff.change');
      const { login } = request.params as { login: string };
      const refusal = await roster.end(actor, login);
      if (refusal) throw rosterProblem(refusal.problem, login);
      return reply.code(204).send();
    },
  );
}

/** Everybody sees and ends their own sessions; who may change staff, those of all. */
function sessionListRoutes(app: App, house: House): void {
  app.get(
    '/api/v1/sessions',
    { schema: { tags, summary: 'Open sessions', response: answers(200, sessionsSchema, PROBLEMS) } },
    async (request) => {
      const { session, mayAct, login } = await principalOf(house, request);
      if (!session) throw fault('not_allowed');
      const kept = await house.desk.sessions.list(mayAct('staff.read') ? undefined : login);
      return { items: kept.map((row) => sessionRow(row, session.sessionId)) };
    },
  );
  app.delete(
    '/api/v1/sessions/:sessionId',
    { schema: { tags, summary: 'End a session', params: ofSession, response: empty(PROBLEMS) } },
    async (request, reply) => {
      const principal = await principalOf(house, request);
      if (!principal.session) throw fault('not_allowed');
      const { sessionId } = request.params as { sessionId: string };
      const of = principal.mayAct('staff.change') ? undefined : principal.login;
      const whose = await house.desk.sessions.end(sessionId, of);
      if (whose === undefined) throw fault('not_found');
      const deed = { action: 'session.end', subject: `staff:${whose}`, more: { sessionId } };
      await house.desk.audit.record(actorOf(principal, request), deed);
      return reply.code(204).send();
    },
  );
}

function staffRow({ createdAt, endedAt, lastSignInAt, ...row }: KeptStaff): StaffRow {
  return {
    ...row,
    createdAt: createdAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    lastSignInAt: lastSignInAt?.toISOString() ?? null,
  };
}

function sessionRow({ createdAt, lastUsedAt, expiresAt, ...row }: KeptSession, current: string): SessionRow {
  return {
    ...row,
    current: row.sessionId === current,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
