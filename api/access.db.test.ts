import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND_ROLES, ROLES } from '#contract';
import { DAY_MS } from '#engine';
import { openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { codeAt, signedIn } from './test-staff.ts';

type Person = Awaited<ReturnType<typeof signedIn>>;

let house: TestHouse;
let owner: Person;
let support: Person;

beforeAll(async () => {
  house = await openTestHouse();
  owner = await signedIn(house, 'olga', 'owner');
  support = await signedIn(house, 'sam', 'support');
});
afterAll(() => house.close());

const PATHS = [
  ['InjectCapital', '/injections', { amount: '1.00' }],
  ['AppointAgent', '/agencies', {}],
  ['RegisterStore', '/stores', {}],
  ['SettleStore', '/stores/none/settlements', {}],
  ['PublishPolicy', '/policies', {}],
] as const;

describe('roles', () => {
  test('a command is taken from the roles of the table and from nobody else', async () => {
    const people = new Map<string, Person>([
      ['owner', owner],
      ['support', support],
      ['finance', await signedIn(house, 'fay', 'finance')],
      ['auditor', await signedIn(house, 'ada', 'auditor')],
    ]);
    for (const [type, path, body] of PATHS) {
      const allowed: string[] = [];
      for (const role of ROLES) {
        const reply = await people.get(role)!.call('POST', ROOT + path, body);
        if (reply.statusCode !== 403) allowed.push(role);
      }
      expect([type, allowed]).toEqual([type, [...COMMAND_ROLES[type]]]);
    }
    const bulk = [
      { id: 'a', type: 'Pause', what: 'binding', reason: 'R-1' },
      { id: 'b', type: 'SetRank', memberId: 'x', rank: 'gold' },
      { id: 'c', type: 'NoSuchThing' },
    ];
    const outcomes = (await people.get('support')!.call('POST', `${ROOT}/commands`, bulk)).json();
    expect(outcomes.map((one: { code?: string }) => one.code)).toEqual([
      undefined,
      'not_allowed',
      'not_allowed',
    ]);
  });

  test('nobody writes the officers of a command but the approvals', async () => {
    const body = { stage: 'live', officers: ['staff:olga', 'staff:invented'] };
    const reply = await owner.call('POST', `${ROOT}/stage`, body);
    expect([reply.statusCode, reply.json().code]).toEqual([403, 'approval_needed']);
    const key = (await house.desk.apiKeys.create('till', 'write')).key;
    const bulk = await house.app.inject({
      method: 'POST',
      url: `${ROOT}/commands`,
      headers: { authorization: `Bearer ${key}` },
      payload: [{ id: 'x', type: 'SetStage', ...body }],
    });
    expect(bulk.json()[0]).toEqual({ id: 'x', outcome: 'refused', code: 'approval_needed' });
  });

  test('staff, keys and sessions of others are for those whose role has them', async () => {
    const tries = [
      support.call('GET', '/api/v1/staff'),
      support.call('POST', '/api/v1/staff', { login: 'eve', role: 'owner' }),
      support.call('POST', '/api/v1/staff/sam/role', { role: 'owner' }),
      support.call('POST', '/api/v1/keys', { name: 'k', scopes: ['write'] }),
      support.call('GET', '/api/v1/keys'),
    ];
    const codes = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(codes).toEqual(Array(tries.length).fill(403));
    const own = (await support.call('GET', '/api/v1/sessions')).json().items;
    expect(new Set(own.map((row: { login: string }) => row.login))).toEqual(new Set(['sam']));
    const all = (await owner.call('GET', '/api/v1/sessions')).json().items;
    const another = all.find((row: { login: string }) => row.login === 'olga').sessionId;
    expect((await support.call('DELETE', `/api/v1/sessions/${another}`)).statusCode).toBe(404);
  });
});

describe('staff', () => {
  test('a new person gets password, second factor and recovery codes once, and a role that can change', async () => {
    const added = await owner.call('POST', '/api/v1/staff', { login: 'nina', role: 'support' });
    expect(added.statusCode).toBe(201);
    const { password, enrolment } = added.json();
    expect(enrolment.uri).toMatch(/^otpauth:\/\/totp\/Cistern%3Anina\?secret=[A-Z2-7]{32}&/);
    expect(new Set(enrolment.recoveryCodes).size).toBe(10);
    expect((await owner.call('POST', '/api/v1/staff', { login: 'nina', role: 'owner' })).json().code).toBe(
      'staff_exists',
    );
    expect((await owner.call('POST', '/api/v1/staff/nina/role', { role: 'finance' })).statusCode).toBe(204);
    const rows = (await owner.call('GET', '/api/v1/staff')).json().items;
    expect(rows.find((row: { login: string }) => row.login === 'nina')).toMatchObject({
      role: 'finance',
      secondFactor: 'unconfirmed',
      endedAt: null,
    });
    expect(JSON.stringify(rows)).not.toContain(password);
    const demoted = await owner.call('POST', '/api/v1/staff/olga/role', { role: 'support' });
    expect([demoted.statusCode, demoted.json().code]).toEqual([409, 'last_owner']);
    expect((await owner.call('DELETE', '/api/v1/staff/nina')).statusCode).toBe(204);
    const late = await house.desk.verifyStaff({ login: 'nina', password, address: '10.8.0.1' });
    expect(late).toEqual({ refused: 'wrong_sign_in' });
  });

  test('who knows the password chooses another; every session of theirs ends', async () => {
    const pia = await signedIn(house, 'pia', 'support');
    const change = (password: string, newPassword: string) =>
      pia.call('POST', '/api/v1/session/password', { password, newPassword });
    expect((await change('not the password', 'twelve signs!')).statusCode).toBe(401);
    expect((await change(pia.password, 'eleven sign')).json().field).toBe('newPassword');
    expect((await change(pia.password, 'twelve signs!')).statusCode).toBe(204);
    expect((await pia.call('GET', '/api/v1/session')).statusCode).toBe(401);
    expect((await pia.enter()).json().code).toBe('wrong_sign_in');
  });

  test('a session that is ended from elsewhere is over at once', async () => {
    const gone = await signedIn(house, 'gus', 'support');
    const mine = (await gone.call('GET', '/api/v1/sessions')).json().items;
    expect(mine).toMatchObject([{ login: 'gus', current: true, secondFactor: false }]);
    expect((await owner.call('DELETE', `/api/v1/sessions/${mine[0].sessionId}`)).statusCode).toBe(204);
    expect((await gone.call('GET', '/api/v1/session')).statusCode).toBe(401);
  });
});

describe('a second factor', () => {
  test('is confirmed by its first right code and asked for ever after; a code works once', async () => {
    const tom = await signedIn(house, 'tom', 'finance');
    const wrong = await tom.call('POST', '/api/v1/session/totp', { password: 'a wrong password' });
    expect(wrong.statusCode).toBe(401);
    const { secret, recoveryCodes } = (
      await tom.call('POST', '/api/v1/session/totp', { password: tom.password })
    ).json();
    expect((await tom.enter()).statusCode).toBe(201);
    const code = codeAt(secret, house.time.now);
    expect((await tom.call('POST', '/api/v1/session/code', { code })).json()).toMatchObject({
      secondFactor: true,
    });
    const asked = await tom.enter();
    expect([asked.statusCode, asked.json().code]).toEqual([401, 'code_needed']);
    expect((await tom.enter(code)).json().code).toBe('wrong_sign_in');
    house.time.now += 30_000;
    expect((await tom.enter(codeAt(secret, house.time.now))).statusCode).toBe(201);
    expect((await tom.enter(recoveryCodes[0])).statusCode).toBe(201);
    expect((await tom.enter(recoveryCodes[0])).json().code).toBe('wrong_sign_in');
    const kept = await house.database.query("select totp_secret from staff where login = 'tom'");
    expect(kept.rows[0].totp_secret.toString('latin1')).not.toContain(secret);
  });

  test('failures wait longer each time, and do not keep a person out of the place they work at', async () => {
    const vera = await signedIn(house, 'vera', 'support');
    const from = (address: string, password: string) =>
      house.desk.verifyStaff({ login: 'vera', password, address });
    const lengths: number[] = [];
    for (let tries = 0; tries < 7; tries += 1) {
      let answer = await from('10.7.0.1', 'guess');
      if ('refused' in answer && answer.refused === 'locked_out') {
        lengths.push(answer.retryAfterSeconds);
        house.time.now += answer.retryAfterSeconds * 1000;
        answer = await from('10.7.0.1', 'guess');
      }
      expect(answer).toEqual({ refused: 'wrong_sign_in' });
    }
    expect(lengths).toEqual([900, 1800]);
    await house.database.query(
      `insert into sign_ins (login, address, at, outcome)
       select 'vera', '10.6.0.' || n, $1, 'wrong' from generate_series(1, 30) as n`,
      [new Date(house.time.now)],
    );
    expect(await from('10.5.0.1', vera.password)).toMatchObject({ refused: 'locked_out' });
    expect(await from(vera.remoteAddress, vera.password)).toMatchObject({ staff: { login: 'vera' } });
  });
});

describe('API keys', () => {
  const using = (key: string, method: 'GET' | 'POST', path: string, payload?: object) =>
    house.app.inject({
      method,
      url: ROOT + path,
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': randomUUID() },
      ...(payload && { payload }),
    });

  test('a key does what its scopes say until it expires or is revoked, and shows when it was used', async () => {
    const made = await owner.call('POST', '/api/v1/keys', {
      name: 'till 1',
      scopes: ['write:orders'],
      days: 2,
    });
    const { keyId, key } = made.json();
    expect((await using(key, 'GET', '/orders')).statusCode).toBe(200);
    const order = { memberId: 'nobody', storeId: 'nowhere', amount: '1.00' };
    expect((await using(key, 'POST', '/orders', order)).json().code).toBe('member_not_found');
    expect((await using(key, 'POST', '/injections', { amount: '1.00' })).json().code).toBe('not_allowed');
    expect((await using(key, 'GET', '/../../staff')).statusCode).toBe(403);
    const row = async () =>
      (await owner.call('GET', '/api/v1/keys'))
        .json()
        .items.find((one: { keyId: string }) => one.keyId === keyId);
    expect(await row()).toMatchObject({
      name: 'till 1',
      scopes: ['write:orders'],
      createdBy: 'staff:olga',
      lastUsedAt: new Date(house.time.now).toISOString(),
      revokedAt: null,
    });
    expect(JSON.stringify(await row())).not.toContain(key.slice(-43));
    house.time.now += 2 * DAY_MS;
    expect((await using(key, 'GET', '/orders')).statusCode).toBe(401);
    owner.use(await owner.enter());
    const second = (await owner.call('POST', '/api/v1/keys', { name: 'till 2', scopes: ['read'] })).json();
    expect((await using(second.key, 'POST', '/orders', order)).statusCode).toBe(403);
    expect((await owner.call('DELETE', `/api/v1/keys/${second.keyId}`)).statusCode).toBe(204);
    expect((await using(second.key, 'GET', '/orders')).statusCode).toBe(401);
  });

  test('one that may name both officers is not made in passing', async () => {
    const reply = await owner.call('POST', '/api/v1/keys', { name: 'k', scopes: ['write', 'officers'] });
    expect([reply.statusCode, reply.json().field]).toEqual([400, 'scopes']);
  });
});

test('every answer has its request id, problems say the same one', async () => {
  const replies = [await owner.call('GET', `${ROOT}/pool`), await owner.call('GET', `${ROOT}/nothing`)];
  const ids = replies.map(({ headers }) => headers['x-request-id']);
  expect(new Set(ids).size).toBe(2);
  expect(replies[1]!.json().requestId).toBe(ids[1]);
});

test('once a program is live a password alone opens nothing but the way to a second factor', async () => {
  const live = await openTestHouse();
  try {
    const ben = await signedIn(live, 'ben', 'owner');
    expect((await ben.call('GET', `${ROOT}/pool`)).statusCode).toBe(200);
    const { writer } = live;
    (writer.state.governance as { stage: string }).stage = 'live';
    const refused = await ben.call('GET', `${ROOT}/pool`);
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'second_factor_needed']);
    expect((await ben.call('GET', '/api/v1/session')).json()).toMatchObject({ secondFactorNeeded: true });
    const { secret } = (await ben.call('POST', '/api/v1/session/totp', { password: ben.password })).json();
    expect((await ben.enter()).json().code).toBe('code_needed');
    const code = codeAt(secret, live.time.now);
    await ben.call('POST', '/api/v1/session/code', { code });
    expect((await ben.call('GET', `${ROOT}/pool`)).statusCode).toBe(200);
  } finally {
    await live.close();
  }
});

test('what staff do stands in the audit log, and the log cannot be changed', async () => {
  await owner.call('POST', `${ROOT}/members`, { memberId: 'ann' });
  await owner.call('POST', `${ROOT}/members/ann/freeze`, { reason: 'R-7' });
  const [row] = await house.desk.audit.read({ limit: 1 });
  expect(row).toMatchObject({
    actor: 'staff:olga',
    action: 'FreezeMember',
    subject: 'member:ann',
    outcome: 'done',
    address: owner.remoteAddress,
  });
  const detail = JSON.parse(row!.detail);
  expect([detail.before.frozen, detail.after.frozen]).not.toEqual([
    detail.after.frozen,
    detail.before.frozen,
  ]);
  for (const sql of ['update audit_log set actor = $$x$$', 'delete from audit_log', 'truncate audit_log']) {
    await expect(house.database.query(sql)).rejects.toThrow('only added to');
  }
});
