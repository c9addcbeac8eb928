import { memberSessionSchema, memberSignInBody, phoneCodeBody, phoneCodeSchema } from '#contract';
import { refuseForeignSites } from '../auth/foreign-sites.ts';
import { MEMBER_COOKIE } from '../auth/principal.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';

const tags = ['me'];
const TRIES_PER_MINUTE = 20;
const rarely = { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: 60_000 } } as const;

/** Members sign in with a code that is sent to their phone. The answers do not say whose a phone is. */
export function memberSessionRoutes(app: App, house: House): void {
  const { members } = house.desk;
  const cookie = {
    path: '/api/v1/programs',
    httpOnly: true,
    sameSite: 'strict',
    secure: house.secureCookies,
  } as const;

  app.post(
    '/code',
    {
      schema: {
        tags,
        summary: 'Send a code to a phone',
        params: pathOf(''),
        body: phoneCodeBody,
        response: answers(200, phoneCodeSchema, BODY_PROBLEMS),
      },
      config: rarely,
    },
    async (request) => {
      refuseForeignSites(request);
      const { codeSender } = house;
      const live = request.room.stage === 'live';
      if (!codeSender || (live && codeSender.development)) throw fault('no_code_sender');
      const { programId } = request.room;
      const wait = await members.sendCode(programId, request.body.phone, request.ip, codeSender);
      if (wait !== undefined) throw fault('too_many_requests', { retryAfter: wait });
      return { development: codeSender.development };
    },
  );

  app.post(
    '/session',
    {
      schema: {
        tags,
        summary: 'Sign in with the code',
        params: pathOf(''),
        body: memberSignInBody,
        response: answers(201, memberSessionSchema, BODY_PROBLEMS),
      },
      config: rarely,
    },
    async (request, reply) => {
      refuseForeignSites(request);
      const { phone, code } = request.body;
      const opened = await members.open(request.room.programId, phone, code, request.ip);
      if (!opened) throw fault('wrong_code');
      const { memberId, expiresAt } = opened.session;
      reply.code(201).setCookie(MEMBER_COOKIE, opened.token, cookie);
      return { memberId, expiresAt: new Date(expiresAt).toISOString() };
    },
  );

  app.delete(
    '/session',
    { schema: { tags, summary: 'Sign out', params: pathOf(''), response: empty([403, 404]) } },
    async (request, reply) => {
      const token = request.cookies[MEMBER_COOKIE];
      if (token !== undefined) {
        refuseForeignSites(request);
        await members.close(token);
      }
      return reply.code(204).clearCookie(MEMBER_COOKIE, cookie).send();
    },
  );
}
