import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_POLICY } from './test-example.ts';
import { caller, clientOf, openNoodleShop, openTestHouse, type TestHouse } from './test-house.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse({ policy: EXAMPLE_POLICY });
  call = caller(house);
  await openNoodleShop(call);
  for (const orderId of ['a1', 'a2']) {
    await call.post('/orders', { orderId, memberId: 'wang', storeId: 'noodles', amount: '1000' });
  }
  await call.post('/redemptions', { memberId: 'wang', points: '50' });
});
afterAll(() => house.close());

const eventOf = async (path: string, body: object) => (await call.post(path, body)).json().events[0];

describe('a withdrawal’s quote', () => {
  test('G8: is what the withdrawal then records, tax included, and changes nothing', async () => {
    const before = house.stateHash();
    const body = { memberId: 'wang', from: 'wallet', amount: '20' } as const;
    const quote = await clientOf(house).quoteWithdrawal(body);
    expect(quote).toMatchObject({ ok: true, data: { memberId: 'wang', tax: '4.000000', net: '16.000000' } });
    expect(house.stateHash()).toBe(before);
    const event = await eventOf('/withdrawals', body);
    expect(event).toMatchObject({ type: 'WithdrawalRequested', tax: '4.000000', net: '16.000000' });
  });

  test('a store’s bears none', async () => {
    const quote = await call.post('/withdrawals/quote', {
      storeId: 'noodles',
      from: 'payable',
      amount: '100',
    });
    expect(quote.json()).toMatchObject({
      memberId: null,
      storeId: 'noodles',
      tax: '0.000000',
      net: '100.000000',
    });
  });

  test.each([
    [{ memberId: 'nobody', from: 'wallet', amount: '1' }, 404, 'member_not_found'],
    [{ memberId: 'wang', from: 'wallet', amount: '0' }, 422, 'amount_not_positive'],
    [{ memberId: 'wang', from: 'wallet', amount: '100000' }, 422, 'insufficient_balance'],
    [{ memberId: 'wang', from: 'pocket', amount: '1' }, 400, 'malformed'],
    [{ memberId: 'wang', storeId: 'noodles', from: 'wallet', amount: '1' }, 400, 'malformed'],
    [{ withdrawalId: 'w', memberId: 'wang', from: 'wallet', amount: '1' }, 400, 'malformed'],
  ])('%j is refused as the withdrawal would be', async (body, status, code) => {
    const reply = await call.post('/withdrawals/quote', body);
    expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
  });
});

describe('a conversion’s quote', () => {
  test('S79: is what the conversion then does', async () => {
    const terms = { conversionId: 'c1', pointsPerShare: '2', shares: 10, from: '2026-11-01T00:00:00Z' };
    await call.post('/conversions', terms);
    const body = { memberId: 'wang', points: '5' };
    const quote = await clientOf(house).quoteConversion('c1', body);
    if (!quote.ok) throw new Error(quote.problem.detail);
    expect(quote.data).toMatchObject({ shares: 2, points: '4.000000000000000000' });
    const event = await eventOf('/conversions/c1/convert', body);
    const { shares, points, gross, net } = quote.data;
    expect(event).toMatchObject({ type: 'PointsConverted', shares, points, gross, net });
  });

  test('what makes no whole share, and a conversion nobody knows, are refused', async () => {
    const small = await call.post('/conversions/c1/quote', { memberId: 'wang', points: '1' });
    expect([small.statusCode, small.json().code]).toEqual([422, 'conversion_too_small']);
    const none = await call.post('/conversions/c9/quote', { memberId: 'wang', points: '4' });
    expect([none.statusCode, none.json().code]).toEqual([404, 'conversion_not_found']);
  });
});
