import { describe, expect, test } from 'vitest';
import { createClient } from './client.ts';
import { problemOf } from './problems.ts';

type Call = { url: string; method: string; headers: Readonly<Record<string, string>>; body?: string };

function clientAnswering(...answers: readonly { status: number; body: unknown }[]) {
  const calls: Call[] = [];
  const queue = [...answers];
  const client = createClient({
    baseUrl: 'http://here',
    programId: 'demo',
    locale: () => 'en',
    newKey: () => 'key-1',
    fetch: async (url, init) => {
      calls.push({ url, ...init });
      const { status, body } = queue.shift()!;
      return { ok: status < 400, status, text: async () => JSON.stringify(body) };
    },
  });
  return { client, calls };
}

const ACCEPTED = { status: 201, body: { id: 'a:key-1', outcome: 'accepted', seq: 7, events: [] } };
const EMPTY = { status: 200, body: { items: [], nextCursor: null, asOfSeq: 7 } };

describe('client', () => {
  test('a write sends its key; what follows waits for what it wrote', async () => {
    const { client, calls } = clientAnswering(ACCEPTED, EMPTY);
    const placed = await client.placeOrder({ memberId: 'wang', storeId: 'noodles', amount: '1000' });
    expect(placed).toMatchObject({ ok: true, data: { seq: 7 } });
    await client.orders({ memberId: 'wang' });
    expect(calls[0]).toMatchObject({
      url: 'http://here/api/v1/programs/demo/orders',
      headers: { 'idempotency-key': 'key-1', 'x-requested-with': 'cistern' },
    });
    expect(calls[1]?.url).toBe('http://here/api/v1/programs/demo/orders?memberId=wang&minSeq=7');
  });

  test('the bulk path raises minSeq to the highest seq', async () => {
    const { client } = clientAnswering({
      status: 200,
      body: [
        { id: 'a', outcome: 'accepted', seq: 11, events: [] },
        { id: 'b', outcome: 'refused', code: 'member_exists', memberId: 'wang' },
      ],
    });
    const answer = await client.commands([{ id: 'a', type: 'Tick' }]);
    expect(answer).toMatchObject({ ok: true, data: [{ seq: 11 }, { code: 'member_exists' }] });
    expect(client.lastSeq()).toBe(11);
  });

  test('a problem is a value', async () => {
    const body = problemOf({ code: 'order_not_found', orderId: 'x' }, 'r', 'en');
    const { client } = clientAnswering({ status: 404, body });
    expect(await client.order('x')).toMatchObject({ ok: false, problem: { code: 'order_not_found' } });
  });

  test('an answer of another shape and a broken network are problems too', async () => {
    const { client } = clientAnswering({ status: 200, body: { items: 3 } });
    expect(await client.orders()).toMatchObject({ ok: false, problem: { code: 'bad_answer' } });
    expect(await client.orders()).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  });
});
