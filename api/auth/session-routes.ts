import type { FastifyRequest } from 'fastify';
import {
  confirmBody,
  enrolBody,
  enrolmentSchema,
  passwordBody,
  type Session,
  sessionSchema,
  signInBody,
} from '#contract';
import type { StaffSession } from '#desk';
import type { House } from '../room.ts';
import { answers, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { cookieIn } from './cookie-in.ts';
import { refuseForeignSites } from './foreign-sites.ts';
import { anyLive } from './live.ts';
import { actorOf, mayWrite, SESSION_COOKIE, sessionOf, staffMember } from './principal.ts';
import { rosterProblem } from './roster-problem.ts';

/** Tries at a password or a code from one address, a minute; the desk's lockout comes on top. */
const TRIES_PER_MINUTE = 20;
const rarely = { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: 60_000 } } as const;
const tags = ['session'];
const PROBLEMS = [400, 401, 403, 413, 415, 429] as const;

/** Signing in, asking who one is, signing out. */
export function sessionRoutes(app: App, house: House): void {
  const cookie = { path: '/api', httpOnly: true, sameSite: 'strict', secure: house.secureCookies } as const;

  app.get(
    '/api/v1/session',
    { schema: { tags, summary: 'Who is signed in', response: answers(200, sessionSchema, [401]) } },
    async (request): Promise<Session> => shown(house, await sessionOf(house, request)),
  );

  app.post(
    '/api/v1/session',
    {
      schema: { tags, summary: 'Sign in', body: signInBody, response: answers(201, sessionSchema, PROBLEMS) },
      config: rarely,
    },
    async (request, reply): Promise<Session> => {
      refuseForeignSites(request);
      const { login, password, code } = request.body;
      const tried = { login, password, code, address: request.ip, demandCode: anyLive(house) };
      const answer = await house.desk.verifyStaff(tried);
      if (!('staff' in answer)) throw refused(answer);
      const agent = request.headers['user-agent'] ?? '';
      const { secondFactor, staff } = answer;
      const opened = { login: staff.login, address: request.ip, agent, secondFactor };
      const { token, expiresAt } = await house.desk.sessions.open(opened);
      await house.desk.audit.record(actorOf({ id: `staff:${staff.login}` }, request), {
        action: 'session.open',
        subject: `staff:${staff.login}`,
        more: { secondFactor },
      });
      reply.code(201).setCookie(SESSION_COOKIE, token, cookie);
      return shown(house, { ...staff, secondFactor, expiresAt });
    },
  );

  app.delete(
    '/api/v1/session',
    { schema: { tags, summary: 'Sign out', response: empty([403]) } },
    async (request, reply) => {
      const token = cookieIn(request, SESSION_COOKIE);
      if (token !== undefined) {
        refuseForeignSites(request);
        await house.desk.sessions.close(token);
      }
      return reply.code(204).clearCookie(SESSION_COOKIE, cookie).send();
    },
  );
  ownRoutes(app, house);
}

/** What somebody does about their own sign-in, with or without a second factor. */
function ownRoutes(app: App, house: House): void {
  const { roster, sessions } = house.desk;
  const own = async (request: FastifyRequest) => {
    const session = await sessionOf(house, request);
    return { session, actor: actorOf(staffMember(session), request) };
  };

  app.post(
    '/api/v1/session/totp',
    {
      schema: {
        tags,
        summary: 'Set up a second factor of one’s own; the first right code confirms it',
        body: enrolBody,
        response: answers(201, enrolmentSchema, PROBLEMS),
      },
      config: rarely,
    },
    async (request, reply) => {
      const { session, actor } = await own(request);
      const known = (await house.desk.listStaff()).find(({ login }) => login === session.login);
      // Who has one proves it before taking another: a stolen password must not be enough.
      if (known?.secondFactor === 'confirmed' && !session.secondFactor) throw fault('second_factor_needed');
      const made = await roster.enrol(actor, session.login, request.body.password);
      if ('problem' in made) throw rosterProblem(made.problem, session.login);
      return reply.code(201).send(made);
    },
  );

  app.post(
    '/api/v1/session/code',
    {
      schema: {
        tags,
        summary: 'Confirm one’s second factor, and this session with it',
        body: confirmBody,
        response: answers(200, sessionSchema, PROBLEMS),
      },
      config: rarely,
    },
    async (request): Promise<Session> => {
      const { session, actor } = await own(request);
      const right = await roster.confirm(actor, session.login, request.body.code);
      if (!right) throw fault('wrong_sign_in');
      await sessions.confirm(session.sessionId);
      return shown(house, { ...session, secondFactor: true });
    },
  );

  app.post(
    '/api/v1/session/password',
    {
      schema: {
        tags,
        summary: 'Choose a new password; every session of one’s own ends',
        body: passwordBody,
        response: empty(PROBLEMS),
      },
      config: rarely,
    },
    async (request, reply) => {
      const { session, actor } = await own(request);
      const { password, newPassword } = request.body;
      const refusal = await roster.choosePassword(actor, session.login, password, newPassword);
      if (refusal) throw rosterProblem(refusal.problem, session.login);
      return reply.code(204).send();
    },
  );
}

function shown(house: House, session: Omit<StaffSession, 'sessionId'>): Session {
  const { login, role, secondFactor, expiresAt } = session;
  const secondFactorNeeded = !secondFactor && anyLive(house);
  const until = new Date(expiresAt).toISOString();
  return { login, role, mayWrite: mayWrite(role), secondFactor, secondFactorNeeded, expiresAt: until };
}

function refused(answer: { readonly refused: string; readonly retryAfterSeconds?: number }): HttpProblem {
  const { retryAfterSeconds } = answer;
  const wait = retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds };
  return new HttpProblem({ code: answer.refused, ...wait });
}
