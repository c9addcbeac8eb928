import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReconciliationAnswer, Role } from '#contract';
import { dayAt, openPayouts, type Payouts } from '#payments';
import { caller, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { signedIn } from './test-staff.ts';

const REASON = 'paid in cash at the counter, receipt 17';
const AMOUNT = 5_000_000n;

let house: TestHouse;
let payouts: Payouts;
let call: ReturnType<typeof caller>;
const staff = new Map<Role, Awaited<ReturnType<typeof signedIn>>>();

beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  const { database: pool, writer: journal, provider } = house;
  payouts = openPayouts({ pool, journal, providers: [provider], clock: () => house.time.now });
  for (const role of ['owner', 'finance', 'support', 'auditor'] as const)
    staff.set(role, await signedIn(house, `the-${role}`, role));
  await call.post('/members', { memberId: 'li' });
  await call.post('/stores', { storeId: 'noodles', ownerId: 'li', region: '440106' });
  await call.post('/orders', { orderId: 'o1', memberId: 'li', storeId: 'noodles', amount: '1000.00' });
  await call.post('/withdrawals', {
    ...{ withdrawalId: 'w1', storeId: 'noodles', from: 'payable', amount: '10.00' },
  });
  await stray('stray-1');
  await stray('stray-2');
});
afterAll(async () => {
  await payouts.close();
  await house.close();
});

const stray = (payoutNumber: string) =>
  house.provider.transfer({ payoutNumber, receiver: { kind: 'store', id: 'noodles' }, amount: AMOUNT });
const today = () => dayAt(house.writer, house.time.now);
const looked = async (): Promise<ReconciliationAnswer> =>
  (await call.get(`/reconciliation?day=${today()}`)).json();
const idOf = async (number: string) =>
  (await looked()).differences.find(({ payoutNumber }) => payoutNumber === number)!.differenceId;
const blocked = async () => (await call.get('/reconciliation/open')).json().blocked as boolean;
const post = (role: Role, id: string, path: string, body: object) =>
  staff.get(role)!.call('POST', `${ROOT}/reconciliation/differences/${id}/closing${path}`, body);
const propose = (role: Role, id: string) => post(role, id, '', { day: today(), reason: REASON });
const closingOf = async (id: string): Promise<string> =>
  (await looked()).differences.find(({ differenceId }) => differenceId === id)?.closing?.closingId ??
  'cls_none';
const agreeTo = (role: Role, id: string, closingId: string) =>
  post(role, id, '/approve', { day: today(), closingId });
const rejectThe = (role: Role, id: string, closingId: string, reason: string) =>
  post(role, id, '/reject', { closingId, reason });
const reject = async (role: Role, id: string, reason: string) =>
  rejectThe(role, id, await closingOf(id), reason);
const agree = async (role: Role, id: string) => agreeTo(role, id, await closingOf(id));

describe('a single difference', () => {
  test('is closed by owner or finance only, and by no key', async () => {
    const id = await idOf('stray-1');
    for (const role of ['support', 'auditor'] as const)
      expect((await propose(role, id)).json().code).toBe('not_allowed');
    const path = `/reconciliation/differences/${id}/closing`;
    const byKey = await call.post(path, { day: today(), reason: REASON });
    expect(byKey.json().code).toBe('not_allowed');
    expect((await post('finance', id, '', { day: today(), reason: '' })).statusCode).toBe(400);
    expect((await propose('finance', 'dif_0123456789abcdef01234567')).statusCode).toBe(404);
    expect((await agree('owner', id)).statusCode).toBe(404);
  });

  test('stays open while one person alone says why, who cannot agree with themselves', async () => {
    const id = await idOf('stray-1');
    expect((await propose('finance', id)).statusCode).toBe(201);
    expect((await propose('owner', id)).json().code).toBe('already_decided');
    expect((await agree('finance', id)).json().code).toBe('same_person');
    expect(await looked()).toMatchObject({ open: 2 });
    expect(await blocked()).toBe(true);
  });

  test('can be turned down, and is proposed anew', async () => {
    const id = await idOf('stray-1');
    expect((await reject('owner', id, 'no receipt')).statusCode).toBe(204);
    expect((await reject('owner', id, 'no receipt')).statusCode).toBe(404);
    expect((await agree('owner', id)).statusCode).toBe(404);
    expect((await propose('finance', id)).statusCode).toBe(201);
  });

  test('taken back and proposed for another reason is neither closed nor turned down by who saw the one before', async () => {
    const id = await idOf('stray-1');
    const seen = await closingOf(id);
    expect((await reject('finance', id, 'taken back')).statusCode).toBe(204);
    const other = { day: today(), reason: 'nobody knows' };
    expect((await post('finance', id, '', other)).statusCode).toBe(201);
    expect((await post('owner', id, '/approve', { day: today() })).json().field).toBe('closingId');
    const late = await agreeTo('owner', id, seen);
    expect([late.statusCode, late.json()]).toMatchObject([
      409,
      {
        ...{ code: 'proposal_changed', detailZh: expect.stringContaining('没有执行') },
        detailEn: expect.stringContaining('Not done'),
      },
    ]);
    const turned = await rejectThe('owner', id, seen, 'no receipt');
    expect([turned.statusCode, turned.json().code]).toEqual([409, 'proposal_changed']);
    expect((await post('owner', id, '/reject', { reason: 'no receipt' })).json()).toMatchObject({
      ...{ field: 'closingId', rule: 'required' },
    });
    expect(await looked()).toMatchObject({ open: 2 });
    await reject('finance', id, 'taken back');
    expect((await propose('finance', id)).statusCode).toBe(201);
  });

  test('closed by a second person says who, when and why, in the day and in the audit log', async () => {
    const id = await idOf('stray-1');
    const closed = await agree('owner', id);
    expect(closed.json()).toMatchObject({
      ...{ reason: REASON, proposedBy: 'staff:the-finance', closedBy: 'staff:the-owner' },
      closedAt: new Date(house.time.now).toISOString(),
    });
    const day = await looked();
    expect(day.open).toBe(1);
    expect(day.differences.find(({ differenceId }) => differenceId === id)!.closing).toEqual(closed.json());
    const deeds = await house.desk.audit.read({ subject: `difference:${id}`, limit: 9 });
    expect(deeds.map(({ actor, action }) => [actor, action])).toEqual([
      ['staff:the-owner', 'difference.close'],
      ['staff:the-finance', 'difference.propose'],
      ['staff:the-finance', 'difference.reject'],
      ['staff:the-finance', 'difference.propose'],
      ['staff:the-finance', 'difference.reject'],
      ['staff:the-finance', 'difference.propose'],
      ['staff:the-owner', 'difference.reject'],
      ['staff:the-finance', 'difference.propose'],
    ]);
    expect(JSON.parse(deeds[0]!.detail)).toEqual({ reason: REASON });
    expect((await agree('owner', id)).json().code).toBe('already_decided');
    expect((await reject('owner', id, 'too late')).json().code).toBe('already_decided');
  });

  test('that is left keeps payouts stopped; closed too, they go on', async () => {
    const approve = () => call.post('/withdrawals/w1/review', { decision: 'approve' });
    expect((await approve()).json()).toMatchObject({ code: 'difference_open', count: 1 });
    const id = await idOf('stray-2');
    await propose('owner', id);
    expect((await agree('finance', id)).statusCode).toBe(200);
    expect(await blocked()).toBe(false);
    expect((await approve()).statusCode).toBe(201);
    while ((await payouts.runDue()) > 0);
    expect((await call.get('/withdrawals/w1')).json().status).toBe('paid');
    expect(await looked()).toMatchObject({ matched: 1, open: 0, differences: [{}, {}] });
  });

  test('of another amount is another one, and open', async () => {
    await house.database.query(
      `update simulated_transfers set amount = amount + 1 where payout_number = 'stray-2'`,
    );
    const { open, differences } = await looked();
    expect(open).toBe(1);
    const changed = differences.find(({ payoutNumber }) => payoutNumber === 'stray-2');
    expect([changed?.billed?.amount, changed?.closing]).toEqual(['5.000001', null]);
    expect(await blocked()).toBe(true);
  });
});
