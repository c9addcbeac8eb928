import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caller, clientOf, openNoodleShop, openTestHouse, type TestHouse } from './test-house.ts';

const DAY_MS = 86_400_000;

let house: TestHouse;
let call: ReturnType<typeof caller>;
let afterFirst: number;
beforeAll(async () => {
  house = await openTestHouse();
  call = caller(house);
  await openNoodleShop(call);
  const order = { memberId: 'wang', storeId: 'noodles', amount: '1000.00' };
  await call.post('/orders', { orderId: 'o1', ...order });
  afterFirst = house.writer.position().seq;
  house.time.now += DAY_MS;
  await call.post('/orders', { orderId: 'o2', ...order });
  await call.post('/redemptions', { redemptionId: 'r1', memberId: 'wang', points: '112' });
  await house.books.waitFor(house.writer.position().seq, 10_000);
});
afterAll(() => house.close());

describe('balances of the past over HTTP', () => {
  it('are of any account, in money or points, after a command or at a midnight', async () => {
    const balance = async (path: string) => (await call.get(`/accounts/${path}`)).json();
    expect(await balance(`pool/balance?atSeq=${afterFirst}`)).toMatchObject({
      ...{ account: 'pool', unit: 'money', balance: '160.000000', seq: afterFirst },
    });
    expect(await balance('member:wang:points/balance?at=2026-11-24')).toMatchObject({
      ...{ unit: 'points', balance: '112.000000000000000000', seq: afterFirst },
    });
    expect(await balance('member:wang:points/balance?at=2026-11-23')).toMatchObject({
      ...{ balance: '0.000000000000000000', seq: 0, at: null },
    });
    const now = await balance('cash:simulated/balance');
    expect(now.balance).toBe('2000.000000');
  });

  it('say which part of the question is wrong', async () => {
    const answer = await call.get('/accounts/pool/balance?at=2026-02-30');
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code: 'bad_query', field: 'at' }]);
  });
});

describe('statements over HTTP', () => {
  it('of a member: opening, lines with reasons, closing, the same number for the same period', async () => {
    const client = clientOf(house);
    const answer = await client.statement('members', 'wang', { from: '2026-11-24', to: '2026-11-25' });
    if (!answer.ok) throw new Error(answer.problem.code);
    const { number, final, sections } = answer.data;
    expect([number, final]).toEqual([`M-wang-20261124-20261125-${house.writer.position().seq}`, false]);
    const of = (account: string) => sections.find((one) => one.account === `member:wang:${account}`)!;
    expect(of('points')).toMatchObject({
      opening: '112.000000000000000000',
      lines: [{ kind: 'mint' }, { kind: 'redeem', amount: '-112.000000000000000000' }],
    });
    expect(of('wallet')).toMatchObject({ opening: '0.000000', lines: [{ kind: 'redemption' }] });
    expect((await client.statement('members', 'wang', { from: '2026-11-23', to: '2026-11-24' })).ok).toBe(
      true,
    );
  });

  it.each(['stores/noodles', 'agents/wang', 'shareholders/li', 'program'])('of %s', async (whose) => {
    const answer = await call.get(`/statements/${whose}?from=2026-11-01&to=2026-12-01`);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().sections.length).toBeGreaterThan(0);
  });

  it('as CSV for a spreadsheet, from opening to closing', async () => {
    const answer = await call.get('/statements/stores/noodles?from=2026-11-01&to=2026-12-01&format=csv');
    expect(answer.headers['content-type']).toContain('text/csv');
    const [head, first] = answer.body.split('\r\n');
    expect(head).toBe('\uFEFFnumber,account,unit,entry,at,kind,other,amount,balance');
    expect(first).toContain(',store:noodles:payable,money,,2026-10-31T16:00:00.000Z,opening,,,0.000000');
    expect(answer.body).toContain('closing,,,1600.000000');
  });

  it('of nobody are not found, and of no time are malformed', async () => {
    expect((await call.get('/statements/members/nobody?from=2026-11-01&to=2026-12-01')).statusCode).toBe(404);
    const backwards = await call.get('/statements/members/wang?from=2026-12-01&to=2026-11-01');
    expect([backwards.statusCode, backwards.json()]).toMatchObject([400, { field: 'to' }]);
  });
});

describe('a statement of a store that grants credits', () => {
  it('S76: sums up the settlement of 800 apart from the mall rebate of 400, 1200 in all', async () => {
    const mall = await openTestHouse({ preset: 'local-life-credits' });
    const client = clientOf(mall);
    await client.command('RegisterMember', { memberId: 'li' });
    await client.command('RegisterStore', { storeId: 's', ownerId: 'li', credits: true });
    const own = { kind: 'own', tariff: 'mall-credit' } as const;
    await client.command('RegisterStore', { storeId: 'mall', ownerId: 'li', ...own });
    await client.command('RegisterMember', { memberId: 'wang' });
    const order = { memberId: 'wang', storeId: 's' };
    await client.command('PlaceOrder', { orderId: 'o1', ...order, amount: '1000.00' });
    const inMall = { storeId: 'mall', amount: '4000.00', creditsUsed: '2000.00' };
    await client.command('PlaceOrder', { orderId: 'o2', ...order, ...inMall });
    const answer = await client.statement('stores', 's', { from: '2026-11-01', to: '2026-12-01' });
    await mall.close();
    expect(answer.ok && answer.data.sections[0]).toMatchObject({
      sums: [
        { kind: 'merchant', amount: '800.000000' },
        { kind: 'origin', amount: '400.000000' },
      ],
      closing: '1200.000000',
    });
  });
});
