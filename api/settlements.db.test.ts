import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PayoutRow, ReconciliationAnswer, SettlementRow } from '#contract';
import { openPayouts, type Payouts, payoutNumberOf } from '#payments';
import { caller, openTestHouse, PROGRAM, type TestHouse } from './test-house.ts';

let house: TestHouse;
let payouts: Payouts;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  const { database: pool, writer: journal, provider } = house;
  payouts = openPayouts({ pool, journal, providers: [provider], clock: () => house.time.now });
  await call.post('/members', { memberId: 'li' });
  for (const storeId of ['noodles', 'tea']) {
    await call.post('/stores', { storeId, ownerId: 'li', region: '440106' });
    await call.post('/orders', { orderId: `o-${storeId}`, memberId: 'li', storeId, amount: '1000.00' });
  }
});
afterAll(async () => {
  await payouts.close();
  await house.close();
});

/** A reserved settlement, and the number of its payout. */
async function reserved(id: string, more: object = {}): Promise<string> {
  const asked = { settlementId: id, amount: '10.00', reserve: true, ...more };
  expect((await call.post('/stores/noodles/settlements', asked)).statusCode).toBe(201);
  return payoutNumberOf(PROGRAM, { kind: 'settlement', id });
}

async function pay(): Promise<void> {
  const end = house.time.now + 3_600_000;
  for (; house.time.now < end; house.time.now += 60_000) while ((await payouts.runDue()) > 0);
}

const settlement = async (id: string): Promise<SettlementRow> =>
  (await call.get(`/settlements/${id}`)).json();
const payout = async (id: string): Promise<PayoutRow> => (await call.get(`/settlements/${id}/payout`)).json();

describe('a reserved settlement', () => {
  test('G6: is submitted under our number, paid by the provider, recorded, and on the bill', async () => {
    const payoutNumber = await reserved('s1');
    expect(await settlement('s1')).toMatchObject({ status: 'reserved', payoutNumber: null });
    await pay();
    expect(await settlement('s1')).toMatchObject({ status: 'paid', payoutNumber, amount: '10.000000' });
    expect(await payout('s1')).toMatchObject({ stage: 'done', settlementId: 's1', withdrawalId: null });
    const day = new Date(house.time.now + 8 * 3_600_000).toISOString().slice(0, 10);
    const found: ReconciliationAnswer = (await call.get(`/reconciliation?day=${day}`)).json();
    expect(found).toMatchObject({ matched: 1, differences: [] });
  });

  test('G6: stays unknown until a query under its number tells', async () => {
    const payoutNumber = await reserved('s2');
    await house.provider.tell(payoutNumber, { answer: 'lost-answer', silentMs: 600_000 });
    await payouts.runDue();
    expect(await settlement('s2')).toMatchObject({ status: 'unknown', payoutNumber });
    await pay();
    expect((await settlement('s2')).status).toBe('paid');
  });

  test('comes back when the provider fails, or when nobody takes it', async () => {
    const failing = await reserved('s3');
    const lapsing = await reserved('s4');
    await house.provider.tell(failing, { outcome: 'fail', afterMs: 90_000, answer: 'twice' });
    await house.provider.tell(lapsing, { outcome: 'expire' });
    await pay();
    expect((await settlement('s4')).status).toBe('submitted');
    house.time.now += 24 * 3_600_000;
    await pay();
    expect([(await settlement('s3')).status, (await settlement('s4')).status]).toEqual(['failed', 'failed']);
    expect((await call.get('/accounts/settlements/balance')).json()).toMatchObject({ balance: '0.000000' });
  });

  test('is not sent once it was cancelled, nor by a channel without a provider', async () => {
    await reserved('s5');
    await reserved('s6', { channel: 'bank' });
    expect((await call.post('/settlements/s5/payout', { status: 'cancelled' })).statusCode).toBe(201);
    await pay();
    expect(await payout('s5')).toMatchObject({ stage: 'done', answers: [] });
    expect((await call.get('/settlements/s6/payout')).statusCode).toBe(404);
    expect((await settlement('s6')).status).toBe('reserved');
    const { standing } = (await call.get('/stores/noodles')).json();
    expect(standing.onItsWay).toBe('10.000000');
  });

  test('stands in the lists by store and status, page by page', async () => {
    await call.post('/stores/tea/settlements', { settlementId: 't1', reserve: true, channel: 'bank' });
    const ids = async (query: string) =>
      (await call.get(`/settlements?${query}`))
        .json()
        .items.map(({ settlementId }: SettlementRow) => settlementId);
    expect(await ids('storeId=tea')).toEqual(['t1']);
    expect(await ids('status=reserved')).toEqual(['t1', 's6']);
    expect(await ids('status=failed&storeId=noodles')).toEqual(['s4', 's3']);
    const first = (await call.get('/settlements?limit=2')).json();
    expect(first.nextCursor).not.toBeNull();
    expect(await ids(`limit=2&cursor=${first.nextCursor}`)).toEqual(['s5', 's4']);
  });
});
