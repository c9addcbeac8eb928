import { type Session, sessionSchema, signInBody } from '#contract';
import type { House } from '../room.ts';
import { answers, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { refuseForeignSites } from './foreign-sites.ts';
import { mayWrite, principalOf, SESSION_COOKIE } from './principal.ts';

/** Tries at signing in from one address, a minute; the desk's lockout comes on top. */
const SIGN_INS_PER_MINUTE = 20;

/** Signing in, asking who one is, signing out. */
export function sessionRoutes(app: App, house: House): void {
  const cookie = { path: '/api', httpOnly: true, sameSite: 'strict', secure: house.secureCookies } as const;
  const tags = ['session'];

  app.get(
    '/api/v1/session',
    { schema: { tags, summary: 'Who is signed in', response: answers(200, sessionSchema, [401]) } },
    async (request): Promise<Session> => {
      const { login, role, expiresAt, mayWrite } = await principalOf(house, request);
      if (!role) throw fault('not_signed_in');
      return { login, role, mayWrite, expiresAt: new Date(expiresAt ?? 0).toISOString() };
    },
  );

  app.post(
    '/api/v1/session',
    {
      schema: {
        tags,
        summary: 'Sign in',
        body: signInBody,
        response: answers(201, sessionSchema, [400, 401, 403, 413, 415, 429]),
      },
      config: { rateLimit: { max: SIGN_INS_PER_MINUTE, timeWindow: 60_000 } },
    },
    async (request, reply): Promise<Session> => {
      refuseForeignSites(request);
      const answer = await house.desk.verifyStaff({ ...request.body, address: request.ip });
      if (!('staff' in answer)) throw refused(answer);
      const { login, role } = answer.staff;
      const { token, expiresAt } = await house.desk.sessions.open(login);
      reply.code(201).setCookie(SESSION_COOKIE, token, cookie);
      return { login, role, mayWrite: mayWrite(role), expiresAt: new Date(expiresAt).toISOString() };
    },
  );

  app.delete(
    '/api/v1/session',
    { schema: { tags, summary: 'Sign out', response: empty([403]) } },
    async (request, reply) => {
      const token = request.cookies[SESSION_COOKIE];
      if (token !== undefined) {
        refuseForeignSites(request);
        await house.desk.sessions.close(token);
      }
      return reply.code(204).clearCookie(SESSION_COOKIE, cookie).send();
    },
  );
}

function refused(answer: { readonly refused: string; readonly retryAfterSeconds?: number }): HttpProblem {
  const { retryAfterSeconds } = answer;
  const wait = retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds };
  return new HttpProblem({ code: answer.refused, ...wait });
}
