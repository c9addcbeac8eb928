import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_ROLES, type MemberRow, ROLES, type Role, type SearchHit } from '#contract';
import { caller, openNoodleShop, openTestHouse, PROGRAM, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

type Operation = { readonly parameters?: readonly { readonly name: string; readonly in: string }[] };
type Paths = Readonly<Record<string, { readonly get?: Operation }>>;
type Ask = (path: string) => Promise<string>;

const PHONE = '13800138000';
const NAME = { zh: '王芳', en: 'Wang Fang' };
const MASKED = { zh: '王**', en: 'W***' };
const FULL: readonly Role[] = ['owner', 'finance'];
/** What a question of this name is filled with, wherever there is one. */
const ASKED: Readonly<Record<string, string>> = {
  ...{ programId: PROGRAM, id: 'wang', account: 'points:wang', month: '2026-11', day: '2026-11-23' },
  ...{ memberId: 'wang', q: 'wan', limit: '50', format: 'csv' },
};

let house: TestHouse;
let paths: Paths;
const staff = new Map<Role, Awaited<ReturnType<typeof signedIn>>>();
const codes: string[] = [];

beforeAll(async () => {
  const codeSender = { development: true, send: async (_: string, code: string) => void codes.push(code) };
  house = await openTestHouse({ codeSender });
  const call = caller(house);
  await openNoodleShop(call);
  await call.post('/orders', { orderId: 'o1', memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
  await call.post('/withdrawals', {
    ...{ withdrawalId: 'w1', storeId: 'noodles', from: 'payable', amount: '10.00' },
  });
  await house.desk.setNames(PROGRAM, [
    { kind: 'member', refId: 'wang', name: NAME },
    { kind: 'store', refId: 'noodles', name: { zh: '王芳的面馆', en: 'Noodles' } },
  ]);
  await house.desk.externalIds.link({ id: 'test' }, { programId: PROGRAM, memberId: 'wang' }, 'phone', PHONE);
  for (const role of ROLES) staff.set(role, await signedIn(house, `the-${role}`, role));
  await house.books.waitFor(house.writer.position().seq, 10_000);
  ({ paths } = (await house.app.inject({ url: '/api/openapi.json' })).json() as { paths: Paths });
});
afterAll(() => house.close());

const as = (role: Role) => staff.get(role)!;

/** Every address that can be read, filled, once as it is and once as a table. */
function* addresses(): Generator<string> {
  for (const [path, { get }] of Object.entries(paths)) {
    if (!get || path.endsWith('/events')) continue;
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ASKED[name] ?? 'x');
    const known = (get.parameters ?? []).filter((one) => one.in === 'query' && one.name in ASKED);
    const query = (left: string) =>
      known.flatMap(({ name }) => (name === left ? [] : [`${name}=${ASKED[name]}`])).join('&');
    yield `${filled}?${query('format')}`;
    yield `${filled}?${query('')}`;
  }
}

/** Whatever somebody can read of the program, in one text; a store may be called what it likes. */
async function allOf(ask: Ask): Promise<string> {
  const answers: string[] = [];
  for (const address of addresses()) answers.push(await ask(address));
  return answers.join('\n').replaceAll('王芳的面馆', '');
}

describe('the name of a member', () => {
  test('is for owner and finance, as the table of roles says', () => {
    expect(DESK_ROLES['people.names']).toEqual(FULL);
  });

  test.each(ROLES)('%s sees it in full or by its first sign, in whatever can be read', async (role) => {
    const all = await allOf(async (url) => (await as(role).call('GET', url)).body);
    const full = FULL.includes(role);
    for (const text of Object.values(NAME)) expect(all.includes(text), text).toBe(full);
    for (const text of Object.values(MASKED)) expect(all.includes(text), text).toBe(!full);
    expect(all).not.toContain(PHONE);
    expect(all.split('"memberId":"wang"').length).toBeGreaterThan(5);
  });

  test.each(ROLES)('%s gets it by search and by id no other than in lists', async (role) => {
    const named = FULL.includes(role) ? NAME : MASKED;
    const names = await as(role).call('POST', `${ROOT}/names`, { members: ['wang'], stores: ['noodles'] });
    expect(names.json()).toMatchObject({ members: { wang: named }, stores: { noodles: { en: 'Noodles' } } });
    for (const text of ['王芳', 'wang fang', PHONE]) {
      const found = (await as(role).call('POST', `${ROOT}/search`, { text })).json() as {
        items: SearchHit[];
      };
      const hit = found.items.find(({ kind }) => kind === 'member');
      expect([text, hit]).toEqual([text, { kind: 'member', id: 'wang', name: named }]);
    }
  });

  test.each(ROLES)(
    '%s finds nobody by a piece of a name: it is sealed, and found by all of it',
    async (role) => {
      const found = (await as(role).call('POST', `${ROOT}/search`, { text: '芳' })).json() as {
        items: SearchHit[];
      };
      const members = found.items.filter(({ kind }) => kind === 'member');
      expect(members).toEqual([]);
      expect(found.items.some(({ id }) => id === 'noodles')).toBe(true);
    },
  );

  test('is masked for keys, and for nobody who asks about themselves', async () => {
    const headers = { authorization: `Bearer ${house.writeKey}` };
    const all = await allOf(async (url) => (await house.app.inject({ url, headers })).body);
    expect([all.includes('王芳'), all.includes('王**')]).toEqual([false, true]);
    const send = (path: string, payload: object) =>
      house.app.inject({ method: 'POST', url: `${ROOT}/me${path}`, payload, headers: OURS });
    await send('/code', { phone: PHONE });
    const entered = await send('/session', { phone: PHONE, code: codes[0] });
    const cookie = String(entered.headers['set-cookie']).split(';')[0]!;
    const me = await house.app.inject({ url: `${ROOT}/me`, headers: { cookie } });
    expect((me.json() as MemberRow).name).toEqual(NAME);
  });

  test.each(ROLES)('%s is shown it for a reason that is kept, or not at all', async (role) => {
    const reveal = (reason: string, id = 'wang') =>
      as(role).call('POST', `${ROOT}/members/${id}/name/reveal`, { reason });
    const shown = await reveal(`${role} calls back, case 7`);
    if (role === 'auditor') return expect(shown.statusCode).toBe(403);
    expect(shown.json()).toEqual({ name: NAME });
    expect((await reveal('')).statusCode).toBe(400);
    expect((await reveal('somebody else', 'li')).statusCode).toBe(404);
    const [row] = await house.desk.audit.read({ action: 'person.reveal', limit: 1 });
    expect([row!.actor, row!.subject]).toEqual([`staff:the-${role}`, 'member:wang']);
    expect(JSON.parse(row!.detail)).toEqual({ kind: 'name', reason: `${role} calls back, case 7` });
  });
});
