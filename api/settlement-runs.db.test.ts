import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SettlementRunRow } from '#contract';
import { PRESETS } from '#engine';
import { dayAt, openPayouts, type Payouts, type Settling, settleStores } from '#payments';
import { caller, openTestHouse, ROOT, type TestHouse } from './test-house.ts';
import { signedIn } from './test-staff.ts';

const POLICY = { ...PRESETS.get('local-life')!, limits: { secondOfficerAbove: '500' } };

let house: TestHouse;
let payouts: Payouts;
let settling: Settling;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse({ policy: POLICY });
  call = caller(house);
  const { database: pool, writer: journal, provider } = house;
  const clock = () => house.time.now;
  payouts = openPayouts({ pool, journal, providers: [provider], clock });
  settling = settleStores({ pool, journal, clock });
  await call.post('/members', { memberId: 'li' });
  for (const [storeId, amount] of [
    ['noodles', '1000.00'],
    ['tea', '100.00'],
    ['kiosk', '10.00'],
    ['empty', '0'],
  ] as const) {
    await call.post('/stores', { storeId, ownerId: 'li', region: '440106' });
    if (amount !== '0')
      await call.post('/orders', { orderId: `o-${storeId}`, memberId: 'li', storeId, amount });
  }
});
afterAll(async () => {
  await settling.close();
  await payouts.close();
  await house.close();
});

/** As if the program had gone live, for a moment. */
async function whenLive(act: () => Promise<unknown>): Promise<void> {
  house.writer.state.governance.stage = 'live';
  await act();
  house.writer.state.governance.stage = 'rehearsal';
}

const today = () => dayAt(house.writer, house.time.now);
const later = () => dayAt(house.writer, house.time.now + 3 * 86_400_000);
const run = async (day: string): Promise<SettlementRunRow> => {
  const { items } = (await call.get('/settlement-runs')).json() as { items: SettlementRunRow[] };
  return items.find((one) => one.day === day)!;
};
const cancel = async (day: string) =>
  call.post(`/settlement-runs/${day}/cancel`, { askId: (await run(day)).askId });

describe('a settlement run', () => {
  test('says beforehand what it would pay', async () => {
    expect((await call.get('/settlement-preview?minimum=50')).json()).toEqual({
      ...{ day: today(), stores: 2, amount: '880.000000', below: 1, aboveLimit: 1 },
    });
  });

  test('G9: pays every store that is owed enough, once a day', async () => {
    const asked = await call.post('/settlement-runs', { minimum: '50' });
    expect([asked.statusCode, asked.json().stage]).toEqual([201, 'asked']);
    expect(await settling.runDue()).toBe(1);
    while ((await payouts.runDue()) > 0);
    expect(await run(today())).toMatchObject({
      ...{ stage: 'done', minimum: '50.000000', approvedBy: null },
      result: { settled: 2, amount: '880.000000', below: 1, refusals: 0 },
    });
    const paid = (await call.get('/settlements?status=paid')).json().items;
    expect(paid.map(({ storeId }: { storeId: string }) => storeId).sort()).toEqual(['noodles', 'tea']);
    await call.post('/settlement-runs', { minimum: '1' });
    await settling.runDue();
    expect(await run(today())).toMatchObject({ result: { settled: 3, amount: '888.000000' } });
    expect((await call.get('/settlements')).json().items).toHaveLength(3);
  });

  test('of a later day waits for it, and can be cancelled', async () => {
    const day = later();
    await call.post('/settlement-runs', { day });
    expect(await settling.runDue()).toBe(0);
    expect((await run(day)).stage).toBe('asked');
    const seen = { askId: (await run(day)).askId };
    expect((await call.post(`/settlement-runs/${day}/cancel`, {})).json()).toMatchObject({
      ...{ code: 'malformed', field: 'askId', rule: 'required' },
    });
    await call.post('/settlement-runs', { day, minimum: '1' });
    const changed = await call.post(`/settlement-runs/${day}/cancel`, seen);
    expect([changed.statusCode, changed.json().code]).toEqual([409, 'proposal_changed']);
    expect((await run(day)).stage).toBe('asked');
    expect((await cancel(day)).json().stage).toBe('cancelled');
    expect((await cancel(day)).json().code).toBe('already_decided');
    expect((await cancel(today())).json().code).toBe('already_decided');
    expect((await call.post('/settlement-runs', { day: '2020-01-01' })).json()).toMatchObject({
      ...{ code: 'malformed', field: 'day', value: '"2020-01-01"' },
    });
  });

  test('waits while payouts are paused, and says so', async () => {
    house.time.now += 86_400_000;
    await call.post('/pauses', { what: 'payouts', reason: 'N-1' });
    await call.post('/settlement-runs', {});
    await settling.runDue();
    expect(await run(today())).toMatchObject({ stage: 'asked', note: 'paused' });
    await call.post('/pauses/payouts/resume', {});
    house.time.now += 60_000;
    await settling.runDue();
    expect(await run(today())).toMatchObject({ stage: 'done', note: null });
  });

  test('G12: in a live program what is above the limit waits for a second person', async () => {
    house.time.now += 86_400_000;
    await call.post('/orders', { orderId: 'o2', memberId: 'li', storeId: 'noodles', amount: '2000.00' });
    await call.post('/orders', { orderId: 'o3', memberId: 'li', storeId: 'tea', amount: '100.00' });
    const anna = await signedIn(house, 'anna', 'finance');
    const bob = await signedIn(house, 'bob', 'finance');
    const eve = await signedIn(house, 'eve', 'support');
    const runs = `${ROOT}/settlement-runs`;
    expect((await eve.call('POST', runs, {})).statusCode).toBe(403);
    expect((await anna.call('POST', runs, {})).statusCode).toBe(201);
    await whenLive(() => settling.runDue());
    expect((await run(today())).result).toMatchObject({
      ...{ settled: 1, refusals: 1, refused: [{ storeId: 'noodles', code: 'two_officers_needed' }] },
    });
    const approve = `${runs}/${today()}/approve`;
    const seen = { askId: (await run(today())).askId };
    expect((await anna.call('POST', approve, seen)).json().code).toBe('same_person');
    expect((await eve.call('POST', approve, seen)).statusCode).toBe(403);
    expect((await anna.call('POST', runs, { minimum: '1' })).statusCode).toBe(201);
    const late = await bob.call('POST', approve, seen);
    expect([late.statusCode, late.json().code]).toEqual([409, 'proposal_changed']);
    expect((await run(today())).approvedBy).toBeNull();
    await whenLive(() => settling.runDue());
    const now = { askId: (await run(today())).askId };
    expect((await bob.call('POST', approve, now)).statusCode).toBe(200);
    await whenLive(() => settling.runDue());
    expect(await run(today())).toMatchObject({
      ...{ approvedBy: 'staff:bob', result: { settled: 2, refusals: 0 } },
    });
  });
});

describe('a schedule', () => {
  const set = (every: string) => call.post('/settlement-schedule', { every, minimum: '5' });

  test('G9: asks for a run on its days by itself, once, and not where somebody took it back', async () => {
    expect((await call.get('/settlement-schedule')).json()).toMatchObject({ every: 'never', minimum: null });
    expect((await set('sometimes')).statusCode).toBe(400);
    expect((await set('daily')).json()).toMatchObject({ every: 'daily', minimum: '5.000000' });
    house.time.now += 2 * 86_400_000;
    await settling.runDue();
    expect(await run(today())).toMatchObject({ stage: 'done', minimum: '5.000000' });
    house.time.now += 86_400_000;
    await call.post('/settlement-runs', {});
    await cancel(today());
    await settling.runDue();
    expect((await run(today())).stage).toBe('cancelled');
    expect((await set('never')).json().every).toBe('never');
    house.time.now += 86_400_000;
    await settling.runDue();
    expect(await run(today())).toBeUndefined();
  });
});

describe('the simulated provider', () => {
  test('does with the next transfers what it is told, and nothing in a live program', async () => {
    while ((await payouts.runDue()) > 0);
    const told = await call.post('/simulated-provider', { mode: 'fail', next: 2 });
    expect(told.json().told).toMatchObject([{ mode: 'fail' }, { mode: 'fail' }]);
    await call.post('/orders', { orderId: 'o4', memberId: 'li', storeId: 'tea', amount: '100.00' });
    await call.post('/stores/tea/settlements', { settlementId: 'f1', amount: '1.00', reserve: true });
    while ((await payouts.runDue()) > 0);
    expect((await call.get('/settlements/f1')).json().status).toBe('failed');
    await call.post('/simulated-provider/forget', {});
    expect((await call.get('/simulated-provider')).json().told).toEqual([]);
    await call.post('/stores/tea/settlements', { settlementId: 'f2', amount: '1.00', reserve: true });
    while ((await payouts.runDue()) > 0);
    expect((await call.get('/settlements/f2')).json().status).toBe('paid');
    expect((await call.post('/simulated-provider', { mode: 'explode' })).statusCode).toBe(400);
    await whenLive(async () => {
      expect((await call.post('/simulated-provider', { mode: 'fail' })).json().code).toBe('not_simulated');
      expect((await call.get('/simulated-provider')).statusCode).toBe(409);
    });
  });
});
