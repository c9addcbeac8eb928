import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PayoutRow, ReconciliationAnswer, WithdrawalRow } from '#contract';
import { openPayouts, type Payouts, payoutNumberOf } from '#payments';
import { caller, clientOf, openTestHouse, PROGRAM, type TestHouse } from './test-house.ts';

let house: TestHouse;
let payouts: Payouts;
let call: ReturnType<typeof caller>;
let made = 0;

beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  const { database: pool, writer: journal, provider } = house;
  payouts = openPayouts({ pool, journal, providers: [provider], clock: () => house.time.now });
  await call.post('/members', { memberId: 'li' });
  await call.post('/stores', { storeId: 'noodles', ownerId: 'li', region: '440106' });
  await call.post('/orders', { orderId: 'o1', memberId: 'li', storeId: 'noodles', amount: '10000.00' });
});
afterAll(async () => {
  await payouts.close();
  await house.close();
});

/** An approved withdrawal of the store's money, and the number of its payout. */
async function approved(amount = '10.00', channel = 'simulated'): Promise<{ id: string; number: string }> {
  const id = `w${++made}`;
  const asked = { withdrawalId: id, storeId: 'noodles', from: 'payable', amount, channel };
  expect((await call.post('/withdrawals', asked)).statusCode).toBe(201);
  expect((await call.post(`/withdrawals/${id}/review`, { decision: 'approve' })).statusCode).toBe(201);
  return { id, number: payoutNumberOf(PROGRAM, { kind: 'withdrawal', id }) };
}

/** As long as anything is due, an hour at most. */
async function pay(): Promise<void> {
  const end = house.time.now + 3_600_000;
  for (; house.time.now < end; house.time.now += 60_000) while ((await payouts.runDue()) > 0);
}

const withdrawal = async (id: string): Promise<WithdrawalRow> =>
  (await call.get(`/withdrawals/${id}`)).json();
const payout = async (id: string): Promise<PayoutRow> => (await call.get(`/withdrawals/${id}/payout`)).json();
const heard = async (id: string) => (await payout(id)).answers.map(({ asked, status }) => [asked, status]);

describe('an approved withdrawal', () => {
  test('G6: is submitted under our number, paid by the provider, and recorded', async () => {
    const { id, number } = await approved();
    await pay();
    expect(await withdrawal(id)).toMatchObject({ status: 'paid', payoutNumber: number });
    expect(await payout(id)).toMatchObject({ stage: 'done', payoutNumber: number, amount: '10.000000' });
    expect(await heard(id)).toEqual([['transfer', 'paid']]);
  });

  test('G6: stays unknown, and seen to be, until a query under its number tells', async () => {
    const { id, number } = await approved();
    await house.provider.tell(number, { answer: 'lost-answer', silentMs: 600_000 });
    await payouts.runDue();
    expect(await withdrawal(id)).toMatchObject({ status: 'unknown', payoutNumber: number });
    expect((await clientOf(house).payouts('sent')) as object).toMatchObject({
      data: { items: [{ withdrawalId: id, stage: 'sent' }] },
    });
    await pay();
    expect(await heard(id)).toEqual([
      ['transfer', 'no-answer'],
      ['query', 'paid'],
    ]);
    expect(await withdrawal(id)).toMatchObject({ status: 'paid', payoutNumber: number });
  });

  test('is sent again under the same number only after the provider says it never heard of it', async () => {
    const { id, number } = await approved();
    await house.provider.tell(number, { answer: 'lost-request' });
    await pay();
    expect(await heard(id)).toEqual([
      ['transfer', 'no-answer'],
      ['query', 'unheard'],
      ['transfer', 'paid'],
    ]);
  });

  test('waits for the member’s confirmation, and comes back to where it was when there is none', async () => {
    const confirmed = await approved();
    const forgotten = await approved();
    await house.provider.tell(confirmed.number, { outcome: 'confirm' });
    await house.provider.tell(forgotten.number, { outcome: 'expire' });
    await pay();
    expect((await withdrawal(confirmed.id)).status).toBe('awaiting-member');
    expect((await payout(confirmed.id)).answers.at(-1)?.confirmBy).not.toBeNull();
    expect(await house.provider.confirm(confirmed.number)).toBe(true);
    house.time.now += 24 * 3_600_000;
    await pay();
    expect((await withdrawal(confirmed.id)).status).toBe('paid');
    expect((await withdrawal(forgotten.id)).status).toBe('expired');
  });

  test('comes back with the provider’s reason when the transfer fails', async () => {
    const { id, number } = await approved();
    await house.provider.tell(number, { outcome: 'fail', afterMs: 90_000, answer: 'twice' });
    await pay();
    expect((await withdrawal(id)).status).toBe('failed');
    expect((await payout(id)).answers.at(-1)).toMatchObject({ status: 'failed', reason: 'account_refused' });
  });

  test('is not sent when somebody has seen to it by hand, and a person is told', async () => {
    const { id } = await approved();
    await call.post(`/withdrawals/${id}/payout`, { status: 'submitted', payoutNumber: 'BANK-1' });
    await pay();
    expect(await payout(id)).toMatchObject({ stage: 'disputed', answers: [] });
    const disputed = (await call.get('/payouts')).json();
    expect(disputed.items.map(({ withdrawalId }: PayoutRow) => withdrawalId)).toEqual([id]);
    await call.post(`/withdrawals/${id}/payout`, { status: 'failed' });
  });

  test('is not sent once it was cancelled, nor while payouts are paused, nor by a channel without provider', async () => {
    const cancelled = await approved();
    const byHand = await approved('10.00', 'bank');
    const held = await approved();
    await call.post(`/withdrawals/${cancelled.id}/cancel`, {});
    await call.post('/pauses', { what: 'payouts', reason: 'stocktaking' });
    await pay();
    expect((await withdrawal(held.id)).status).toBe('approved');
    expect((await payout(held.id)).note).toBe('paused');
    await call.post('/pauses/payouts/resume', {});
    await pay();
    expect((await withdrawal(held.id)).status).toBe('paid');
    expect(await payout(cancelled.id)).toMatchObject({ stage: 'done', answers: [] });
    expect((await call.get(`/withdrawals/${byHand.id}/payout`)).statusCode).toBe(404);
  });
});

describe('a day of the provider’s bill against the journal', () => {
  const reconciled = async (): Promise<ReconciliationAnswer> => {
    const day = new Date(house.time.now + 8 * 3_600_000).toISOString().slice(0, 10);
    return (await call.get(`/reconciliation?day=${day}`)).json();
  };

  test('agrees while only the worker pays, and says which payouts only one side has', async () => {
    house.time.now += 2 * 24 * 3_600_000;
    const paid = await approved('20.00');
    await pay();
    expect(await reconciled()).toMatchObject({
      bill: { count: 1, amount: '20.000000' },
      journal: { count: 1, amount: '20.000000' },
      matched: 1,
      differences: [],
    });
    await house.provider.transfer({
      ...{ payoutNumber: 'never-asked', amount: 7_000_000n },
      receiver: { kind: 'store', id: 'noodles' },
    });
    const byHand = await approved('30.00');
    const number = 'BANK-2';
    await call.post(`/withdrawals/${byHand.id}/payout`, { status: 'submitted', payoutNumber: number });
    await house.provider.transfer({
      ...{ payoutNumber: number, amount: 30_000_000n, receiver: { kind: 'store', id: 'noodles' } },
    });
    await call.post(`/withdrawals/${byHand.id}/payout`, { status: 'paid' });
    await call.post('/stores/noodles/settlements', { settlementId: 's1', amount: '5.00', reference: 'S-1' });
    const { differences, matched } = await reconciled();
    expect(matched).toBe(2);
    expect(differences.map(({ reason, payoutNumber }) => [reason, payoutNumber])).toEqual([
      ['missing_in_journal', 'never-asked'],
      ['missing_in_bill', 'S-1'],
    ]);
    expect(differences[1]?.recorded).toMatchObject({ kind: 'settlement', id: 's1', amount: '5.000000' });
    expect((await withdrawal(paid.id)).status).toBe('paid');
  });

  test('is asked for by a day and a channel somebody pays through', async () => {
    expect((await call.get('/reconciliation?day=yesterday')).statusCode).toBe(400);
    expect((await call.get('/reconciliation?day=2026-11-25&channel=bank')).statusCode).toBe(404);
  });
});
