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

/** Path, command, what it does, the field that is the member who sends it, and what else it must not be about. */
const OWN = [
  ['/redemptions', 'RedeemPoints', 'Sell one’s own points', 'memberId', ['storeId']],
  ['/withdrawals', 'RequestWithdrawal', 'Ask for one’s own money to be paid out', 'memberId', ['storeId']],
  ['/cases', 'OpenCase', 'Report an offence, or ask the operator something', 'reporterId', ['evidence']],
] as const;

/** The commands of a member: the member in them is the one of the session. */
export function ownWrites(app: App, house: House): void {
  for (const [path, type, summary, self, others] of OWN) {
    const schema = {
      tags: ['me'],
      summary,
      params: pathOf(path),
      headers: keyHeader,
      body: bodySchema(type, [self]),
      response: answers(201, acceptedSchema, WRITE_PROBLEMS),
    };
    const validatorCompiler = () => (value: unknown) => ({ value });
    const config = { bringsHeaders: true };
    app.post(path, { schema, validatorCompiler, config }, async (request, reply) => {
      const body = (request.body ?? {}) as Readonly<Record<string, unknown>>;
      const other = others.find((name) => Object.hasOwn(Object(body), name));
      if (other !== undefined) throw new HttpProblem(malformed(other, 'left_out', body[other]));
      if (type === 'RequestWithdrawal') await needConsents(house, request);
      const own = { [self]: request.principal.login };
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
