import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cashiersSchema, ordersPage, ownStoresSchema } from '#contract';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { OURS, signedIn } from './test-staff.ts';

const codes: string[] = [];
let house: TestHouse;
let keys = 0;

beforeAll(async () => {
  house = await openTestHouse({
    codeSender: { development: true, send: async (_, code) => void codes.push(code) },
  });
  const call = caller(house);
  await openNoodleShop(call);
  await call.post('/stores', { storeId: 'tea', ownerId: 'li', region: '440106' });
  await call.post('/orders', { orderId: 't1', memberId: 'wang', storeId: 'tea', amount: '10.00' });
});
afterAll(() => house.close());

type Method = 'GET' | 'POST' | 'DELETE';
function own(method: Method, path: string, payload?: object, cookie?: string) {
  const headers = { ...OURS, 'idempotency-key': `p${++keys}`, ...(cookie && { cookie }) };
  return house.app.inject({ method, url: `${ROOT}/me${path}`, headers, ...(payload && { payload }) });
}
async function codeFor(phone: string): Promise<string> {
  house.time.now += 120_000;
  await own('POST', '/code', { phone });
  return codes.at(-1)!;
}
async function signUp(phone: string, source: object = {}) {
  const reply = await own('POST', '/sign-up', { phone, code: await codeFor(phone), ...source });
  const cookie = String(reply.headers['set-cookie']).split(';')[0]!;
  return { reply, cookie, body: reply.json() as { memberId: string; registered: boolean; asOfSeq: number } };
}
const memberOf = (memberId: string) => house.writer.state.members.get(memberId);

describe('somebody who is no member', () => {
  test('becomes one with the code of their phone, bound to the owner of the store whose code they scanned', async () => {
    const { reply, body, cookie } = await signUp('13700000001', { storeId: 'noodles' });
    expect([reply.statusCode, body.registered]).toEqual([201, true]);
    expect(memberOf(body.memberId)?.binding).toMatchObject({ referrer: { id: 'zhao' }, via: 'store-qr' });
    const me = await own('GET', `?minSeq=${body.asOfSeq}`, undefined, cookie);
    expect(me.json()).toMatchObject({ memberId: body.memberId });
  });

  test('is bound to a member by theirs, and to nobody without one', async () => {
    const brought = await signUp('13700000002', { referrerId: 'li' });
    expect(memberOf(brought.body.memberId)?.binding).toMatchObject({
      referrer: { id: 'li' },
      via: 'promoter-link',
    });
    const alone = await signUp('13700000003');
    expect(memberOf(alone.body.memberId)?.binding).toBeUndefined();
  });

  test('signing up again is signing in: the same member, bound as before', async () => {
    const again = await signUp('13700000002', { storeId: 'noodles' });
    expect(again.body.registered).toBe(false);
    expect(memberOf(again.body.memberId)?.binding?.referrer.id).toBe('li');
  });

  test('needs the right code; a store or a member that is not there is said before the code is used up', async () => {
    const phone = '13700000004';
    const code = await codeFor(phone);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const post = async (body: object) => (await own('POST', '/sign-up', { phone, ...body })).json().code;
    expect(await post({ code: wrong })).toBe('wrong_code');
    expect(await post({ code, storeId: 'nowhere' })).toBe('store_not_found');
    expect(await post({ code, referrerId: 'nobody' })).toBe('member_not_found');
    expect(await post({ code, referrerId: 'li', storeId: 'tea' })).toBe('malformed');
    expect((await own('POST', '/sign-up', { phone, code })).statusCode).toBe(201);
  });

  test('whose sign-up was cut off before the registration finishes it by signing up again', async () => {
    const phone = '13700000005';
    const cut = await house.desk.members.signUp('demo', phone, await codeFor(phone), '10.0.0.1');
    const session = await own('POST', '/session', { phone, code: await codeFor(phone) });
    expect(session.json().code).toBe('wrong_code');
    const { body } = await signUp(phone, { storeId: 'tea' });
    expect([body.memberId, body.registered]).toEqual([cut, true]);
  });

  test('has ten wrong tries of a phone in an hour, whichever codes they were for; others are not held up', async () => {
    const phone = '13700000006';
    for (let round = 0; round < 2; round += 1) {
      const code = await codeFor(phone);
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      for (let tries = 0; tries < 5; tries += 1) await own('POST', '/session', { phone, code: wrong });
      house.time.now += 60_000;
    }
    const right = await codeFor(phone);
    expect((await own('POST', '/sign-up', { phone, code: right })).json().code).toBe('wrong_code');
    expect((await signUp('13700000007')).reply.statusCode).toBe(201);
    house.time.now += 3_600_000;
    expect((await signUp(phone)).reply.statusCode).toBe(201);
  });
});

describe('a store', () => {
  const OWNER = '13700000010';
  const TILL = '13700000011';
  let owner: string;
  let till: string;
  let tillId: string;

  beforeAll(async () => {
    const sam = await signedIn(house, 'sam', 'support');
    await sam.call('POST', `${ROOT}/members/zhao/external`, { external: `phone:${OWNER}` });
    await sam.call('POST', `${ROOT}/members/wang/external`, { external: 'phone:13700000012' });
    owner = (await signUp(OWNER)).cookie;
    const cashier = await signUp(TILL);
    till = cashier.cookie;
    tillId = cashier.body.memberId;
  });

  const take = (body: object, cookie = till, store = 'noodles') =>
    own('POST', `/stores/${store}/orders`, body, cookie);
  const cashiers = async () =>
    cashiersSchema.parse((await own('GET', '/stores/noodles/cashiers', undefined, owner)).json()).items;

  test('is nobody’s but its owner’s until the owner names a cashier by phone', async () => {
    expect((await take({ memberId: 'wang', amount: '10.00' })).statusCode).toBe(404);
    expect((await own('POST', '/stores/noodles/cashiers', { phone: TILL }, till)).statusCode).toBe(404);
    expect((await own('POST', '/stores/noodles/cashiers', { phone: TILL }, owner)).statusCode).toBe(204);
    expect((await own('POST', '/stores/noodles/cashiers', { phone: '13700000099' }, owner)).statusCode).toBe(
      204,
    );
    expect(await cashiers()).toMatchObject([
      { masked: '137****0011', memberId: tillId },
      { masked: '137****0099', memberId: null },
    ]);
    const stores = async (cookie: string) =>
      ownStoresSchema.parse((await own('GET', '/stores', undefined, cookie)).json()).items;
    expect(await stores(till)).toMatchObject([{ storeId: 'noodles', role: 'cashier' }]);
    expect(await stores(owner)).toMatchObject([{ storeId: 'noodles', role: 'owner' }]);
  });

  test('has its orders entered by owner and cashier, the guest by id or phone, and the journal says by whom', async () => {
    expect((await take({ orderId: 'n1', memberId: 'wang', amount: '10.00' })).statusCode).toBe(201);
    const byPhone = await take({ orderId: 'n2', phone: '13700000012', amount: '20.00' }, owner);
    expect([byPhone.statusCode, byPhone.json().id]).toEqual([
      201,
      expect.stringMatching(/^member:zhao:p\d+$/),
    ]);
    expect(house.writer.state.orders.get('n2')).toMatchObject({
      member: { id: 'wang' },
      store: { id: 'noodles' },
    });
    expect((await take({ phone: '13799999999', amount: '1.00' })).json().code).toBe('no_such_guest');
    for (const phone of ['1', 5, null, '']) {
      const bad = await take({ phone, amount: '1.00' });
      expect([bad.statusCode, bad.json().field]).toEqual([400, 'phone']);
    }
  });

  test('is the only one its people see and enter orders of, and nobody enters their own', async () => {
    const { seq } = house.writer.position();
    const reply = await own('GET', `/stores/noodles/orders?minSeq=${seq}`, undefined, till);
    const { items } = ordersPage.parse(reply.json());
    expect(items.map(({ orderId }) => orderId)).toEqual(['n2', 'n1']);
    expect((await own('GET', '/stores/tea/orders', undefined, till)).statusCode).toBe(404);
    expect((await take({ memberId: 'wang', amount: '1.00' }, till, 'tea')).statusCode).toBe(404);
    for (const field of ['storeId', 'funding', 'region']) {
      const other = await take({ memberId: 'wang', amount: '1.00', [field]: 'tea' });
      expect([other.statusCode, other.json().field]).toEqual([400, field]);
    }
    expect((await take({ memberId: tillId, amount: '1.00' })).json().code).toBe('own_order');
    expect((await own('GET', '/stores/noodles/cashiers', undefined, till)).statusCode).toBe(403);
  });

  test('is closed to a cashier who was removed, at once; the staff can do the same for the owner', async () => {
    const [first, second] = await cashiers();
    const remove = (id: string) => own('DELETE', `/stores/noodles/cashiers/${id}`, undefined, owner);
    expect((await remove(first!.cashierId)).statusCode).toBe(204);
    expect((await take({ memberId: 'wang', amount: '1.00' })).statusCode).toBe(404);
    const sue = await signedIn(house, 'sue', 'support');
    const path = `${ROOT}/stores/noodles/cashiers`;
    expect((await sue.call('DELETE', `${path}/${second!.cashierId}`)).statusCode).toBe(204);
    expect((await sue.call('POST', path, { phone: TILL })).statusCode).toBe(204);
    expect((await sue.call('GET', path)).json().items).toMatchObject([{ memberId: tillId }]);
    const deeds = await house.desk.audit.read({ action: 'cashier.name', limit: 9 });
    expect(deeds.map(({ actor }) => actor)).toEqual(['staff:sue', 'member:zhao', 'member:zhao']);
    expect(JSON.stringify(deeds)).not.toContain(TILL);
  });

  test('names nobody more on a node whose desk key was changed elsewhere: it says to come again', async () => {
    await house.database.query(
      `insert into desk_secrets (name, key_id, sealed) values ('proofs', '00000000', '')`,
    );
    const reply = await own('POST', '/stores/noodles/cashiers', { phone: '13700000001' }, owner);
    expect([reply.statusCode, reply.json().code, reply.headers['retry-after']]).toEqual([
      503,
      'stopped',
      '30',
    ]);
  });
});
