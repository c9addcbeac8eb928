import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema, RULES } from '#contract';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  await openNoodleShop(call);
  await call.post('/orders', { orderId: 'a1', memberId: 'wang', storeId: 'noodles', amount: '1000' });
  await call.post('/redemptions', { redemptionId: 'r1', memberId: 'wang', points: '1' });
  await call.post('/orders/a1/refunds', { refundId: 'f1', amount: '1' });
  await call.post('/injections', { injectionId: 'i1', amount: '1' });
  await call.post('/agencies', AGENCY);
  await call.post('/members', { memberId: 'taken' }, 'used');
});
afterAll(() => house.close());

const ORDER = { orderId: 'new', memberId: 'wang', storeId: 'noodles', amount: '10' };
const AGENCY = {
  agencyId: 'g1',
  memberId: 'li',
  region: '440106',
  tier: 'district',
  from: '2026-11-23T00:00:00Z',
};
const LONG = 'x'.repeat(65);

/** Path, body, the code it gets, and for malformed ones the field that is named. */
type BadRow = readonly [path: string, body: unknown, code: string, field?: string];

const BAD: readonly BadRow[] = [
  ['/orders', { ...ORDER, orderId: 'a1' }, 'order_exists'],
  ['/orders', { ...ORDER, memberId: 'nobody' }, 'member_not_found'],
  ['/orders', { ...ORDER, storeId: 'none' }, 'store_not_found'],
  ['/orders', { ...ORDER, amount: '0' }, 'amount_not_positive'],
  ['/orders', { ...ORDER, amount: '0.00' }, 'amount_not_positive'],
  ['/orders', { ...ORDER, funding: { mode: 'deposit' } }, 'deposit_too_low'],
  ['/orders', { ...ORDER, amount: '-1' }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: '1.001' }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: '1e9' }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: ' 1' }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: '١٠' }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: 10 }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: null }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: ['10'] }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, amount: '9'.repeat(49) }, 'malformed', 'amount'],
  ['/orders', { ...ORDER, memberId: undefined }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: '' }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: LONG }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: '王芳' }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: "x'; drop table journal; --" }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: 'a\u0000b' }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: '\ud800' }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: '__proto__' }, 'malformed', 'memberId'],
  ['/orders', { ...ORDER, memberId: 'constructor' }, 'member_not_found'],
  ['/orders', { ...ORDER, orderId: 'a b' }, 'malformed', 'orderId'],
  ['/orders', { ...ORDER, region: '4401' }, 'malformed', 'region'],
  ['/orders', { ...ORDER, region: '999999' }, 'malformed', 'region'],
  ['/orders', { ...ORDER, region: 440106 }, 'malformed', 'region'],
  ['/orders', { ...ORDER, funding: { mode: 'cash' } }, 'malformed', 'funding.mode'],
  ['/orders', { ...ORDER, funding: [] }, 'malformed', 'funding'],
  ['/orders', { ...ORDER, extra: true }, 'malformed', 'extra'],
  ['/orders', { ...ORDER, id: 'mine' }, 'malformed', 'id'],
  ['/orders', { ...ORDER, type: 'Tick' }, 'malformed', 'type'],
  ['/orders', { ...ORDER, at: '2026-11-23T00:00:00Z' }, 'malformed', 'at'],
  ['/orders', { ...ORDER, occurredAt: 'now' }, 'malformed', 'occurredAt'],
  ['/orders', { ...ORDER, occurredAt: '2030-01-01T00:00:00Z' }, 'malformed', 'occurredAt'],
  ['/orders', { ...ORDER, occurredAt: '2026-02-30T00:00:00Z' }, 'malformed', 'occurredAt'],
  ['/orders', [ORDER], 'malformed', ''],
  ['/orders', '"order"', 'malformed', ''],
  ['/orders', 'null', 'malformed', 'memberId'],
  ['/orders', '{"memberId":', 'malformed', ''],
  ['/orders', '', 'malformed', ''],
  ['/orders', '{"__proto__":{"amount":"1"}}', 'malformed', '__proto__'],
  ['/orders/a1/refunds', { amount: '999.01' }, 'refund_exceeds_order'],
  ['/orders/a1/refunds', { amount: '0' }, 'amount_not_positive'],
  ['/orders/a1/refunds', { refundId: 'f1', amount: '1' }, 'refund_exists'],
  ['/orders/a1/refunds', { orderId: 'a1', amount: '1' }, 'malformed', 'orderId'],
  ['/orders/none/refunds', { amount: '1' }, 'order_not_found'],
  ['/orders/a%00b/refunds', { amount: '1' }, 'malformed', 'orderId'],
  ['/orders/a1/settle', {}, 'order_not_pending'],
  ['/orders/none/settle', {}, 'order_not_found'],
  ['/members', { memberId: 'wang' }, 'member_exists'],
  ['/members', { memberId: 'n', referrerId: 'nobody' }, 'member_not_found'],
  ['/members', { memberId: 'n', via: 'telepathy' }, 'malformed', 'via'],
  ['/bindings', { memberId: 'wang', referrerId: 'zhao', via: 'payment' }, 'already_bound'],
  ['/bindings', { memberId: 'li', referrerId: 'li', via: 'payment' }, 'self_binding'],
  ['/bindings', { memberId: 'li', referrerId: 'wang', via: 'payment' }, 'binding_loop'],
  ['/stores', { storeId: 'noodles', ownerId: 'zhao' }, 'store_exists'],
  ['/stores', { storeId: 's', ownerId: 'zhao', tariff: 'none' }, 'tariff_not_found'],
  ['/stores', { storeId: 's', ownerId: 'zhao', region: '100000' }, 'malformed', 'region'],
  ['/redemptions', { memberId: 'wang', points: '1000' }, 'insufficient_points'],
  ['/redemptions', { memberId: 'wang', points: '0.000000000000000001' }, 'redemption_too_small'],
  ['/redemptions', { memberId: 'wang', points: '1', minNet: '1000' }, 'price_moved'],
  ['/redemptions', { redemptionId: 'r1', memberId: 'wang', points: '1' }, 'redemption_exists'],
  ['/redemptions', { memberId: 'wang', points: 'ALL' }, 'malformed', 'points'],
  ['/redemptions', { memberId: 'wang', points: '0.0000000000000000001' }, 'malformed', 'points'],
  ['/injections', { injectionId: 'i1', amount: '1' }, 'injection_exists'],
  ['/injections', { amount: '1', periodDays: -1 }, 'malformed', 'periodDays'],
  ['/injections', { amount: '1', periodDays: 1.5 }, 'malformed', 'periodDays'],
  ['/agencies', { ...AGENCY, agencyId: 'g1' }, 'agency_exists'],
  ['/agencies', { ...AGENCY, agencyId: 'g2' }, 'agency_overlaps'],
  ['/agencies', { ...AGENCY, agencyId: 'g3', region: '440100' }, 'malformed', 'region'],
  ['/agencies', { ...AGENCY, agencyId: 'g3', region: '440199' }, 'malformed', 'region'],
  ['/agencies', { ...AGENCY, agencyId: 'g3', region: '440106', tier: 'greater' }, 'malformed', 'region'],
  [
    '/agencies',
    { ...AGENCY, agencyId: 'g4', region: '440105', ratePpm: 20_000 },
    'commission_exceeds_distribution',
  ],
  ['/agencies/none/end', {}, 'agency_not_found'],
  ['/deposits', { storeId: 'none', amount: '1' }, 'store_not_found'],
  ['/deposits', { storeId: 'noodles', amount: '0' }, 'amount_not_positive'],
  ['/commands', {}, 'malformed', ''],
  ['/commands', '"x"', 'malformed', ''],
];

function post(path: string, body: unknown, headers: Record<string, string>) {
  return house.app.inject({
    method: 'POST',
    url: ROOT + path,
    headers: { authorization: `Bearer ${house.writeKey}`, ...headers },
    payload: typeof body === 'string' ? body : (JSON.stringify(body) as string),
  });
}

describe('bad input gets its code and leaves the state as it was', () => {
  const rows = BAD.map(([path, body, code, field]) => ({ path, body, code, field }));
  test.each(rows)('$path $body is $code', async ({ path, body, code, field }) => {
    const before = house.stateHash();
    const key = `bad-${BAD.findIndex((one) => one[0] === path && one[1] === body)}`;
    const reply = await post(path, body, { 'content-type': 'application/json', 'idempotency-key': key });
    const problem = problemSchema.parse(reply.json());
    expect([problem.code, problem.field]).toEqual([code, field]);
    expect(problem.status).toBe(reply.statusCode);
    expect(reply.statusCode).toBeLessThan(500);
    expect(house.stateHash()).toBe(before);
  });

  test.each([
    [{}, 400, 'idempotency_key_required'],
    [{ 'idempotency-key': '' }, 400, 'idempotency_key_required'],
    [{ 'idempotency-key': 'a b' }, 400, 'idempotency_key_required'],
    [{ 'idempotency-key': 'x'.repeat(101) }, 400, 'idempotency_key_required'],
    [{ 'idempotency-key': 'used' }, 409, 'duplicate_with_different_content'],
    [{ 'idempotency-key': 'x', 'content-type': 'text/plain' }, 415, 'unsupported_media_type'],
    [
      { 'idempotency-key': 'x', 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'unsupported_media_type',
    ],
  ])('headers %j give %i', async (headers, status, code) => {
    const before = house.stateHash();
    const all = { 'content-type': 'application/json', ...(headers as Record<string, string>) };
    const reply = await post('/orders', { ...ORDER, orderId: 'h1' }, all);
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
    expect(house.stateHash()).toBe(before);
  });

  test.each([
    ['/commands', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['/commands', `[{"id":"q","type":"Tick","a":${'['.repeat(60_000)}${']'.repeat(60_000)}}]`],
    ['/members', `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`],
    ['/members', '['.repeat(100_000)],
  ])('what is nested thousands deep is no JSON to us, %#', async (path, body) => {
    const reply = await post(path, body, { 'content-type': 'application/json', 'idempotency-key': 'deep' });
    expect([reply.statusCode, reply.json().code, reply.json().rule]).toEqual([400, 'malformed', 'json']);
  });

  test('brackets in a text are no nesting, so long as they are not hundreds', async () => {
    const reason = '[{'.repeat(90);
    const body = { caseId: 'c9', kind: 'service', memberId: 'wang', text: reason + 'x'.repeat(400) };
    const reply = await post('/cases', body, { 'content-type': 'application/json', 'idempotency-key': 'b1' });
    expect(reply.json().rule).not.toBe('json');
  });

  test('a body that is no JSON is told so', async () => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'no-json' };
    const reply = await post('/orders', '{"memberId":', headers);
    expect(reply.json()).toMatchObject({ code: 'malformed', field: '', rule: 'json' });
  });

  test('an address that cannot be decoded', async () => {
    const reply = await call.get('/orders/%E0%A4%A');
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'malformed']);
  });

  test('every rule stands in the document of the contracts', () => {
    const text = readFileSync('docs/CONTRACTS.md', 'utf8');
    expect(Object.keys(RULES).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test('every query of every list and every body of the desk is answered in both languages, in our words', async () => {
    const { paths } = (await house.app.inject('/api/openapi.json')).json() as OpenApi;
    const asked = Object.entries(paths).flatMap(([path, routes]) =>
      Object.entries(routes).flatMap(([method, route]) => oddRequests(method, path, route)),
    );
    const told = [];
    for (const { method, url, payload } of asked) {
      const headers = { authorization: `Bearer ${house.writeKey}`, 'idempotency-key': 'odd' };
      const reply = await house.app.inject({ method, url, headers, ...(payload && { payload }) });
      const { code, detailZh, detailEn, rule } = problemIn(reply.body);
      if (code !== 'bad_query' && code !== 'malformed') continue;
      told.push(url);
      expect([url, rule]).not.toEqual([url, 'shape']);
      expect(`${detailZh}${detailEn}`).not.toMatch(LIBRARY_WORDS);
      expect(detailZh).toMatch(/(查询参数 \S+|字段 \S+|请求内容) ?\p{Script=Han}/u);
      expect(detailEn).toMatch(/ (is|must|may) /);
    }
    expect(told.length).toBeGreaterThan(150);
  });
});

/** How the library that checks words its issues. */
const LIBRARY_WORDS =
  /invalid (input|string|option|key)|expected|unrecognized|too (big|small)|match pattern/i;

type Route = {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: object;
};
type OpenApi = { readonly paths: Readonly<Record<string, Readonly<Record<string, Route>>>> };
type Odd = { readonly method: 'GET' | 'POST'; readonly url: string; readonly payload?: object };

/** One request for each query parameter with what none takes, and bodies of no route. */
function oddRequests(method: string, path: string, { parameters = [], requestBody }: Route): Odd[] {
  const url = path
    .replace('{programId}', 'demo')
    .replace('{day}', '2026-11-01')
    .replace('{month}', '2026-10')
    .replace('{format}', 'csv')
    .replace(/\{\w+\}/g, 'x1');
  const queries = parameters.filter((one) => one.in === 'query');
  if (method === 'get') return queries.map(({ name }): Odd => ({ method: 'GET', url: `${url}?${name}=%00` }));
  if (method !== 'post' || requestBody === undefined || path.includes('/me/')) return [];
  return [{}, [], { noSuchField: 1 }].map((payload): Odd => ({ method: 'POST', url, payload }));
}

function problemIn(body: string): Readonly<Record<string, unknown>> {
  return body.startsWith('{') ? JSON.parse(body) : {};
}
