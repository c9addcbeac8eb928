import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedSchema, outcomesSchema, problemSchema } from '#contract';
import { DAY_MS, formatInstant } from '#engine';
import { caller, openNoodleShop, openTestHouse, ROOT, type TestHouse } from './test-house.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  await openNoodleShop(call);
});
afterAll(() => house.close());

describe('a single write', () => {
  test('accepted is 201 with its outcome; the first order makes 112 points', async () => {
    const reply = await call.post('/orders', {
      orderId: 'a1',
      memberId: 'wang',
      storeId: 'noodles',
      amount: '1000',
    });
    expect(reply.statusCode).toBe(201);
    const outcome = acceptedSchema.parse(reply.json());
    const settled = outcome.events.find((event) => event.type === 'OrderSettled');
    expect(settled).toMatchObject({ points: '112.000000000000000000', pool: '160.000000' });
  });

  test('a repeat gives the same answer, other content under the same key is refused', async () => {
    const order = { orderId: 'a2', memberId: 'wang', storeId: 'noodles', amount: '50.00' };
    const first = await call.post('/orders', order, 'same');
    const again = await call.post('/orders', order, 'same');
    expect([again.statusCode, again.body]).toEqual([201, first.body]);
    const other = await call.post('/orders', { ...order, amount: '50' }, 'same');
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ code: 'duplicate_with_different_content' });
  });

  test('an id left out is ours, the same for each repeat', async () => {
    const order = { memberId: 'wang', storeId: 'noodles', amount: '20' };
    const first = await call.post('/orders', order, 'mine');
    const again = await call.post('/orders', order, 'mine');
    expect(again.body).toBe(first.body);
    expect(first.json().events[0].orderId).toMatch(/^ord_[0-9a-f]{24}$/);
  });

  test('a refusal is a problem with its numbers, in the language asked for', async () => {
    const reply = await house.app.inject({
      method: 'POST',
      url: `${ROOT}/orders/a1/refunds`,
      headers: {
        authorization: `Bearer ${house.writeKey}`,
        'idempotency-key': 'too-much',
        'accept-language': 'en-GB,en',
      },
      payload: { amount: '1000.01' },
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(problemSchema.parse(reply.json())).toMatchObject({
      code: 'refund_exceeds_order',
      refundable: '1000.000000',
      detail: expect.stringContaining('at most 1,000.00 is left'),
      detailZh: expect.stringContaining('最多还可退 1,000.00 元'),
    });
  });

  test('occurredAt may lie 7 days back, not more', async () => {
    const order = { memberId: 'wang', storeId: 'noodles', amount: '1' };
    const at = (days: number) => formatInstant(house.time.now - days * DAY_MS);
    expect((await call.post('/orders', { ...order, occurredAt: at(6.9) })).statusCode).toBe(201);
    const late = await call.post('/orders', { ...order, occurredAt: at(7.1) });
    expect([late.statusCode, late.json().code, late.json().field]).toEqual([400, 'malformed', 'occurredAt']);
  });

  test('every other command has its path', async () => {
    const statuses = [
      await call.post('/bindings', { memberId: 'zhao', referrerId: 'li', via: 'payment' }),
      await call.post('/redemptions', { memberId: 'wang', points: '10' }),
      await call.post('/orders/a1/refunds', { amount: '100' }),
      await call.post('/agencies', {
        agencyId: 'tianhe',
        memberId: 'li',
        region: '440106',
        tier: 'district',
        from: formatInstant(house.time.now),
      }),
      await call.post('/agencies/tianhe/end', {}),
      await call.post('/injections', { amount: '100', periodDays: 10 }),
      await call.post('/deposits', { storeId: 'noodles', amount: '500' }),
    ].map((reply) => reply.statusCode);
    expect(statuses).toEqual([201, 201, 201, 201, 201, 201, 201]);
    const settle = await call.post('/orders/a1/settle', {});
    expect([settle.statusCode, settle.json().code]).toEqual([409, 'order_not_pending']);
  });
});

describe('who may write', () => {
  const order = { memberId: 'wang', storeId: 'noodles', amount: '10' };

  test('nobody without a key, not a reading key, not a wrong one', async () => {
    const as = (headers: Record<string, string>) =>
      house.app.inject({
        method: 'POST',
        url: `${ROOT}/orders`,
        headers: { 'idempotency-key': 'x', ...headers },
        payload: order,
      });
    const wrong = `${house.writeKey.slice(0, -1)}${house.writeKey.endsWith('A') ? 'B' : 'A'}`;
    expect((await as({})).statusCode).toBe(401);
    expect((await as({ authorization: 'Bearer nonsense' })).statusCode).toBe(401);
    expect((await as({ authorization: `Bearer ${wrong}` })).statusCode).toBe(401);
    const reading = await as({ authorization: `Bearer ${house.readKey}` });
    expect([reading.statusCode, reading.json().code]).toEqual([403, 'not_allowed']);
  });

  test('two keys never meet: the same Idempotency-Key is another command', async () => {
    const other = (await house.desk.apiKeys.create('second till', 'write')).key;
    const first = await call.post('/orders', order, 'shared');
    const second = await caller({ app: house.app, writeKey: other }).post('/orders', order, 'shared');
    expect(second.json().seq).toBe(first.json().seq + 1);
  });
});

describe('the bulk path', () => {
  test('answers in order, each for itself', async () => {
    const order = { type: 'PlaceOrder', memberId: 'wang', storeId: 'noodles', amount: '10' };
    const reply = await call.post('/commands', [
      { ...order, id: 'b1', orderId: 'b1' },
      { ...order, id: 'b2', orderId: 'b1' },
      { ...order, id: 'b3', orderId: 'b3', amount: 10 },
      'nonsense',
      { ...order, orderId: 'b4' },
      { ...order, id: 'b5', orderId: 'b5', at: '2026-11-23T00:00:00Z' },
      { id: 'b6', type: 'Tick' },
    ]);
    expect(reply.statusCode).toBe(200);
    const outcomes = outcomesSchema.parse(reply.json());
    expect(outcomes.map((one) => (one.outcome === 'accepted' ? 'accepted' : one.code))).toEqual([
      'accepted',
      'order_exists',
      'malformed',
      'malformed',
      'malformed',
      'malformed',
      'accepted',
    ]);
  });

  test('the whole body again gives the same answer', async () => {
    const body = [
      { id: 'r1', type: 'RegisterMember', memberId: 'chen' },
      { id: 'r2', type: 'RegisterMember', memberId: 'chen' },
    ];
    const first = await call.post('/commands', body);
    const again = await call.post('/commands', body);
    expect(again.body).toBe(first.body);
  });

  test('more than 1 000 are malformed, more than the body’s limit is too large', async () => {
    const many = Array.from({ length: 1001 }, (_, place) => ({ id: `m${place}`, type: 'Tick' }));
    expect((await call.post('/commands', many)).statusCode).toBe(400);
    const huge = [{ id: 'h', type: 'Tick', x: 'x'.repeat(4 * 1024 * 1024) }];
    expect((await call.post('/commands', huge)).statusCode).toBe(413);
    expect((await call.post('/orders', { x: 'x'.repeat(300 * 1024) })).statusCode).toBe(413);
  });
});
