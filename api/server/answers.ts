import { z } from 'zod';
import { problemSchema } from '#contract';

const WORDS: Readonly<Record<number, string>> = {
  400: 'Malformed: the problem names field, rule and value.',
  401: 'Not signed in.',
  403: 'Not allowed.',
  404: 'Not found.',
  409: 'Conflict, or the id was used for other content.',
  413: 'Body too large.',
  415: 'Not JSON.',
  422: 'Refused by a rule; nothing changed.',
  429: 'Too many requests; see Retry-After.',
  503: 'Busy, stopped or paused; see Retry-After.',
};

/** What a reading route of a program can answer beside success. */
export const READ_PROBLEMS = [400, 401, 403, 404, 429, 503] as const;
/** What a route that takes a body can answer beside success. */
export const BODY_PROBLEMS = [...READ_PROBLEMS, 413, 415] as const;
/** What a write can answer beside success. */
export const WRITE_PROBLEMS = [...BODY_PROBLEMS, 409, 422] as const;

type Content = Readonly<Record<string, { readonly schema: z.ZodType }>>;
type Documented = { readonly description: string; readonly content: Content };

/** The documented answers of a route: its success and its problems. */
export function answers(
  status: number,
  schema: z.ZodType,
  problems: readonly number[],
  others: Content = {},
): Record<number, Documented> {
  const success = { description: 'Done.', content: { 'application/json': { schema }, ...others } };
  const failures = problems.map((code) => [code, problem(code)] as const);
  return { ...Object.fromEntries(failures), [status]: success } as Record<number, Documented>;
}

/** The documented answers of a route that answers with a file. */
export function textAnswers(type: string, problems: readonly number[]): Record<number, Documented> {
  const failures = problems.map((code) => [code, problem(code)] as const);
  const success = { description: 'The file.', content: { [type]: { schema: z.string() } } };
  return { ...Object.fromEntries(failures), 200: success } as Record<number, Documented>;
}

/** The documented answers of a route that answers without content. */
export function empty(problems: readonly number[]): Record<number, unknown> {
  const failures = problems.map((code) => [code, problem(code)] as const);
  return { 204: z.undefined().describe('Done.'), ...Object.fromEntries(failures) };
}

function problem(code: number): Documented {
  const content = { 'application/problem+json': { schema: problemSchema } };
  return { description: WORDS[code] ?? 'A problem.', content };
}
