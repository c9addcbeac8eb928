import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalJson } from '#contract';
import { DeskKeyChanged } from '#desk';
import { WriterError } from '#journal';
import { invalidIn } from './invalid-in.ts';
import { HttpProblem, sendProblem } from './problem.ts';
import { malformed } from './wrong-input.ts';

/** Every error becomes a problem. What we did not expect is logged and says nothing of the inside. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const facts = factsOf(error, request);
  if (facts.code === 'internal') request.log.error({ error, requestId: request.id }, 'fault');
  return sendProblem(request, reply, facts);
}

function factsOf(error: FastifyError, request: FastifyRequest): RefusalJson {
  if (error instanceof HttpProblem) return error.facts;
  if (error instanceof WriterError) {
    return error.retryable ? { code: 'busy', retryAfter: 1 } : { code: 'stopped', retryAfter: 30 };
  }
  // This node will end, another one has the key.
  if (error instanceof DeskKeyChanged) return { code: 'stopped', retryAfter: 30 };
  // Who asked is gone: nobody reads this answer.
  if (error.name === 'AbortError') return { code: 'busy', retryAfter: 1 };
  if (error.validation) return invalidIn(request, error.validationContext, error.validation[0]);
  return BY_STATUS[error.statusCode ?? 500]?.(error) ?? { code: 'internal' };
}

const BY_STATUS: Readonly<Record<number, (error: FastifyError) => RefusalJson>> = {
  400: ({ code }) => malformed('', code === 'FST_ERR_BAD_URL' ? 'address' : 'json', undefined),
  404: () => ({ code: 'not_found' }),
  413: () => ({ code: 'body_too_large' }),
  // A parameter longer than any id.
  414: () => ({ code: 'not_found' }),
  415: () => ({ code: 'unsupported_media_type' }),
  429: () => ({ code: 'too_many_requests', retryAfter: 1 }),
};
