import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { signedIn } from './test-staff.ts';

const HOUR_MS = 3_600_000;
const ENTRY = { channel: 'simulated', day: '2026-11-23', amount: '999.50', reference: 'st-1' };

let house: TestHouse;
let call: ReturnType<typeof caller>;
let finance: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  finance = await signedIn(house, 'fang', 'finance');
  await openNoodleShop(call);
  await call.post('/orders', { orderId: 'o1', memberId: 'wang', storeId: 'noodles', amount: '1000.00' });
});
afterAll(() => house.close());

const enter = (more: Partial<typeof ENTRY> = {}) =>
  finance.call('POST', `${ROOT}/bank-balances`, { ...ENTRY, ...more });
const listed = async (query = '') => (await finance.call('GET', `${ROOT}/bank-balances${query}`)).json();

describe('S25: the cash of the pool is held against the bank', () => {
  test('a day that is not over cannot be entered yet', async () => {
    const answer = await enter();
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { code: 'not_over', period: ENTRY.day }]);
  });

  test('what the bank says stands beside what the books held when the day ended', async () => {
    // A session ends after twelve idle hours.
    for (let passed = 0; passed < 2; passed += 1) {
      house.time.now += 8 * HOUR_MS;
      await listed();
    }
    await call.post('/orders', { orderId: 'o2', memberId: 'wang', storeId: 'noodles', amount: '50.00' });
    await house.books.waitFor(house.writer.position().seq, 10_000);
    const answer = await enter();
    expect([answer.statusCode, answer.json()]).toMatchObject([
      201,
      {
        ...{ bank: '999.500000', books: '1000.000000', difference: '-0.500000', agrees: false },
        ...{ enteredBy: 'staff:fang', reference: 'st-1' },
      },
    ]);
  });

  test('a later entry corrects an earlier one, which stays; both are in the audit log', async () => {
    await enter({ amount: '1000.00', reference: 'st-1b' });
    const { items } = await listed();
    expect(items.map((row: Record<string, unknown>) => [row.reference, row.agrees])).toEqual([
      ['st-1b', true],
      ['st-1', false],
    ]);
    const rows = await house.desk.audit.read({ action: 'bank.enter', limit: 10 });
    expect(rows.map(({ subject }) => subject)).toEqual(Array(2).fill('bank:simulated:2026-11-23'));
  });

  test('a channel that never moved anything holds nothing', async () => {
    const answer = await enter({ channel: 'escrow', amount: '0' });
    expect(answer.json()).toMatchObject({ books: '0.000000', agrees: true });
    expect((await listed('?channel=escrow')).items).toHaveLength(1);
  });

  test('a day that is none is said so, and a key that writes commands enters no balance', async () => {
    const none = await enter({ day: '2026-02-30' });
    expect([none.statusCode, none.json()]).toMatchObject([400, { code: 'malformed', field: 'day' }]);
    expect((await call.post('/bank-balances', ENTRY)).statusCode).toBe(403);
  });
});
