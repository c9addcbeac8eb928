import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionSchema } from '#contract';
import { ensureDemoSignIns, SESSION_MS } from '#desk';
import { openTestHouse, ROOT, type TestHouse } from './test-house.ts';

let house: TestHouse;
const PASSWORD = 'a good long password';
const OURS = { 'x-requested-with': 'cistern' };

beforeAll(async () => {
  house = await openTestHouse();
  await house.desk.createStaff({ login: 'anna', role: 'owner', password: PASSWORD });
  await house.desk.createStaff({ login: 'otto', role: 'auditor', password: PASSWORD });
});
afterAll(() => house.close());

function signIn(login: string, password: string, more: { headers?: object; remoteAddress?: string } = {}) {
  return house.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { login, password },
    remoteAddress: more.remoteAddress ?? '10.0.0.1',
    headers: { ...OURS, ...more.headers },
  });
}

async function cookieOf(login: string, remoteAddress: string): Promise<string> {
  const reply = await signIn(login, PASSWORD, { remoteAddress });
  return String(reply.headers['set-cookie']).split(';')[0]!;
}

describe('signing in', () => {
  test('gives a cookie no script can read and no other site can send', async () => {
    const reply = await signIn('anna', PASSWORD);
    expect(reply.statusCode).toBe(201);
    expect(sessionSchema.parse(reply.json())).toMatchObject({ login: 'anna', role: 'owner', mayWrite: true });
    expect(reply.headers['set-cookie']).toMatch(/; Path=\/api; HttpOnly; SameSite=Strict$/);
    const kept = await house.database.query('select token_hash from staff_sessions');
    const token = String(reply.headers['set-cookie']).split(/[=;]/)[1]!;
    expect(kept.rows.every((row) => !row.token_hash.toString().includes(token))).toBe(true);
  });

  test('unknown name and wrong password get the same answer', async () => {
    const wrong = await signIn('anna', 'wrong', { remoteAddress: '10.0.0.2' });
    const unknown = await signIn('nobody', 'wrong', { remoteAddress: '10.0.0.2' });
    const { requestId: _, ...one } = wrong.json();
    const { requestId: __, ...other } = unknown.json();
    expect([wrong.statusCode, one]).toEqual([401, other]);
  });

  test('five failures lock the address out for that login, not the owner elsewhere', async () => {
    const from = { remoteAddress: '10.0.0.3' };
    const tries = await Promise.all(Array.from({ length: 6 }, () => signIn('anna', 'guess', from)));
    expect(tries.map((reply) => reply.statusCode).sort()).toEqual([401, 401, 401, 401, 401, 429]);
    const right = await signIn('anna', PASSWORD, from);
    expect([right.statusCode, right.json().code, right.headers['retry-after']]).toEqual([
      429,
      'locked_out',
      '900',
    ]);
    expect((await signIn('anna', PASSWORD, { remoteAddress: '10.0.0.4' })).statusCode).toBe(201);
    house.time.now += 15 * 60_000;
    expect((await signIn('anna', PASSWORD, from)).statusCode).toBe(201);
    const log = await house.database.query(
      "select outcome from sign_ins where address = '10.0.0.3' order by at",
    );
    expect(log.rows.filter((row) => row.outcome === 'locked')).toHaveLength(2);
  });

  test('too many from one address, whatever the name', async () => {
    const guess = (place: number) => signIn(`guess${place}`, 'x', { remoteAddress: '10.0.0.5' });
    const tries = await Promise.all(Array.from({ length: 20 }, (_, place) => guess(place)));
    expect(new Set(tries.map((reply) => reply.statusCode))).toEqual(new Set([401]));
    const last = await guess(20);
    expect([last.statusCode, last.json().code]).toEqual([429, 'too_many_requests']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });
});

test('behind a proxy tries count by who the proxy says it was, whatever they wrote before that', async () => {
  const behind = await openTestHouse({ proxies: 1, secureCookies: true });
  const guess = (place: number, from: string) =>
    behind.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      payload: { login: `guess${place}`, password: 'x' },
      remoteAddress: '10.0.0.9',
      headers: { ...OURS, 'x-forwarded-for': `198.51.100.${place}, ${from}` },
    });
  for (let place = 0; place < 20; place += 1) await guess(place, '203.0.113.7');
  const answers = [await guess(20, '203.0.113.7'), await guess(20, '203.0.113.8')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([429, 401]);
  await behind.desk.createStaff({ login: 'anna', role: 'owner', password: PASSWORD });
  const entered = await behind.app.inject({
    ...{ method: 'POST', url: '/api/v1/session', payload: { login: 'anna', password: PASSWORD } },
    headers: {
      ...OURS,
      'x-forwarded-for': '203.0.113.9',
      host: 'shop.example',
      origin: 'https://shop.example',
    },
  });
  expect(entered.headers['set-cookie']).toMatch(/; Secure; SameSite=Strict$/);
  const { rows } = await behind.database.query("select address from sign_ins where outcome = 'accepted'");
  expect(rows).toEqual([{ address: '203.0.113.9' }]);
  await behind.close();
});

describe('a session', () => {
  const order = { memberId: 'x', storeId: 'y', amount: '1' };

  test('reads and writes by its role; its name begins the command’s id', async () => {
    const owner = { cookie: await cookieOf('anna', '10.0.1.1'), 'idempotency-key': 'k1' };
    const register = { method: 'POST', url: `${ROOT}/members`, payload: { memberId: 'first' } } as const;
    const written = await house.app.inject({ ...register, headers: owner });
    expect([written.statusCode, written.json().id]).toEqual([201, 'staff:anna:k1']);
    const auditor = { cookie: await cookieOf('otto', '10.0.1.2'), 'idempotency-key': 'k2' };
    expect((await house.app.inject({ url: `${ROOT}/pool`, headers: auditor })).statusCode).toBe(200);
    const refused = await house.app.inject({ ...register, headers: auditor });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not_allowed']);
    const bulk = { method: 'POST', url: `${ROOT}/commands`, payload: [] } as const;
    expect((await house.app.inject({ ...bulk, headers: auditor })).statusCode).toBe(403);
  });

  test('another site cannot use it', async () => {
    const cookie = await cookieOf('anna', '10.0.1.3');
    const post = (headers: Record<string, string>) =>
      house.app.inject({
        method: 'POST',
        url: `${ROOT}/commands`,
        payload: [],
        headers: { cookie, ...headers },
      });
    const codes = [
      await post({}),
      await post({ ...OURS, origin: 'https://evil.example' }),
      await post({ ...OURS, origin: 'null' }),
      await post({ ...OURS, 'sec-fetch-site': 'cross-site' }),
    ].map((reply) => reply.json().code);
    expect(codes).toEqual(Array(4).fill('foreign_origin'));
    expect((await post({ ...OURS, origin: 'http://localhost:80' })).statusCode).toBe(200);
    const foreign = await signIn('anna', PASSWORD, {
      headers: { origin: 'https://evil.example' },
      remoteAddress: '10.0.1.3',
    });
    expect(foreign.statusCode).toBe(403);
  });

  test('ends by signing out, and when it was not used', async () => {
    const cookie = await cookieOf('anna', '10.0.1.4');
    const who = () => house.app.inject({ url: '/api/v1/session', headers: { cookie } });
    expect((await who()).json()).toMatchObject({ login: 'anna' });
    house.time.now += SESSION_MS / 2;
    expect((await who()).statusCode).toBe(200);
    house.time.now += SESSION_MS - 60_000;
    expect((await who()).statusCode).toBe(200);
    const out = await house.app.inject({
      method: 'DELETE',
      url: '/api/v1/session',
      headers: { cookie, ...OURS },
    });
    expect(out.statusCode).toBe(204);
    expect((await who()).statusCode).toBe(401);
    const second = await cookieOf('anna', '10.0.1.5');
    house.time.now += SESSION_MS + 1;
    const late = await house.app.inject({ url: '/api/v1/session', headers: { cookie: second } });
    expect(late.statusCode).toBe(401);
  });

  test('ends when the password changes', async () => {
    await house.desk.createStaff({ login: 'mia', role: 'finance', password: PASSWORD });
    const cookie = await cookieOf('mia', '10.0.1.6');
    await house.desk.changePassword('mia', 'another long password');
    house.time.now += 10_000;
    const who = await house.app.inject({ url: '/api/v1/session', headers: { cookie } });
    expect(who.statusCode).toBe(401);
  });

  test('a revoked key writes no more', async () => {
    const { keyId, key } = await house.desk.apiKeys.create('old till', 'write');
    const post = (idempotencyKey: string) =>
      house.app.inject({
        method: 'POST',
        url: `${ROOT}/orders`,
        payload: order,
        headers: { authorization: `Bearer ${key}`, 'idempotency-key': idempotencyKey },
      });
    expect((await post('one')).statusCode).toBe(404);
    expect(await house.desk.apiKeys.revoke(keyId)).toBe(true);
    expect((await post('two')).statusCode).toBe(401);
  });
});

test('people’s names can be written over and erased', async () => {
  const { desk } = house;
  await desk.setNames('demo', [{ kind: 'member', refId: 'm', name: { zh: '王', en: 'Wang' } }]);
  await desk.setNames('demo', [{ kind: 'member', refId: 'm', name: { zh: '王芳', en: 'Wang Fang' } }]);
  expect(await desk.namesOf('demo', 'member', ['m', 'n'])).toEqual(
    new Map([['m', { zh: '王芳', en: 'Wang Fang' }]]),
  );
  expect((await desk.namesOf('other', 'member', ['m'])).size).toBe(0);
  await desk.eraseName('demo', 'member', 'm');
  expect((await desk.namesOf('demo', 'member', ['m'])).size).toBe(0);
});

test('who is added needs a fit name and a long password', async () => {
  const { desk } = house;
  const add = (login: string, password: string) => desk.createStaff({ login, password, role: 'support' });
  expect(await add('anna', PASSWORD)).toBe('login_taken');
  expect(await add('An:na', PASSWORD)).toBe('login_malformed');
  expect(await add('ben', 'short')).toBe('password_too_short');
});

test('a demo folder keeps its sign-ins for its owner’s eyes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cistern-demo-'));
  const first = await ensureDemoSignIns(house.desk, folder);
  const again = await ensureDemoSignIns(house.desk, folder);
  expect(again).toEqual(first);
  const file = join(folder, 'demo-sign-ins.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(
    ['owner', 'finance', 'support', 'auditor'].map((role) => ({ login: role, role })),
  );
  const { login, password } = first[0]!;
  expect((await signIn(login, password, { remoteAddress: '10.0.2.1' })).statusCode).toBe(201);
  rmSync(folder, { recursive: true });
  const anew = await ensureDemoSignIns(house.desk, mkdtempSync(join(tmpdir(), 'cistern-demo-')));
  expect(anew[0]?.password).not.toBe(password);
  expect((await signIn(login, anew[0]!.password, { remoteAddress: '10.0.2.1' })).statusCode).toBe(201);
});
