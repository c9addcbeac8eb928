import type { FastifyRequest } from 'fastify';
import { acceptedSchema, bodySchema, WRITES } from '#contract';
import { missingConsents } from '../consents/consent-rows.ts';
import type { House } from '../room.ts';
import { answers, WRITE_PROBLEMS } from '../server/answers.ts';
import type { App } from '../server/app.ts';
import { keyHeader, pathOf } from '../server/parameters.ts';
import { fault, HttpProblem } from '../server/problem.ts';
import { malformed } from '../server/wrong-input.ts';
import { singleWrite } from '../write/single-write.ts';

const OWN = [
  ['/redemptions', 'RedeemPoints', 'Sell one’s own points'],
  ['/withdrawals', 'RequestWithdrawal', 'Ask for one’s own money to be paid out'],
] as const;
/** What a command could be about beside the member who sends it. */
const OTHERS = ['storeId'];

/** The commands of a member: the member in them is the one of the session. */
export function ownWrites(app: App, house: House): void {
  for (const [path, type, summary] of OWN) {
    const schema = {
      tags: ['me'],
      summary,
      params: pathOf(path),
      headers: keyHeader,
      body: bodySchema(type, ['memberId']),
      response: answers(201, acceptedSchema, WRITE_PROBLEMS),
    };
    const validatorCompiler = () => (value: unknown) => ({ value });
    const config = { bringsHeaders: true };
    app.post(path, { schema, validatorCompiler, config }, async (request, reply) => {
      const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
      const other = OTHERS.find((name) => Object.hasOwn(Object(body), name));
      if (other !== undefined) throw new HttpProblem(malformed(other, 'left_out', body[other]));
      if (type === 'RequestWithdrawal') await needConsents(house, request);
      const own = { memberId: request.principal.login };
      return singleWrite(type, WRITES[type].makes, own, request, reply, house);
    });
  }
}

/** Nothing is paid out to somebody who was not told what they should know, or who has not consented to it. */
async function needConsents({ desk }: House, { room, principal }: FastifyRequest): Promise<void> {
  const who = { programId: room.programId, memberId: principal.login };
  const version = room.writer.state.governance.policyVersion;
  const missing = missingConsents(await desk.consents.list(who), version);
  if (missing.length > 0) throw fault('consent_needed', { missing });
}
