import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { type RefusalJson, ruleOfIssue } from '#contract';
import { shownValue } from './wrong-input.ts';

/** What is about a person, or opens something, is never said again; nor is what may be so under a wrong name. */
const SECRET = /password|code|phone|external|secret|token|^text$|^url$|^reason$|^name$/i;

/** The answer to a request whose schema it does not fit: which field, which rule, and what was sent. */
export function invalidIn(
  request: FastifyRequest,
  context: string | undefined,
  error: FastifySchemaValidationError | undefined,
): RefusalJson {
  // A path that cannot be one has nothing behind it.
  if (context === 'params') return { code: 'not_found' };
  // The only header that is asked for.
  if (context === 'headers') return { code: 'idempotency_key_required' };
  const { keyword, instancePath = '', message, params } = error ?? {};
  const issue = { ...params, code: String(keyword), message };
  const path = instancePath.split('/').filter((part) => part !== '');
  if (keyword === 'unrecognized_keys') path.push(String((params?.keys as readonly unknown[])[0]));
  const sent = valueAt(context === 'body' ? request.body : request.query, path);
  const silent = keyword === 'unrecognized_keys' || path.length === 0 || SECRET.test(path.at(-1)!);
  const code = context === 'body' ? 'malformed' : 'bad_query';
  return {
    code,
    field: fieldOf(path),
    ...ruleOfIssue(issue, sent === undefined),
    value: silent ? '' : shownValue(sent),
  };
}

/** `remedies[0].kind`, as the engine names a field within a list. */
function fieldOf(path: readonly string[]): string {
  return path
    .map((part, place) => (/^\d+$/.test(part) ? `[${part}]` : place === 0 ? part : `.${part}`))
    .join('');
}

function valueAt(sent: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, part)
        ? (value as Record<string, unknown>)[part]
        : undefined,
    sent,
  );
}
