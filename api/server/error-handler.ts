import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalJson } from '#contract';
import { DeskKeyChanged } from '#desk';
import { WriterError } from '#journal';
import { HttpProblem, sendProblem } from './problem.ts';

type Issue = { readonly instancePath?: string; readonly message?: string; readonly params?: unknown };

/** Every error becomes a problem. What we did not expect is logged and says nothing of the inside. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const facts = factsOf(error);
  if (facts.code === 'internal') request.log.error({ error, requestId: request.id }, 'fault');
  return sendProblem(request, reply, facts);
}

function factsOf(error: FastifyError): RefusalJson {
  if (error instanceof HttpProblem) return error.facts;
  if (error instanceof WriterError) {
    return error.retryable ? { code: 'busy', retryAfter: 1 } : { code: 'stopped', retryAfter: 30 };
  }
  // This node will end, another one has the key.
  if (error instanceof DeskKeyChanged) return { code: 'stopped', retryAfter: 30 };
  if (error.validation) return invalid(error.validationContext, error.validation[0] as Issue);
  return BY_STATUS[error.statusCode ?? 500]?.(error) ?? { code: 'internal' };
}

const BY_STATUS: Readonly<Record<number, (error: FastifyError) => RefusalJson>> = {
  400: ({ code }) => malformed('', code === 'FST_ERR_BAD_URL' ? 'a well-formed address' : 'JSON', ''),
  404: () => ({ code: 'not_found' }),
  413: () => ({ code: 'body_too_large' }),
  // A parameter longer than any id.
  414: () => ({ code: 'not_found' }),
  415: () => ({ code: 'unsupported_media_type' }),
  429: () => ({ code: 'too_many_requests', retryAfter: 1 }),
};

function invalid(context: string | undefined, issue: Issue | undefined): RefusalJson {
  const field = (issue?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.');
  const rule = issue?.message ?? 'valid';
  if (context === 'params') return { code: 'not_found' };
  return context === 'body' ? malformed(field, rule, '') : { code: 'bad_query', field, rule };
}

function malformed(field: string, rule: string, value: string): RefusalJson {
  return { code: 'malformed', field, rule, value };
}
