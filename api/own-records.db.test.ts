import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { OURS } from './test-staff.ts';

let house: TestHouse;
let keys = 0;
/** Cookies by member id. */
const cookies = new Map<string, string>();

beforeAll(async () => {
  house = await openTestHouse();
  const call = caller(house);
  await openNoodleShop(call);
  await call.post('/members', { memberId: 'ann' });
  await call.post('/stores', { storeId: 'buns', ownerId: 'ann', region: '440106' });
  await call.post('/orders', { orderId: 'n1', memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
  await call.post('/orders', { orderId: 'b1', memberId: 'wang', storeId: 'buns', amount: '100.00' });
  await house.desk.setNames('demo', [
    { kind: 'member', refId: 'wang', name: { zh: '王小明', en: 'Wang' } },
    { kind: 'store', refId: 'noodles', name: { zh: '面馆', en: 'Noodles' } },
  ]);
  for (const id of ['wang', 'li', 'ann', 'bob']) {
    const { token } = await house.desk.members.openFor('demo', id, '10.0.0.1');
    cookies.set(id, `cistern_member=${token}`);
  }
});
afterAll(() => house.close());

function own(as: string, method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = { ...OURS, 'idempotency-key': `o${++keys}`, cookie: cookies.get(as)! };
  return house.app.inject({ method, url: `${ROOT}/me${path}`, headers, ...(payload && { payload }) });
}
const read = async (as: string, path: string) => {
  const joint = path.includes('?') ? '&' : '?';
  return (await own(as, 'GET', `${path}${joint}minSeq=${house.writer.position().seq}`)).json();
};

const PERIOD = 'from=2026-11-01&to=2026-12-01';

describe('what happened to a member', () => {
  test('is theirs to read: orders with the store, every line of an account, who brought them', async () => {
    expect((await read('wang', '/orders')).items).toMatchObject([
      { orderId: 'b1', storeName: null },
      { orderId: 'n1', storeName: { zh: '面馆' }, amount: '1000.000000' },
    ]);
    const { sections, kind } = await read('wang', `/statement?${PERIOD}`);
    expect(kind).toBe('member');
    const lines = sections.flatMap((one: { lines: { kind: string }[] }) => one.lines);
    expect(lines[0]).toMatchObject({ kind: 'mint' });
    const { referrer, brought } = await read('wang', '/referral');
    expect([referrer, brought]).toMatchObject([{ memberId: 'li', via: 'store-qr' }, 0]);
    expect((await read('wang', '/agencies')).items).toEqual([]);
    expect((await read('wang', `/agent-statement?${PERIOD}`)).kind).toBe('agent');
  });

  test('who brought them reads the commission, with the store and the first sign of a name only', async () => {
    expect((await read('li', '/commissions')).items).toMatchObject([
      { kind: 'direct', storeName: null },
      { kind: 'direct', storeName: { zh: '面馆' }, buyerName: { zh: '王**', en: 'W***' } },
    ]);
    const { brought, latest } = await read('li', '/referral');
    expect([brought, latest]).toMatchObject([1, [{ name: { zh: '王**' } }]]);
    expect((await read('wang', '/commissions')).items).toEqual([]);
  });

  test('can be asked about or reported by them, in their own name, and only theirs are listed', async () => {
    expect((await own('wang', 'POST', '/cases', { kind: 'service' })).statusCode).toBe(201);
    const other = await own('wang', 'POST', '/cases', { kind: 'service', reporterId: 'li' });
    expect(other.json()).toMatchObject({ code: 'malformed', field: 'reporterId' });
    await caller(house).post('/cases', { caseId: 'of-li', kind: 'service', reporterId: 'li' });
    const mine = (await read('wang', '/cases')).items;
    expect(mine).toMatchObject([{ kind: 'service', status: 'open', ruling: null }]);
  });

  test('are told what was decided of a report, not who decided nor what about whom else', async () => {
    const staff = caller(house);
    await staff.post('/cases', {
      caseId: 'ring',
      kind: 'other-offence',
      reporterId: 'wang',
      storeId: 'buns',
    });
    const remedies = [{ kind: 'freeze', memberId: 'li' }];
    const ruling = { decision: 'upheld', reason: 'r', remedies, officers: ['one', 'two'] };
    const ruled = await staff.post('/cases/ring/rule', ruling);
    expect(ruled.statusCode, ruled.body).toBe(201);
    const [mine] = (await read('wang', '/cases')).items;
    expect(mine).toMatchObject({ caseId: 'ring', status: 'ruled', ruling: { decision: 'upheld' } });
    expect(Object.keys(mine.ruling).toSorted()).toEqual(['appealUntil', 'at', 'decision']);
    expect(JSON.stringify(mine)).not.toMatch(/"li"|"one"|"two"|officer|remed|evidence/);
  });
});

describe('an owner, on a phone', () => {
  test('sees what the store is owed and where it comes from; who works at the till does not', async () => {
    expect(await read('ann', '/stores/buns')).toMatchObject({ payable: '80.000000', deposit: '0.000000' });
    const statement = await read('ann', `/stores/buns/statement?${PERIOD}`);
    expect(statement.sections[0].lines).toMatchObject([{ kind: 'merchant', amount: '80.000000' }]);
    expect((await read('ann', '/stores/buns/settlements')).items).toEqual([]);
    const orders = (await read('ann', '/stores/buns/orders')).items;
    expect(orders).toMatchObject([{ orderId: 'b1', guestName: { zh: '王**' } }]);
    for (const path of ['', `/statement?${PERIOD}`, '/settlements'])
      expect((await read('wang', `/stores/buns${path}`)).code).toBe('not_found');
  });

  test('refunds orders of the own store, after seeing who bears it, and no others', async () => {
    const refunds = (order: string) => `/stores/buns/orders/${order}/refunds`;
    const seen = await own('ann', 'POST', `${refunds('b1')}/preview`, { amount: '40.00' });
    expect(seen.json()).toMatchObject({ orderId: 'b1', paid: '40.000000' });
    expect((await own('ann', 'POST', refunds('n1'), { amount: '1.00' })).json().code).toBe('not_found');
    const typed = { amount: '1.00', officers: ['x', 'y'] };
    expect((await own('ann', 'POST', refunds('b1'), typed)).json().code).toBe('malformed');
    const given = await own('ann', 'POST', refunds('b1'), { amount: '40.00' });
    expect([given.statusCode, given.json().id]).toEqual([201, expect.stringMatching(/^member:ann:/)]);
    const more = await own('ann', 'POST', refunds('b1'), { amount: '61.00' });
    expect(more.json()).toMatchObject({ code: 'refund_exceeds_order' });
    await caller(house).post('/members', { memberId: 'bob' });
    await house.desk.externalIds.link(
      { id: 'test' },
      { programId: 'demo', memberId: 'bob' },
      'phone',
      '13700000022',
    );
    await own('ann', 'POST', '/stores/buns/cashiers', { phone: '13700000022' });
    expect((await read('bob', '/stores/buns/orders')).items).toHaveLength(1);
    expect((await own('bob', 'POST', refunds('b1'), { amount: '1.00' })).json().code).toBe('not_allowed');
    expect((await read('bob', '/stores/buns')).code).toBe('not_allowed');
  });
});
