import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_POLICY } from './test-example.ts';
import { caller, clientOf, openNoodleShop, openTestHouse, type TestHouse } from './test-house.ts';

const POLICY = { ...EXAMPLE_POLICY, startPrice: '1' };

let house: TestHouse;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse({ policy: POLICY });
  call = caller(house);
  await openNoodleShop(call);
  for (const orderId of ['a1', 'a2']) {
    await call.post('/orders', { orderId, memberId: 'wang', storeId: 'noodles', amount: '1000' });
  }
  await call.post('/redemptions', { memberId: 'wang', points: '50' });
});
afterAll(() => house.close());

const eventOf = async (path: string, body: object) => (await call.post(path, body)).json().events[0];

describe('a refund’s preview', () => {
  test('S72, S73: names lines, credits that come back and credits that are taken, as the refund then does', async () => {
    await call.post('/stores', { storeId: 'deli', ownerId: 'zhao', credits: true });
    await call.post('/stores', { storeId: 'mall', ownerId: 'li', tariff: 'mall-credit' });
    await call.post('/orders', { orderId: 'g1', memberId: 'wang', storeId: 'deli', amount: '1000' });
    const lines = [
      { amount: '150', quantity: 3 },
      { amount: '50', eligible: false },
    ];
    const mall = {
      orderId: 'g2',
      memberId: 'wang',
      storeId: 'mall',
      amount: '200',
      creditsUsed: '70',
      lines,
    };
    expect((await call.post('/orders', mall)).statusCode).toBe(201);
    const named = [{ line: 1, amount: '40', quantity: 1 }];
    const preview = await clientOf(house).previewRefund('g2', '40', named);
    if (!preview.ok) throw new Error(preview.problem.detail);
    expect(preview.data.creditsReturned).toBe('21.538461');
    expect(preview.data.origins).toEqual([{ storeId: 'deli', amount: expect.any(String) }]);
    const event = await eventOf('/orders/g2/refunds', { amount: '40', lines: named });
    const { store, pool, origins, paid } = preview.data;
    expect(event).toMatchObject({
      ...{ type: 'OrderRefunded', merchant: store, pool, origins, paid },
      creditsReturned: [{ grantId: 'order:g1', amount: '21.538461' }],
    });
    const taken = await clientOf(house).previewRefund('g1', '100');
    expect(taken).toMatchObject({ ok: true, data: { creditsTaken: '200.000000', creditsKept: '0.000000' } });
    const wrong = await clientOf(house).previewRefund('g2', '40', [{ line: 1, amount: '39' }]);
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'lines_differ', status: 422 } });
  });
});

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

describe('policies and rules', () => {
  test('a lint says of each warning how severe it is', async () => {
    const lint = await clientOf(house).lintPolicy(POLICY);
    expect(lint).toMatchObject({ ok: true, data: { valid: true, problems: [] } });
    expect(lint.ok && lint.data.warnings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
      'no_refund_window',
      'override',
    ]);
  });

  test('G14: a diff says what changes from the policy in force, and for whom', async () => {
    const after = { ...POLICY, name: 'next', redemption: { retention: 100_000, to: 'pool' } };
    const diff = await clientOf(house).diffPolicies({ after });
    expect(diff).toMatchObject({
      ok: true,
      data: {
        changes: expect.arrayContaining([
          {
            field: 'redemption.retention',
            before: '200000',
            after: '100000',
            effect: 'better for members',
          },
        ]),
      },
    });
    const back = await clientOf(house).diffPolicies({ before: after, after: POLICY });
    expect(back.ok && back.data.changes.map(({ effect }) => effect)).toContain('only for new orders');
  });

  test('a policy that cannot stand has no diff, and the problem names its side and field', async () => {
    const reply = await call.post('/policies/diff', { after: { ...POLICY, startPrice: '-1' } });
    expect([reply.statusCode, reply.json()]).toEqual([
      422,
      expect.objectContaining({
        code: 'policy_invalid',
        field: 'after.startPrice',
        rule: 'decimal',
        decimals: 6,
      }),
    ]);
  });

  test('the rule pack is there with its sentences, and says which override holds until when', async () => {
    const client = clientOf(house);
    const rules = await client.rules();
    if (!rules.ok) throw new Error(rules.problem.detail);
    const rule = rules.data.items.find(({ ruleId }) => ruleId === 'agent_fee')!;
    expect(rule).toMatchObject({ severity: 'override', where: 'command', overriddenUntil: null });
    const expiresAt = '2026-12-01T00:00:00.000Z';
    await call.post('/overrides', {
      ...{ ruleId: rule.ruleId, officers: ['a', 'b'], sentence: rule.sentence!.zh, reason: 'R-1', expiresAt },
    });
    const later = await client.rules();
    const now = later.ok && later.data.items.find(({ ruleId }) => ruleId === 'agent_fee');
    expect(now).toMatchObject({ overriddenUntil: expiresAt });
    expect(
      rules.data.items.filter(({ severity, sentence }) => (severity === 'override') !== (sentence !== null)),
    ).toEqual([]);
  });
});

describe('winding down', () => {
  test('the dry run says what then happens, to the last figure', async () => {
    const client = clientOf(house);
    const preview = await client.previewWindDown();
    if (!preview.ok) throw new Error(preview.problem.detail);
    const { members, paid, rounding, payments, pool } = preview.data;
    expect(members).toBe(1);
    await call.post('/wind-down', { reason: 'R-2' });
    const events = (await call.post('/wind-down/pay', {})).json().events;
    expect(events.find(({ type }: { type: string }) => type === 'WindDownPaid')).toMatchObject({
      amount: paid,
      payments: payments.map(({ memberId, points, amount }) => ({ memberId, points, amount })),
    });
    const standing = await client.standing();
    expect(standing).toMatchObject({
      ok: true,
      data: { stage: 'closed', windDown: { paid, rounding, price: { pool } } },
    });
    expect((await call.get('/wind-down/preview')).json()).toMatchObject({ status: 409, code: 'wrong_stage' });
  });
});
