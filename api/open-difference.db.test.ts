import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULE_PACK } from '#engine';
import {
  dayAt,
  openPayouts,
  openReconciliations,
  type Payouts,
  type Settling,
  settleStores,
} from '#payments';
import { keepReconciled, type Reconciling } from './payouts/keep-reconciled.ts';
import { caller, openTestHouse, PROGRAM, type TestHouse } from './test-house.ts';

let house: TestHouse;
let payouts: Payouts;
let settling: Settling;
let reconciling: Reconciling;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  const { database: pool, writer: journal, provider } = house;
  const clock = () => house.time.now;
  const providers = [provider];
  payouts = openPayouts({ pool, journal, providers, clock });
  settling = settleStores({ pool, journal, clock });
  reconciling = keepReconciled({ database: pool, writer: journal, providers, clock });
  await call.post('/members', { memberId: 'li' });
  await call.post('/stores', { storeId: 'noodles', ownerId: 'li', region: '440106' });
  await call.post('/orders', { orderId: 'o1', memberId: 'li', storeId: 'noodles', amount: '1000.00' });
});
afterAll(async () => {
  for (const one of [reconciling, settling, payouts]) await one.close();
  await house.close();
});

const today = () => dayAt(house.writer, house.time.now);
const request = (withdrawalId: string) =>
  call.post('/withdrawals', { withdrawalId, storeId: 'noodles', from: 'payable', amount: '10.00' });
const approve = (id: string) => call.post(`/withdrawals/${id}/review`, { decision: 'approve' });
const reserve = (settlementId: string) =>
  call.post('/stores/noodles/settlements', { settlementId, amount: '10.00', reserve: true });
const open = async () => (await call.get('/reconciliation/open')).json();
const pay = async () => {
  while ((await payouts.runDue()) > 0);
};
const minute = () => {
  house.time.now += 61_000;
};

test('a payout on its way is no open difference', async () => {
  await reserve('s0');
  const { payoutNumber } = await silent();
  expect((await call.get(`/reconciliation?day=${today()}`)).json().differences).toMatchObject([
    { reason: 'missing_in_journal', payoutNumber },
  ]);
  expect(await open()).toEqual({ items: [], blocked: false, overriddenUntil: null });
  minute();
  await pay();
  expect((await call.get('/settlements/s0')).json().status).toBe('paid');
});

/** It is paid, and the answer is lost for a while. */
async function silent() {
  await call.post('/simulated-provider', { mode: 'silent', seconds: 30 });
  await payouts.runDue();
  return (await call.get('/settlements/s0/payout')).json();
}

test('a difference that is found keeps everything new from being paid out, and says what to do', async () => {
  await request('w1');
  await request('w2');
  expect((await approve('w1')).statusCode).toBe(201);
  await call.post('/stores/noodles/settlements', { settlementId: 's1', amount: '5.00', reference: 'S-1' });
  expect((await call.get(`/reconciliation?day=${today()}`)).json().differences).toHaveLength(1);
  expect(await open()).toMatchObject({
    ...{ items: [{ day: today(), channel: 'simulated', count: 1 }], blocked: true, overriddenUntil: null },
  });
  await pay();
  expect((await call.get('/withdrawals/w1')).json().status).toBe('approved');
  expect((await call.get('/withdrawals/w1/payout')).json().note).toBe('difference_open');
  for (const refused of [await approve('w2'), await reserve('s2'), await call.post('/settlement-runs', {})]) {
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ code: 'difference_open', day: today(), count: 1 });
    expect(refused.json().detailEn).toContain('override the rule open_difference');
  }
  const bulk = await call.post('/commands', [
    { id: 'b1', type: 'ReviewWithdrawal', withdrawalId: 'w2', decision: 'approve' },
  ]);
  expect(bulk.json()).toMatchObject([{ outcome: 'refused', code: 'difference_open', count: 1 }]);
  expect((await call.post('/withdrawals/w2/review', { decision: 'hold' })).statusCode).toBe(201);
});

test('a run that was asked for before waits for it', async () => {
  const day = dayAt(house.writer, house.time.now + 86_400_000);
  expect((await call.post('/settlement-runs', { day })).statusCode).toBe(201);
  house.time.now += 86_400_000;
  await settling.runDue();
  const [run] = (await call.get('/settlement-runs')).json().items;
  expect(run).toMatchObject({ day, stage: 'asked', note: 'difference_open' });
});

test('two officers can override the rule, and payouts go on while that holds', async () => {
  const rule = RULE_PACK.get('open_difference')!;
  if (rule.severity !== 'override') throw new Error('no override rule');
  const expiresAt = new Date(house.time.now + 3_600_000).toISOString();
  const override = {
    overrideId: 'v1',
    ruleId: rule.id,
    sentence: rule.sentence.zh,
    reason: 'R-1',
    expiresAt,
  };
  const recorded = await call.post('/overrides', { ...override, officers: ['staff:a', 'staff:b'] });
  expect(recorded.statusCode).toBe(201);
  expect(await open()).toMatchObject({ blocked: false, overriddenUntil: expiresAt });
  house.time.now += 10 * 60_000;
  await pay();
  expect((await call.get('/withdrawals/w1')).json().status).toBe('paid');
  expect((await approve('w2')).statusCode).toBe(201);
  house.time.now += 3_600_000;
  expect(await open()).toMatchObject({ blocked: true, overriddenUntil: null });
});

test('days are looked at by themselves, and payouts go on once bill and journal agree', async () => {
  minute();
  expect(await reconciling.runDue()).toBeGreaterThan(0);
  expect((await open()).blocked).toBe(true);
  // The provider has paid it after all, and says so on its bill.
  const amount = 5_000_000n;
  const time = house.time.now;
  house.time.now -= 86_400_000 + 2 * 3_600_000;
  await house.provider.transfer({ payoutNumber: 'S-1', receiver: { kind: 'store', id: 'noodles' }, amount });
  house.time.now = time;
  minute();
  await reconciling.runDue();
  expect(await open()).toEqual({ items: [], blocked: false, overriddenUntil: null });
  const found = await openReconciliations(house.database, PROGRAM).open();
  expect(found).toEqual([]);
  await settling.runDue();
  await pay();
  const [run] = (await call.get('/settlement-runs')).json().items;
  expect(run).toMatchObject({ stage: 'done', note: null, result: { settled: 1 } });
});
