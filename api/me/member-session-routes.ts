import { memberSessionSchema, memberSignInBody, phoneCodeBody, phoneCodeSchema } from '#contract';
import { cookieIn } from '../auth/cookie-in.ts';
import { refuseForeignSites } from '../auth/foreign-sites.ts';
import { MEMBER_COOKIE } from '../auth/principal.ts';
import type { House } from '../room.ts';
import { answers, BODY_PROBLEMS, empty } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { pathOf } from '../server/parameters.ts';
import { fault } from '../server/problem.ts';
import { cookieOf, rarely } from './member-cookie.ts';

const tags = ['me'];
/** Members sign in with a code that is sent to their phone. The answers do not say whose a phone is. */
export function memberSessionRoutes(app: App, house: House): void {
  const { members } = house.desk;
  const cookie = cookieOf(house);

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
      // A phone that was linked at a sign-up which did not get to its end: signing up again finishes it.
      if (!opened || !request.room.writer.state.members.has(opened.session.memberId))
        throw fault('wrong_code');
      const { memberId, expiresAt } = opened.session;
      reply.code(201).setCookie(MEMBER_COOKIE, opened.token, cookie);
      return { memberId, expiresAt: new Date(expiresAt).toISOString() };
    },
  );

  app.delete(
    '/session',
    { schema: { tags, summary: 'Sign out', params: pathOf(''), response: empty([403, 404]) } },
    async (request, reply) => {
      const token = cookieIn(request, MEMBER_COOKIE);
      if (token !== undefined) {
        refuseForeignSites(request);
        await members.close(token);
      }
      return reply.code(204).clearCookie(MEMBER_COOKIE, cookie).send();
    },
  );
}
