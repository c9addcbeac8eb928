import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, PROGRAM, type TestHouse } from './test-house.ts';

type Operation = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
};
type Schema = { readonly $ref?: string; readonly properties?: Readonly<Record<string, unknown>> };
type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
};

let house: TestHouse;
let document: Document;

beforeAll(async () => {
  house = await openTestHouse({ requestsPerMinute: 1_000_000, booksWaitMs: 5 });
  document = (await house.app.inject({ url: '/api/openapi.json' })).json();
});
afterAll(() => house.close());

/** What no field wants: wrong types, empty, huge, negative, not of this alphabet, half a character. */
const NASTY: readonly unknown[] = [
  ...[
    '',
    ' ',
    '-1',
    '1e309',
    'NaN',
    '0x10',
    '王芳',
    '\u202e',
    'a\u0000b',
    '\ud800',
    '%00',
    "' or 1=1 --",
    '../../etc',
  ],
  ...['9'.repeat(400), 'x'.repeat(5_000), '🀄', '__proto__', '2026-13-45T99:99:99Z', 'all', '1'],
  ...[null, true, 0, -1, 1.5, 1e308, [], {}, [[]], { amount: '1' }, [null]],
];

/** Whole bodies of the wrong kind. */
const BODIES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  'text',
  [],
  [[]],
  [null],
  {},
  { '': 1 },
  { at: 1 },
  { id: {} },
];

describe('every documented operation', () => {
  test('the document is OpenAPI 3.1 and names every route of a program', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).length).toBeGreaterThan(30);
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
  });

  test('answers bad input with what is documented, and never with a fault of ours', async () => {
    let asked = 0;
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        for (const request of requestsOf(path, method, operation)) {
          const status = await ask(request);
          asked += 1;
          if (!(status in operation.responses)) {
            throw new Error(
              `${method} ${path} answered ${status} to ${JSON.stringify(request).slice(0, 300)}`,
            );
          }
          expect(status).not.toBe(500);
        }
      }
    }
    expect(asked).toBeGreaterThan(1_000);
    expect(house.writer.status).toBe('running');
  });
});

type Request = { readonly method: string; readonly url: string; readonly payload?: unknown };

function* requestsOf(path: string, method: string, operation: Operation): Generator<Request> {
  if (path.endsWith('/events')) return;
  const parameters = operation.parameters ?? [];
  const url = (values: Readonly<Record<string, unknown>>) => fill(path, parameters, values);
  const properties = propertiesOf(operation);
  yield { method, url: url({}), ...(properties && { payload: {} }) };
  for (const { name } of parameters.filter((one) => one.in !== 'header')) {
    for (const value of NASTY)
      yield { method, url: url({ [name]: value }), ...(properties && { payload: {} }) };
  }
  if (!properties) return;
  for (const payload of BODIES) yield { method, url: url({}), payload };
  for (const name of properties) {
    for (const value of NASTY)
      yield { method, url: url({}), payload: { ...plain(properties), [name]: value } };
  }
}

function propertiesOf(operation: Operation): readonly string[] | undefined {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema && Object.keys(schema.properties ?? {});
}

function plain(properties: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(properties.map((name) => [name, '1']));
}

function fill(
  path: string,
  parameters: NonNullable<Operation['parameters']>,
  values: Readonly<Record<string, unknown>>,
): string {
  const text = (value: unknown) => encode(typeof value === 'string' ? value : JSON.stringify(value));
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name in values) return text(values[name]) || '%20';
    return name === 'programId' ? PROGRAM : '1';
  });
  const queries = parameters.filter((one) => one.in === 'query' && one.name in values);
  return `${address}?${queries.map(({ name }) => `${name}=${text(values[name])}`).join('&')}`;
}

function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
    .slice(0, 3_000)
    .replace(/%.?$/, '');
}

let count = 0;

async function ask({ method, url, payload }: Request): Promise<number> {
  const reply = await house.app.inject({
    method: method.toUpperCase() as 'GET',
    url,
    headers: {
      authorization: `Bearer ${house.writeKey}`,
      'idempotency-key': `c${++count}`,
      'x-requested-with': 'test',
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
  });
  return reply.statusCode;
}
