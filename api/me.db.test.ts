import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberSchema, personDataSchema } from '#contract';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

type Person = Awaited<ReturnType<typeof signedIn>>;

const PHONE = '13812345678';
const sent: string[] = [];

let house: TestHouse;
let sam: Person;
let keys = 0;

beforeAll(async () => {
  house = await openTestHouse({
    codeSender: {
      development: true,
      async send(_, code) {
        sent.push(code);
      },
    },
  });
  const call = caller(house);
  await openNoodleShop(call);
  await call.post('/orders', { memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
  sam = await signedIn(house, 'sam', 'support');
  expect(await link('wang', `phone:${PHONE}`)).toBe(204);
});
afterAll(() => house.close());

const link = async (memberId: string, external: string) =>
  (await sam.call('POST', `${ROOT}/members/${memberId}/external`, { external })).statusCode;

function send(method: 'GET' | 'POST' | 'DELETE', path: string, payload?: object, cookie?: string) {
  keys += 1;
  return house.app.inject({
    method,
    url: `${ROOT}/me${path}`,
    headers: { ...OURS, 'idempotency-key': `m${keys}`, ...(cookie !== undefined && { cookie }) },
    ...(payload && { payload }),
  });
}

async function memberCookie(): Promise<string> {
  house.time.now += 3_600_000;
  expect((await send('POST', '/code', { phone: PHONE })).json()).toEqual({ development: true });
  const reply = await send('POST', '/session', { phone: PHONE, code: sent.at(-1)! });
  expect([reply.statusCode, reply.json().memberId]).toEqual([201, 'wang']);
  return String(reply.headers['set-cookie']).split(';')[0]!;
}

describe('a member', () => {
  test('signs in with a code of their phone and sees themselves, and nothing of others', async () => {
    const cookie = await memberCookie();
    const me = memberSchema.parse((await send('GET', '', undefined, cookie)).json());
    expect(me).toMatchObject({ memberId: 'wang', points: '112.000000000000000000' });
    expect((await send('GET', '/lots', undefined, cookie)).json().items).toHaveLength(1);
    for (const path of ['/members/li', '/members', '/orders', '/journal', '/pool']) {
      const reply = await house.app.inject({ url: ROOT + path, headers: { cookie } });
      expect([path, reply.statusCode]).toEqual([path, 401]);
    }
    const elsewhere = await house.app.inject({ url: '/api/v1/programs/other/me', headers: { cookie } });
    expect(elsewhere.statusCode).toBe(404);
  });

  test('sells and withdraws for themselves, whoever they name', async () => {
    const cookie = await memberCookie();
    const quote = await send('POST', '/redemptions/quote', { points: '10' }, cookie);
    expect(quote.json()).toMatchObject({ memberId: 'wang' });
    const sold = await send('POST', '/redemptions', { points: '10' }, cookie);
    expect([sold.statusCode, sold.json().id]).toEqual([201, expect.stringMatching(/^member:wang:m\d+$/)]);
    const other = await send('POST', '/redemptions', { memberId: 'li', points: '1' }, cookie);
    expect([other.statusCode, other.json().field]).toEqual([400, 'memberId']);
    const store = { storeId: 'noodles', from: 'payable', amount: '1.00' };
    const stolen = await send('POST', '/withdrawals', store, cookie);
    expect([stolen.statusCode, stolen.json().field]).toEqual([400, 'storeId']);
    const { items } = (await send('GET', '/disclosure', undefined, cookie)).json();
    for (const { kind, textHash } of items as { kind: string; textHash: string }[]) {
      const answers = kind === 'disclosure' && { answers: { keepsRising: 'no', promised: 'no' } };
      await send('POST', '/consents', { kind, textHash, ...answers }, cookie);
    }
    const own = await send('POST', '/withdrawals', { from: 'wallet', amount: '1.00' }, cookie);
    expect(own.statusCode).toBe(201);
    const listed = (await send('GET', '/withdrawals', undefined, cookie)).json().items;
    expect(listed).toMatchObject([{ memberId: 'wang', amount: '1.000000' }]);
  });

  test('another site cannot use the session, signing out ends it', async () => {
    const cookie = await memberCookie();
    const foreign = await house.app.inject({
      method: 'POST',
      url: `${ROOT}/me/redemptions`,
      headers: { cookie, 'idempotency-key': 'x', origin: 'https://evil.example' },
      payload: { points: '1' },
    });
    expect(foreign.json().code).toBe('foreign_origin');
    expect((await send('DELETE', '/session', undefined, cookie)).statusCode).toBe(204);
    expect((await send('GET', '', undefined, cookie)).statusCode).toBe(401);
  });
});

describe('a code', () => {
  test('is the same answer for every phone, one a minute, five tries, five minutes, once', async () => {
    house.time.now += 3_600_000;
    const nobody = '13900000000';
    expect((await send('POST', '/code', { phone: nobody })).json()).toEqual({ development: true });
    const unknown = await send('POST', '/session', { phone: nobody, code: sent.at(-1)! });
    expect(unknown.json().code).toBe('wrong_code');
    await send('POST', '/code', { phone: PHONE });
    const soon = await send('POST', '/code', { phone: PHONE });
    expect([soon.statusCode, soon.headers['retry-after']]).toEqual([429, '60']);
    const right = sent.at(-1)!;
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await send('POST', '/session', { phone: PHONE, code: wrong })).statusCode).toBe(401);
    }
    expect((await send('POST', '/session', { phone: PHONE, code: right })).statusCode).toBe(401);
    house.time.now += 60_000;
    await send('POST', '/code', { phone: PHONE });
    house.time.now += 5 * 60_000;
    expect((await send('POST', '/session', { phone: PHONE, code: sent.at(-1)! })).statusCode).toBe(401);
  });

  test('is not sent to a console in a live program, and no program goes live with one', async () => {
    const otto = await signedIn(house, 'otto', 'owner');
    const reply = await otto.call('POST', `${ROOT}/approvals`, {
      type: 'SetStage',
      fields: { stage: 'live' },
    });
    expect([reply.statusCode, reply.json().logins]).toEqual([409, 'SMS']);
    const { governance } = house.writer.state as { governance: { stage: string } };
    governance.stage = 'live';
    const refused = await send('POST', '/code', { phone: PHONE });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'no_code_sender']);
    governance.stage = 'rehearsal';
  });
});

describe('external ids', () => {
  const find = async (external: string) =>
    (await sam.call('POST', `${ROOT}/members/lookup`, { external })).json().memberId;

  test('find a member, are kept sealed, shown masked, and revealed for a reason that is kept', async () => {
    expect(await find(`phone:${PHONE}`)).toBe('wang');
    expect(await find('phone:13900000000')).toBeNull();
    expect(await link('li', `phone:${PHONE}`)).toBe(409);
    expect(await link('li', 'pos:C-17')).toBe(204);
    expect(await find('pos:C-17')).toBe('li');
    const kept = await sam.call('GET', `${ROOT}/members/wang/external`);
    expect(kept.json().items).toMatchObject([{ kind: 'phone', masked: '138****5678' }]);
    const reveal = `${ROOT}/members/wang/external/phone/reveal`;
    expect((await sam.call('POST', reveal, { reason: '' })).statusCode).toBe(400);
    expect((await sam.call('POST', reveal, { reason: 'call back, case 7' })).json()).toEqual({
      value: PHONE,
    });
    const [row] = await house.desk.audit.read({ action: 'person.reveal', limit: 1 });
    expect([row!.actor, row!.subject, JSON.parse(row!.detail).reason]).toEqual([
      'staff:sam',
      'member:wang',
      'call back, case 7',
    ]);
    const tables = await house.database.query('select * from external_ids');
    const log = await house.database.query('select detail from audit_log');
    expect(
      JSON.stringify(tables.rows.map((one) => ({ ...one, sealed: one.sealed.toString('latin1') }))),
    ).not.toContain(PHONE);
    expect(JSON.stringify(log.rows)).not.toContain(PHONE);
  });

  test('what there is about a person is handed to them, by themselves or for a reason, and to nobody else', async () => {
    const cookie = await memberCookie();
    const own = personDataSchema.parse((await send('GET', '/export', undefined, cookie)).json());
    expect(own).toMatchObject({
      memberId: 'wang',
      desk: { external: [{ kind: 'phone', value: PHONE }], name: null },
      ledger: { member: { memberId: 'wang' }, orders: [{ memberId: 'wang', amount: '1000.000000' }] },
    });
    expect(own.desk.sessions.length).toBeGreaterThan(0);
    sam = await signedIn(house, 'sue', 'support');
    const asked = (reason: string) => sam.call('POST', `${ROOT}/members/wang/export`, { reason });
    expect((await asked('')).statusCode).toBe(400);
    expect((await asked('asked at the counter')).json().desk.external[0].value).toBe(PHONE);
    const deeds = await house.desk.audit.read({ action: 'person.export', limit: 2 });
    expect(deeds.map(({ actor, detail }) => [actor, JSON.parse(detail).reason])).toEqual([
      ['staff:sue', 'asked at the counter'],
      ['member:wang', 'own data'],
    ]);
    expect(JSON.stringify(deeds)).not.toContain(PHONE);
    const fay = await signedIn(house, 'fay', 'finance');
    const turned = await fay.call('POST', `${ROOT}/members/wang/export`, { reason: 'curious about it' });
    expect(turned.statusCode).toBe(403);
  });

  test('erased, a person is nobody’s phone any more; what they did stays under their id', async () => {
    const cookie = await memberCookie();
    const erase = (person: Person) =>
      person.call('POST', `${ROOT}/members/wang/erase`, { reason: 'asked to be erased' });
    expect((await erase(sam)).statusCode).toBe(403);
    const olga = await signedIn(house, 'olga', 'owner');
    const before = house.stateHash();
    expect((await erase(olga)).statusCode).toBe(204);
    expect(house.stateHash()).toBe(before);
    expect(await find(`phone:${PHONE}`)).toBeNull();
    expect((await send('GET', '', undefined, cookie)).statusCode).toBe(401);
    expect((await olga.call('GET', `${ROOT}/members/wang`)).json()).toMatchObject({
      memberId: 'wang',
      name: null,
    });
  });
});
