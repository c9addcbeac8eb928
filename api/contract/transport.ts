import type { z } from 'zod';
import type { Locale } from './fill-slots.ts';
import { type Problem, problemOf, problemSchema } from './problems.ts';

/** As much of `fetch` as the client needs, so that Node, browsers and tests can bring their own. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly credentials: 'same-origin';
  },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  text(): Promise<string>;
}>;

/** What every method gives: data of the agreed shape, or a problem with code, numbers and texts. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | { readonly ok: false; readonly problem: Problem };

export type Query = Readonly<Record<string, string | number | undefined>>;

export type Request<Data> = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly query?: Query;
  readonly body?: unknown;
  readonly key?: string;
  /** Absent: an answer without content. */
  readonly schema?: z.ZodType<Data>;
};

export type TransportOptions = {
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly locale: () => Locale;
  readonly apiKey?: string | undefined;
};

/** Sends one request and reads its answer; never throws. */
export async function send<Data>(options: TransportOptions, request: Request<Data>): Promise<Answer<Data>> {
  try {
    const url = options.baseUrl + request.path + queryText(request.query);
    const body = request.body === undefined ? {} : { body: JSON.stringify(request.body) };
    const response = await options.fetch(url, {
      method: request.method,
      headers: headersOf(options, request),
      credentials: 'same-origin',
      ...body,
    });
    return read(options, request, response.ok, await response.text());
  } catch {
    return failed(options, { code: 'unreachable' });
  }
}

export function queryText(query: Query | undefined): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== '');
  if (pairs.length === 0) return '';
  return `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`;
}

/** `X-Requested-With` cannot be set by a form of another site: what cookies alone may not do. */
function headersOf(options: TransportOptions, request: Request<unknown>): Record<string, string> {
  return {
    accept: 'application/json',
    'accept-language': options.locale(),
    'x-requested-with': 'cistern',
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(request.key === undefined ? {} : { 'idempotency-key': request.key }),
    ...(options.apiKey === undefined ? {} : { authorization: `Bearer ${options.apiKey}` }),
  };
}

function read<Data>(
  options: TransportOptions,
  request: Request<Data>,
  ok: boolean,
  text: string,
): Answer<Data> {
  const json = parse(text);
  if (!ok) {
    const problem = problemSchema.safeParse(json);
    return problem.success
      ? { ok, problem: problem.data }
      : failed(options, { code: 'bad_answer', field: request.path });
  }
  if (!request.schema) return { ok, data: undefined as Data };
  const parsed = request.schema.safeParse(json);
  if (parsed.success) return { ok, data: parsed.data };
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return failed(options, { code: 'bad_answer', field });
}

function failed(
  options: TransportOptions,
  facts: { readonly code: string; readonly field?: string },
): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: problemOf(facts, '', options.locale()) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
