import type { FastifyReply, FastifyRequest } from 'fastify';
import { FAULTS, type FaultCode, type Locale, problemOf, REFUSALS, type RefusalJson } from '#contract';
import { JSON_HEADERS } from './json-headers.ts';

/** An answer other than success, thrown by whoever finds out. */
export class HttpProblem extends Error {
  override name = 'HttpProblem';
  readonly facts: RefusalJson;

  constructor(facts: RefusalJson) {
    super(facts.code);
    this.facts = facts;
  }
}

export function fault(code: FaultCode, numbers: Readonly<Record<string, unknown>> = {}): HttpProblem {
  return new HttpProblem({ ...numbers, code });
}

/** Chinese unless English is asked for first. */
export function localeOf(request: FastifyRequest): Locale {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';
}

/** Sends problem details with the status of the table, and Retry-After where there is one. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, facts: RefusalJson): FastifyReply {
  const { retryAfter } = facts;
  if (typeof retryAfter === 'number') reply.header('retry-after', String(retryAfter));
  const problem = problemOf(facts, String(request.id), localeOf(request));
  return reply
    .code(statusOf(facts.code))
    .headers({ ...JSON_HEADERS, 'content-type': 'application/problem+json' })
    .send(JSON.stringify(problem));
}

function statusOf(code: string): number {
  if (Object.hasOwn(REFUSALS, code)) return REFUSALS[code as keyof typeof REFUSALS].status;
  return Object.hasOwn(FAULTS, code) ? FAULTS[code as FaultCode].status : 500;
}
