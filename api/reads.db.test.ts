import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LiveEvents, Page } from '#contract';
import {
  caller,
  clientOf,
  openNoodleShop,
  openTestHouse,
  PROGRAM,
  ROOT,
  type TestHouse,
} from './test-house.ts';

let house: TestHouse;
let call: ReturnType<typeof caller>;

beforeAll(async () => {
  house = await openTestHouse({ booksWaitMs: 500 });
  call = caller(house);
  await openNoodleShop(call);
  for (const orderId of ['0001', 'a2', 'a3', 'a4', 'a5']) {
    await call.post('/orders', { orderId, memberId: 'wang', storeId: 'noodles', amount: '1000' });
    house.time.now += 3_600_000;
  }
  await call.post('/redemptions', { redemptionId: 'r1', memberId: 'wang', points: '10' });
  await call.post('/orders/a2/refunds', { refundId: 'f1', amount: '100' });
  await call.post('/injections', { injectionId: 'i1', amount: '100', periodDays: 10 });
  await call.post('/orders', { memberId: 'nobody', storeId: 'noodles', amount: '1' });
  await house.desk.setNames(PROGRAM, [
    { kind: 'member', refId: 'wang', name: { zh: '王芳', en: 'Wang Fang' } },
    { kind: 'store', refId: 'noodles', name: { zh: '=兰州拉面', en: 'Lanzhou Noodles' } },
  ]);
});
afterAll(() => house.close());

describe('what the client reads', () => {
  test('every list and detail is of the contract’s shape', async () => {
    const api = clientOf(house);
    await api.registerMember({ memberId: 'sun' });
    const answers = await Promise.all([
      api.programs(),
      api.pool(),
      api.overview(),
      api.priceHistory(),
      api.priceHistory({ points: 3, from: '2026-11-23T00:00:00Z' }),
      api.days(),
      api.members(),
      api.member('wang'),
      api.memberLots('wang'),
      api.memberTree('li'),
      api.stores({ region: '440100' }),
      api.store('noodles'),
      api.agencies(),
      api.regions(),
      api.regions({ parent: '440100' }),
      api.regions({ code: '440106' }),
      api.orders(),
      api.order('a2'),
      api.refunds(),
      api.commissions(),
      api.redemptions(),
      api.exits(),
      api.injections(),
      api.accounts(),
      api.accountPostings('pool'),
      api.entries(),
      api.entry(1),
      api.performance({ month: '2026-11' }),
      api.detections(),
      api.detections({ detector: 'sybil-binding', to: '2026-01-01T00:00:00Z' }),
      api.policy(),
      api.lintPolicy({ name: 'broken' }),
      api.quoteRedemption({ memberId: 'wang', points: 'all' }),
      api.previewRefund('a3', '500'),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: true });
  });

  test('an order’s split names the parties and sums to its amount', async () => {
    const answer = await clientOf(house).order('0001');
    if (!answer.ok) throw new Error(answer.problem.detail);
    const legs = answer.data.split.map(({ party, kind, memberId, amount }) => [
      party,
      kind,
      memberId,
      amount,
    ]);
    expect(legs).toEqual([
      ['store', 'merchant', null, '800.000000'],
      ['platform', 'platform', null, '20.000000'],
      ['referrer', 'direct', 'li', '3.000000'],
      ['platform', 'remainder', null, '17.000000'],
      ['pool', 'pool', null, '160.000000'],
    ]);
    expect(answer.data.lot).toMatchObject({ minted: '112.000000000000000000', spend: '1000.000000' });
  });

  test('a quote is what the sale then pays', async () => {
    const api = clientOf(house);
    const quote = await api.quoteRedemption({ memberId: 'wang', points: '5' });
    if (!quote.ok) throw new Error(quote.problem.detail);
    const sale = await api.redeemPoints({ memberId: 'wang', points: '5', minNet: '0.01' });
    if (!sale.ok) throw new Error(sale.problem.detail);
    expect(sale.data.events[0]).toMatchObject({ net: quote.data.net, gross: quote.data.gross });
  });

  test('a preview is what the refund then costs', async () => {
    const api = clientOf(house);
    const preview = await api.previewRefund('a4', '250.50');
    if (!preview.ok) throw new Error(preview.problem.detail);
    const refund = await api.refundOrder('a4', { amount: '250.50' });
    if (!refund.ok) throw new Error(refund.problem.detail);
    const { pool, loss, paid } = preview.data;
    expect(refund.data.events[0]).toMatchObject({ type: 'OrderRefunded', pool, loss, paid });
  });

  test('what cannot be quoted says why', async () => {
    const api = clientOf(house);
    const codes = await Promise.all([
      api.quoteRedemption({ memberId: 'nobody', points: 'all' }),
      api.quoteRedemption({ memberId: 'wang', points: '1000000' }),
      api.quoteRedemption({ memberId: 'wang', points: 'many' }),
      api.previewRefund('none', '1'),
      api.previewRefund('a3', '1000.01'),
    ]);
    expect(codes.map((answer) => (answer.ok ? 'ok' : answer.problem.code))).toEqual([
      'member_not_found',
      'insufficient_points',
      'malformed',
      'order_not_found',
      'refund_exceeds_order',
    ]);
  });

  test('the pool covers everybody selling at once, and cash covers what is owed', async () => {
    const answer = await clientOf(house).pool();
    if (!answer.ok) throw new Error(answer.problem.detail);
    const { pool, reserve } = answer.data;
    expect(Number(reserve.payoutNow)).toBeLessThanOrEqual(Number(pool));
    const { wallets, commissions, storePayables, platformRevenue, refundLoss } = reserve;
    const owed = [pool, answer.data.stream, wallets, commissions, storePayables, platformRevenue].map(Number);
    expect(owed.reduce((sum, one) => sum + one, 0)).toBeCloseTo(Number(reserve.cash) + Number(refundLoss), 5);
  });
});

describe('lists', () => {
  test('go on with their cursor until there is no more', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const page: Page<{ orderId: string }> = (await call.get(`/orders?limit=2${cursor}`)).json();
      seen.push(...page.items.map((order) => order.orderId));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(['a5', 'a4', 'a3', 'a2', '0001']);
  });

  test('the journal pages the same way, refusals included', async () => {
    const first: Page<{ entry: number }> = (await call.get('/journal?limit=3')).json();
    const second: Page<{ entry: number }> = (
      await call.get(`/journal?limit=3&cursor=${first.nextCursor}`)
    ).json();
    const entries = [...first.items, ...second.items].map((row) => row.entry);
    expect(entries).toEqual(entries.map((_, place) => entries[0]! - place));
    const all: Page<{ outcome: string; code: string | null }> = (await call.get('/journal?limit=200')).json();
    expect(all.items.find((row) => row.outcome === 'refused')).toMatchObject({ code: 'member_not_found' });
  });

  test('the journal tells the story of one thing, newest first, page by page', async () => {
    await call.post('/cases', { caseId: 'c1', kind: 'service', memberId: 'wang' });
    await call.post('/cases/c1/evidence', { evidence: 'letter:1' });
    const { seq } = (await call.post('/cases/c1/evidence', { evidence: 'letter:2' })).json();
    const first = (await call.get(`/journal?about=case:c1&limit=2&minSeq=${seq}`)).json();
    const rest = (await call.get(`/journal?about=case:c1&cursor=${first.nextCursor}`)).json();
    const types = [...first.items, ...rest.items].map(({ type }) => type);
    expect(types).toEqual(['AddEvidence', 'AddEvidence', 'OpenCase']);
  });

  test('filter', async () => {
    const count = async (query: string) => (await call.get(query)).json().items.length;
    expect(await count('/orders?memberId=li')).toBe(0);
    expect(await count('/orders?q=a')).toBe(4);
    expect(await count('/orders?minAmount=1000.01')).toBe(0);
    expect(await count('/orders?from=2026-11-23T05:30:00Z')).toBe(3);
    expect(await count('/members?referrerId=li')).toBe(1);
    expect(await count('/commissions?kind=direct&orderId=a2')).toBe(2);
  });

  test('as CSV: BOM, ids as text, no formulas', async () => {
    const orders = await call.get('/orders?format=csv');
    expect(orders.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(orders.headers['content-disposition']).toContain('demo-orders.csv');
    const lines = orders.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFForderId,entry,placedAt/);
    expect(lines).toHaveLength(7);
    expect(lines[5]).toMatch(/^"=""0001""",/);
    expect((await call.get('/stores?format=csv')).body).toContain("'=兰州拉面 / Lanzhou Noodles");
  });

  test('S59: what a month brought by each member, a page or a CSV of the same columns', async () => {
    const { items, nextCursor } = (await call.get('/performance?month=2026-11&limit=1')).json();
    const { memberId, directSpend, newDirect, direct } = items[0];
    expect([memberId, directSpend, newDirect, direct]).toEqual(['li', '4649.500000', 1, '13.948500']);
    const next = (await call.get(`/performance?month=2026-11&cursor=${nextCursor}`)).json();
    expect(next.items).toMatchObject([{ memberId: 'wang', name: { en: 'W***' }, orders: 5 }]);
    const csv = (await call.get('/performance?month=2026-11&format=csv')).body.split('\r\n');
    expect(csv[0]).toBe(`\uFEFF${Object.keys(items[0]).join(',')}`);
    expect(csv[2]).toMatch(/^2026-11,wang,王\*\*/);
  });

  test('wait for minSeq, and say busy when it does not come', async () => {
    const { seq } = (await call.post('/members', { memberId: 'fresh' })).json();
    const page = (await call.get(`/members?q=fresh&minSeq=${seq}`)).json();
    expect(page).toMatchObject({ items: [{ memberId: 'fresh', name: null }] });
    const never = await call.get(`/members?minSeq=${seq + 1_000_000}`);
    expect([never.statusCode, never.headers['retry-after'], never.json().code]).toEqual([503, '1', 'busy']);
  });

  test.each([
    '/orders?limit=201',
    '/orders?limit=0',
    '/orders?limit=x',
    '/orders?cursor=%00',
    '/orders?q=%00',
    '/orders?from=yesterday',
    '/orders?minAmount=-1',
    '/orders?status=lost',
    '/members?minSeq=-1',
    '/stores?region=44',
    '/accounts?prefix=%25',
    '/journal?cursor=abc',
    '/journal?about=Case 1',
    '/journal?about=member:wang',
    '/price-history?points=0',
    '/days?from=2026',
    '/performance',
    '/performance?month=2026-13',
    '/detections?detector=gossip',
  ])('%s is a bad query', async (path) => {
    const reply = await call.get(path);
    expect([reply.statusCode, reply.json().code]).toEqual([400, 'bad_query']);
  });

  test.each([
    '/members/nobody',
    '/members/%00',
    '/members/%E7%8E%8B',
    '/members/nobody/tree',
    '/stores/none',
    '/orders/none',
    '/journal/0',
    '/journal/999999999',
    '/journal/x',
    '/nothing-here',
  ])('%s is not found', async (path) => {
    const reply = await call.get(path);
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'not_found']);
  });

  test('another program is not found, nobody signed in is told so first', async () => {
    const url = '/api/v1/programs/other/pool';
    const headers = { authorization: `Bearer ${house.readKey}` };
    expect((await house.app.inject({ url, headers })).statusCode).toBe(404);
    expect((await house.app.inject({ url })).statusCode).toBe(401);
    expect((await house.app.inject({ url: `${ROOT}/orders?format=csv` })).statusCode).toBe(401);
  });
});

describe('live', () => {
  test('the stream says the pool at once and new entries soon', async () => {
    const address = await house.app.listen({ port: 0, host: '127.0.0.1' });
    const stop = new AbortController();
    const response = await fetch(`${address}${ROOT}/events`, {
      headers: { authorization: `Bearer ${house.readKey}` },
      signal: stop.signal,
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const heard: { event: string; data: unknown }[] = [];
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const hear = async (event: string) => {
      let text = '';
      while (!heard.some((one) => one.event === event)) {
        text += (await reader.read()).value ?? '';
        const messages = text.split('\n\n');
        text = messages.pop() ?? '';
        for (const message of messages) {
          const match = /^event: (\w+)\ndata: (.*)$/s.exec(message);
          if (match) heard.push({ event: match[1]!, data: JSON.parse(match[2]!) });
        }
      }
      return heard.find((one) => one.event === event)!.data;
    };
    expect(((await hear('pool')) as LiveEvents['pool']).programId).toBe(PROGRAM);
    await call.post('/members', { memberId: 'heard' });
    const { items } = (await hear('entries')) as LiveEvents['entries'];
    expect(items.at(-1)).toMatchObject({ type: 'RegisterMember', outcome: 'accepted' });
    stop.abort();
  });
});
