import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programSchema } from '#contract';
import { PRESETS } from '#engine';
import { caller, clientOf, openNoodleShop, openTestHouse, type TestHouse } from './test-house.ts';

const PATH = '/api/v1/programs';
const PASSWORD = 'a good long password';
const MALL = PRESETS.get('mall')!;

let house: TestHouse;
let owner: Record<string, string>;

beforeAll(async () => {
  house = await openTestHouse();
  owner = await signedIn('anna', 'owner');
  await openNoodleShop(caller(house));
});
afterAll(() => house.close());

async function signedIn(login: string, role: 'owner' | 'finance'): Promise<Record<string, string>> {
  await house.desk.createStaff({ login, role, password: PASSWORD });
  const marked = { 'x-requested-with': 'test' };
  const payload = { login, password: PASSWORD };
  const reply = await house.app.inject({ method: 'POST', url: '/api/v1/session', payload, headers: marked });
  return { ...marked, cookie: String(reply.headers['set-cookie']).split(';')[0]! };
}

const create = (payload: object, headers: Record<string, string> = owner) =>
  house.app.inject({ method: 'POST', url: PATH, payload, headers });

describe('opening a program over HTTP', () => {
  test('it is served at once, with its own policy, stage and journal, beside the other', async () => {
    const reply = await create({ programId: 'mall', policy: MALL, stage: 'draft' });
    expect(reply.statusCode).toBe(201);
    expect(programSchema.parse(reply.json())).toMatchObject({
      ...{ programId: 'mall', policyName: 'mall', stage: 'draft', members: 0, asOfSeq: 0 },
    });
    const mall = caller(house, `${PATH}/mall`);
    expect((await mall.post('/members', { memberId: 'li' })).json().seq).toBe(1);
    const order = { memberId: 'li', storeId: 'noodles', amount: '10' };
    expect((await mall.post('/orders', order)).json()).toMatchObject({ code: 'wrong_stage', stage: 'draft' });
    expect((await mall.post('/stage', { stage: 'rehearsal' })).statusCode).toBe(201);
    expect((await mall.post('/orders', order)).json()).toMatchObject({ code: 'store_not_found' });
    expect((await caller(house).post('/orders', order)).statusCode).toBe(201);

    const client = clientOf(house, 'mall');
    const members = await client.members();
    expect(members.ok && members.data.items.map(({ memberId }) => memberId)).toEqual(['li']);
    const programs = await client.programs();
    expect(
      programs.ok &&
        programs.data.items.map(({ programId, stage, members: count }) => [programId, stage, count]),
    ).toEqual([
      ['demo', 'rehearsal', 3],
      ['mall', 'rehearsal', 1],
    ]);
    const ready = (await house.app.inject({ url: '/readyz' })).json();
    expect(ready).toMatchObject({ ready: true, programs: [{ programId: 'demo' }, { programId: 'mall' }] });
  });

  test('the same again is the same program, other content under its id is refused', async () => {
    const again = await create({ programId: 'mall', policy: MALL, stage: 'draft' });
    expect([again.statusCode, again.json()]).toEqual([
      201,
      expect.objectContaining({ programId: 'mall', stage: 'rehearsal', members: 1 }),
    ]);
    const other = await create({ programId: 'mall', policy: MALL });
    expect([other.statusCode, other.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'program_exists', programId: 'mall' }),
    ]);
    const demo = await create({ programId: 'demo', policy: PRESETS.get('local-life')! });
    expect([demo.statusCode, demo.json().policyName]).toEqual([201, 'local-life']);
  });

  test('two requests at a time open one program', async () => {
    const replies = await Promise.all([1, 2, 3].map(() => create({ programId: 'twin', policy: MALL })));
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    const journal = await house.database.query(
      "select count(*)::int as rows from journal where program_id = 'twin'",
    );
    expect(journal.rows).toEqual([{ rows: 1 }]);
  });

  test('a policy that cannot stand, another stage and a strange id open nothing', async () => {
    const bad = await create({ programId: 'bad', policy: { ...MALL, startPrice: '-1' } });
    expect([bad.statusCode, bad.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'policy_invalid', field: 'startPrice', rule: 'decimal', decimals: 6 }),
    ]);
    expect((await create({ programId: 'bad', policy: MALL, stage: 'live' })).statusCode).toBe(400);
    expect((await create({ programId: 'b d', policy: MALL })).statusCode).toBe(400);
    const { rows } = await house.database.query("select 1 from programs where program_id like 'b%'");
    expect(rows).toEqual([]);
  });

  test('only an owner opens programs: no other role, no key, nobody from another site', async () => {
    const body = { programId: 'theirs', policy: MALL };
    expect((await create(body, await signedIn('fei', 'finance'))).statusCode).toBe(403);
    expect((await create(body, { authorization: `Bearer ${house.writeKey}` })).statusCode).toBe(403);
    expect((await create(body, {})).statusCode).toBe(401);
    expect((await create(body, { cookie: owner.cookie! })).statusCode).toBe(403);
    const inside = await caller(house).post('/commands', [{ id: 'c', type: 'CreateProgram', ...body }]);
    expect(inside.json()).toMatchObject([{ outcome: 'refused', code: 'program_exists' }]);
  });
});
