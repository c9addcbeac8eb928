import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Page, REGISTER_LISTS, type RegisterList, type RegisterListName } from '#contract';
import { COMMAND_FIELDS, execute, openProgram, parseCommand, parsePolicy } from '#engine';
import { hashState } from '#journal';
import { EXAMPLE_LINES, EXAMPLE_POLICY, playExample } from './test-example.ts';
import { caller, clientOf, openTestHouse, type TestHouse } from './test-house.ts';

let house: TestHouse;
let refused: readonly string[];

beforeAll(async () => {
  house = await openTestHouse({ policy: EXAMPLE_POLICY, stage: 'draft' });
  refused = await playExample(house);
  await house.books.waitFor(EXAMPLE_LINES.length, 10_000);
});
afterAll(() => house.close());

describe('every command over HTTP', () => {
  test('has its path and is accepted there', () => {
    expect(refused).toEqual([]);
    expect(house.writer.position().seq).toBe(EXAMPLE_LINES.length);
  });

  test('none of the vocabulary is left out but the one that opens another journal', () => {
    const sent = new Set(EXAMPLE_LINES.map(({ type }) => type));
    expect(Object.keys(COMMAND_FIELDS).filter((type) => !sent.has(type))).toEqual(['CreateProgram']);
  });

  test('leads where the same file leads in memory', () => {
    const read = parsePolicy(EXAMPLE_POLICY);
    if (!('policy' in read)) throw new Error('the example policy cannot be read');
    const state = openProgram(read.policy, 'simulated', 'draft');
    for (const line of EXAMPLE_LINES) {
      const parsed = parseCommand(line);
      if (!('command' in parsed)) throw new Error(`${line.id}: ${JSON.stringify(parsed.malformed)}`);
      execute(state, parsed.command);
    }
    expect(house.stateHash()).toBe(hashState(state));
  });
});

const LISTS = Object.entries<RegisterList>(REGISTER_LISTS);

describe('the lists of what the engine keeps', () => {
  test.each(LISTS)('%s: rows, one row and columns are those of the schema', async (name, list) => {
    const client = clientOf(house);
    const page = await client.register(name as RegisterListName);
    if (!page.ok) throw new Error(page.problem.detail);
    expect(page.data.asOfSeq).toBe(EXAMPLE_LINES.length);
    expect(page.data.items.length).toBeGreaterThan(0);
    const raw = (await caller(house).get(list.path)).json().items as Record<string, string>[];
    const strict = list.row.strict();
    for (const row of raw) strict.parse(row);

    const id = raw[0]![list.key]!;
    const one = await client.registerRow(name as RegisterListName, id);
    expect(one).toMatchObject({ ok: true, data: { ...raw[0], asOfSeq: EXAMPLE_LINES.length } });
    const none = await client.registerRow(name as RegisterListName, 'nobody-knows');
    expect(none).toMatchObject({ ok: false, problem: { status: 404 } });

    const csv = await caller(house).get(`${list.path}?format=csv`);
    const [head, ...lines] = csv.body
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(head).toBe(Object.keys(list.row.shape).join(','));
    expect(lines).toHaveLength(raw.length);
    expect(csv.headers['content-disposition']).not.toMatch(/filename=".*\/.*"/);
  });

  test.each(LISTS)('%s: each filter is a field of the row and leaves only equal ones', async (name, list) => {
    const call = caller(house);
    const all = (await call.get(list.path)).json().items as Record<string, string | null>[];
    for (const field of Object.keys(list.filters)) {
      const wanted = all.find((row) => row[field] !== null)?.[field];
      expect([name, field, typeof wanted]).toEqual([name, field, 'string']);
      const kept = (await call.get(`${list.path}?${field}=${encodeURIComponent(wanted!)}`)).json().items;
      expect(kept).toEqual(all.filter((row) => row[field] === wanted));
    }
  });

  test.each(LISTS)('%s: page by page it is the same list, newest first', async (_, list) => {
    const call = caller(house);
    const whole = (await call.get(list.path)).json().items as object[];
    const found: object[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const reply = await call.get(`${list.path}?limit=1${cursor && `&cursor=${cursor}`}`);
      const page: Page<object> = reply.json();
      expect(page.items.length).toBeLessThanOrEqual(1);
      found.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(found).toEqual(whole);
  });

  test('a cursor that is none of ours and an unknown status are bad queries', async () => {
    const call = caller(house);
    expect((await call.get('/withdrawals?cursor=abc')).json()).toMatchObject({
      code: 'bad_query',
      field: 'cursor',
    });
    expect((await call.get('/withdrawals?status=gone')).json()).toMatchObject({
      code: 'bad_query',
      field: 'status',
    });
  });

  test('the journal tells the story of an order page by page, and what became of shares', async () => {
    const call = caller(house);
    const pageOf = async (about: string): Promise<Page<{ type: string; entry: number }>> =>
      (await call.get(`/journal?minSeq=${EXAMPLE_LINES.length}&about=${about}`)).json();
    const first = await pageOf('order:o7&limit=2');
    const rest = await pageOf(`order:o7&cursor=${first.nextCursor}`);
    const told = [...first.items, ...rest.items];
    expect(told.map(({ type }) => type)).toEqual(['VoidOrder', 'ReassignOrder', 'PlaceOrder']);
    const { entries } = (await call.get('/orders/o7')).json();
    expect(told.map(({ entry }) => entry)).toEqual(expect.arrayContaining(entries));
    expect(rest.nextCursor).toBeNull();
    const types = async (about: string) => (await pageOf(about)).items.map(({ type }) => type);
    expect(await types('order:o8')).toContain('ReleaseHold');
    expect(await types('entitlement:e1')).toEqual(['ReleaseEntitlement', 'ConvertPoints']);
    expect(await types('order:nobody')).toEqual([]);
    const { detailEn } = (await call.get('/journal?about=member:wang')).json();
    expect(detailEn).toContain('for members and stores ask for statements');
  });

  test('what was just written is in the list; what was never written is waited for in vain', async () => {
    const call = caller(house);
    const { seq } = (await call.post('/pauses', { what: 'payouts', reason: 'N-9' })).json();
    const page = (await call.get(`/pauses?minSeq=${seq}`)).json();
    expect(page).toMatchObject({ asOfSeq: seq, items: [{ what: 'payouts', reason: 'N-9' }, {}] });
    expect((await call.get(`/pauses?minSeq=${seq + 1}`)).statusCode).toBe(503);
  });
});

describe('what orders, members and stores show of it', () => {
  const detail = async (orderId: string) => {
    const order = await clientOf(house).order(orderId);
    if (!order.ok) throw new Error(order.problem.detail);
    return order.data;
  };

  test('the legs of every order sum to what was settled', async () => {
    const orders = await clientOf(house).orders({ limit: 200 });
    if (!orders.ok) throw new Error(orders.problem.detail);
    expect(orders.data.items.length).toBeGreaterThan(8);
    for (const { orderId } of orders.data.items) {
      const { split, settledAmount } = await detail(orderId);
      const micro = (money: string) => BigInt(money.replace('.', ''));
      const sum = split.reduce((total, leg) => total + micro(leg.amount), 0n);
      expect([orderId, sum]).toEqual([orderId, micro(settledAmount)]);
    }
  });

  test('S72–S76: lines, credits used and granted, and what the store of origin is paid', async () => {
    expect((await detail('o1')).further).toMatchObject({ creditsGranted: '2000.000000', lines: null });
    const { further, split } = await detail('o6');
    expect(further).toMatchObject({
      cash: '100.000000',
      creditsUsed: '100.000000',
      lines: [{ line: 1, productId: 'tea', quantity: 2, credits: '100.000000', cash: '100.000000' }],
      origins: [{ storeId: 'noodles', amount: '20.000000' }],
    });
    expect(split).toContainEqual({
      ...{ party: 'store', kind: 'origin', memberId: null, storeId: 'noodles', amount: '20.000000' },
    });
    const member = await clientOf(house).member('wang');
    expect(member.ok && member.data.credits).toEqual([
      { origin: 'noodles', left: expect.any(String), spendable: expect.any(String) },
    ]);
  });

  test('S5, S78: the dividend part and the subsidy of an order', async () => {
    const { further, split } = await detail('o4');
    expect(further).toMatchObject({ subsidies: [{ campaignId: 'spring', amount: '0.200000' }] });
    expect(split.find(({ kind }) => kind === 'dividends')?.amount).toBe(further?.dividends);
  });

  test('commissions of an owner’s own order stand as given up', async () => {
    const { further } = await detail('o8');
    expect(further?.withheld.length).toBeGreaterThan(0);
    expect(new Set(further?.withheld.map(({ place }) => place))).toEqual(new Set(['platform']));
  });

  test('S84: legacy progress, standing of members and stores', async () => {
    const client = clientOf(house);
    const sun = await client.member('sun');
    expect(sun).toMatchObject({
      ok: true,
      data: { legacy: { claims: '500.000000' }, standing: { status: 'active', frozen: false } },
    });
    const wu = await client.member('wu');
    expect(wu).toMatchObject({ ok: true, data: { standing: { status: 'merged', mergedInto: 'sun' } } });
    const store = await client.store('noodles');
    expect(store).toMatchObject({
      ok: true,
      data: { standing: { credits: true, suspended: false, kind: 'partner' } },
    });
  });

  test('the mall’s orders are those with lines or credits', async () => {
    const page = await clientOf(house).register('orders');
    expect(page.ok && page.data.items.map(({ orderId }) => orderId)).toEqual(['o6', 'o5']);
    expect((await caller(house).get('/mall/orders/o1')).statusCode).toBe(404);
  });
});
