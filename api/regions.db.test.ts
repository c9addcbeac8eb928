import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemSchema, type RegionRow, regionsSchema } from '#contract';
import { DAY_MS, formatInstant } from '#engine';
import { caller, NOON, openNoodleShop, openTestHouse, type TestHouse } from './test-house.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;

const day = (days: number) => formatInstant(NOON + days * DAY_MS);

function appoint(agencyId: string, tier: string, region: string, more: object = {}) {
  return call.post('/agencies', { agencyId, memberId: 'li', region, tier, from: day(0), ...more });
}

beforeAll(async () => {
  house = await openTestHouse({
    greater: { south: ['450000', '440000', '990000', '440000'], again: ['440000'] },
  });
  call = caller(house);
  await openNoodleShop(call);
  await appoint('a-tianhe', 'district', '440106', { to: day(30) });
  await appoint('a-later', 'district', '440105', { from: day(10) });
  await appoint('a-ended', 'city', '440100');
  await call.post('/agencies/a-ended/end', {});
  await appoint('a-dongguan', 'city', '441900');
  await appoint('a-shanghai', 'province', '310000');
});
afterAll(() => house.close());

/** Everything written so far is read first. */
async function read(query: Readonly<Record<string, string>> = {}) {
  const minSeq = String(house.writer.position().seq);
  const reply = await call.get(`/regions?${new URLSearchParams({ ...query, minSeq })}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return regionsSchema.parse(reply.json());
}

const short = ({ code, tier, parent, agency, below }: RegionRow) =>
  `${tier} ${code} in ${parent}: ${agency?.agencyId ?? 'vacant'}, ${below.held} + ${below.vacant} below`;

describe('the region tree', () => {
  test('S4, S65: roots are the greater regions of the policy and the provinces', async () => {
    const { path, items } = await read();
    expect(path).toEqual([]);
    expect(items.map(short)).toEqual([
      'greater south in null: vacant, 2 + 5 below',
      'greater again in null: vacant, 0 + 0 below',
      'province 310000 in null: a-shanghai, 0 + 2 below',
      'province 440000 in south: vacant, 2 + 3 below',
      'province 450000 in south: vacant, 0 + 0 below',
    ]);
  });

  test('S65, E11: below a province lie its cities, one of them without districts', async () => {
    const { path, items } = await read({ parent: '440000' });
    expect(path.map(({ code }) => code)).toEqual(['south', '440000']);
    expect(items.map(short)).toEqual([
      'city 440100 in 440000: vacant, 1 + 2 below',
      'city 441900 in 440000: a-dongguan, 0 + 0 below',
    ]);
    expect((await read({ parent: '441900' })).items).toEqual([]);
  });

  test('a greater region has the provinces the policy names and the table knows, first one wins', async () => {
    const names = async (parent: string) => (await read({ parent })).items.map(({ name }) => name);
    expect(await names('south')).toEqual(['广西壮族自治区', '广东省']);
    expect(await names('again')).toEqual([]);
  });

  test('one region comes with its path up and who holds it, from when to when', async () => {
    const { path, items } = await read({ code: '440106' });
    expect(path.map(({ name }) => name)).toEqual(['south', '广东省', '广州市']);
    expect(items).toEqual([
      {
        ...{ code: '440106', name: '天河区', tier: 'district', parent: '440100', vacant: false },
        agency: { agencyId: 'a-tianhe', memberId: 'li', from: day(0), to: day(30) },
        below: { held: 0, vacant: 0 },
      },
    ]);
  });

  test('who holds a region is asked at the time of asking: not before from, not from to on', async () => {
    const holders = async () =>
      (await read({ parent: '440100' })).items.map(({ agency, vacant }) => agency?.agencyId ?? vacant);
    expect(await holders()).toEqual([true, true, 'a-tianhe']);
    house.time.now = NOON + 10 * DAY_MS;
    expect(await holders()).toEqual([true, 'a-later', 'a-tianhe']);
    house.time.now = NOON + 30 * DAY_MS;
    expect(await holders()).toEqual([true, 'a-later', true]);
    house.time.now = NOON;
  });

  test.each(['?parent=999999', '?code=999999', '?code=440101', '?parent=north'])(
    '%s is not found',
    async (query) => {
      const reply = await call.get(`/regions${query}`);
      expect([reply.statusCode, reply.json().code]).toEqual([404, 'not_found']);
    },
  );

  test('the OpenAPI document lists it with what it takes', async () => {
    const document = (await house.app.inject({ url: '/api/openapi.json' })).json();
    const { get } = document.paths['/api/v1/programs/{programId}/regions'];
    expect(get.parameters.map(({ name }: { name: string }) => name).sort()).toEqual([
      'code',
      'minSeq',
      'parent',
      'programId',
    ]);
    expect(JSON.stringify(get.responses['200'])).toContain('#/components/schemas/Regions');
  });

  test('parent and code together are a bad query', async () => {
    const reply = await call.get('/regions?parent=440000&code=440100');
    expect(reply.json()).toMatchObject({ code: 'bad_query', field: 'code' });
  });
});

const RULE = 'region_known';
const ORDER = { type: 'PlaceOrder', memberId: 'wang', storeId: 'noodles', amount: '10' };
const STORE = { type: 'RegisterStore', ownerId: 'zhao' };
const AGENT = { type: 'AppointAgent', memberId: 'li', tier: 'district', from: day(0) };

describe('E10: a region named in a write is a code of the official table', () => {
  test.each([
    ['/orders', ORDER],
    ['/stores', STORE],
    ['/agencies', AGENT],
  ])(
    '%s refuses any other six digits as malformed, and nothing changes',
    async (path, { type: _, ...body }) => {
      const before = house.stateHash();
      const reply = await call.post(path, { ...body, region: '999999' });
      expect(reply.statusCode).toBe(400);
      const problem = problemSchema.parse(reply.json());
      expect(problem).toMatchObject({ code: 'malformed', field: 'region', rule: RULE, value: '"999999"' });
      expect(house.stateHash()).toBe(before);
    },
  );

  test('the bulk path refuses it by itself, the others go on', async () => {
    const commands = [
      { ...ORDER, id: 'b1', orderId: 'b1', region: '440101' },
      { ...ORDER, id: 'b2', orderId: 'b2', region: '440104' },
      { ...STORE, id: 'b3', storeId: 'b3', region: '123456' },
      { ...AGENT, id: 'b4', agencyId: 'b4', region: '440199' },
      { ...AGENT, id: 'b5', agencyId: 'b5', tier: 'greater', region: 'again' },
      { type: 'RegisterMember', id: 'b6', memberId: 'b6', region: '999999' },
    ];
    const reply = await call.post('/commands', commands);
    const outcomes: { outcome: string; field?: string; rule?: string }[] = reply.json();
    expect(outcomes.map(({ outcome, field, rule }) => [outcome, field, rule])).toEqual([
      ['refused', 'region', RULE],
      ['accepted', undefined, undefined],
      ['refused', 'region', RULE],
      ['refused', 'region', RULE],
      ['accepted', undefined, undefined],
      ['refused', 'region', 'unknown'],
    ]);
  });

  test('S4: the name of a greater region is no code; its agent earns on orders of its provinces', async () => {
    const reply = await appoint('a-south', 'greater', 'south', { ratePpm: 4_000 });
    expect(reply.statusCode).toBe(201);
    const order = { orderId: 'far', memberId: 'zhao', storeId: 'noodles', amount: '1000' };
    const { events } = (await call.post('/orders', { ...order, region: '450000' })).json();
    const settled = events.find((event: { type: string }) => event.type === 'OrderSettled');
    expect(settled.commissions).toEqual([{ kind: 'greater', memberId: 'li', amount: '4.000000' }]);
    const held = await read({ code: 'south' });
    expect(held.items.map(({ agency }) => agency?.agencyId)).toEqual(['a-south']);
  });
});
