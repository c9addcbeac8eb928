import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WebhookDeliveries, WebhookRow } from '#contract';
import { caller, openTestHouse, PROGRAM, ROOT, type TestHouse } from './test-house.ts';
import { type Deliveries, openDeliveries } from './webhooks/deliveries.ts';
import { type Post, post } from './webhooks/post.ts';

type Verify = (
  body: string,
  headers: Readonly<Record<string, string>>,
  secret: string,
  now: number,
) => {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
};
type Received = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** The example of the documentation, as it stands there. */
async function exampleOfTheDocs(): Promise<Verify> {
  const page = readFileSync(new URL('../docs/WEBHOOKS.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(page)![1]!;
  const { verify } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return verify as Verify;
}

let house: TestHouse;
let call: ReturnType<typeof caller>;
let asOwner: ReturnType<typeof caller>;
let deliveries: Deliveries;
let verify: Verify;
let received: Received[] = [];
/** What the other side answers; undefined: nothing. */
let answers: (number | undefined)[] = [];
let people = 0;

const receive: Post = async (url, headers, body) => {
  received.push({ url, headers, body });
  const status = answers.length > 0 ? answers.shift() : 200;
  return { status, answer: status === undefined ? 'timed out' : `said ${status}` };
};

beforeAll(async () => {
  house = await openTestHouse({ localWebhooks: true });
  verify = await exampleOfTheDocs();
  call = caller(house);
  const { key } = await house.desk.apiKeys.create('shop', ['write', 'webhooks']);
  asOwner = caller({ app: house.app, writeKey: key });
  deliveries = openDeliveries({
    ...{ desk: house.desk, database: house.database, writer: house.writer },
    clock: () => house.time.now,
    localAllowed: true,
    post: receive,
  });
});
afterAll(async () => {
  await deliveries.close();
  await house.close();
});
beforeEach(async () => {
  for (const { endpointId } of await house.desk.webhooks.list(PROGRAM))
    await house.desk.webhooks.remove({ id: 'test' }, { programId: PROGRAM, endpointId });
  received = [];
  answers = [];
});

async function endpoint(types: readonly string[] = ['member.registered'], url = 'https://shop.example/hook') {
  const made = await asOwner.post('/webhooks', { url, types });
  expect(made.statusCode).toBe(201);
  return made.json() as { readonly endpointId: string; readonly secret: string };
}
async function join(count = 1): Promise<string[]> {
  const ids = Array.from({ length: count }, () => `m${++people}`);
  for (const memberId of ids) await call.post('/members', { memberId });
  return ids;
}
async function deliver(): Promise<void> {
  while ((await deliveries.runDue()) > 0);
}
const show = async (id: string): Promise<WebhookRow> => (await asOwner.get(`/webhooks/${id}`)).json();
const log = async (id: string, query = ''): Promise<WebhookDeliveries> =>
  (await asOwner.get(`/webhooks/${id}/deliveries${query}`)).json();
const members = () => received.map(({ body }) => JSON.parse(body).data.memberId as string);

describe('an endpoint', () => {
  test('gets what happens after it was made, signed so that the example of the documentation accepts it', async () => {
    await join();
    const { endpointId, secret } = await endpoint();
    const [memberId] = await join();
    await deliver();
    expect(received).toHaveLength(1);
    const { headers, body, url } = received[0]!;
    expect(url).toBe('https://shop.example/hook');
    const event = verify(body, headers, secret, house.time.now);
    expect(event).toMatchObject({ type: 'member.registered', data: { programId: PROGRAM, memberId } });
    expect(() => verify(`${body} `, headers, secret, house.time.now)).toThrow('not signed');
    expect(() => verify(body, headers, secret, house.time.now + 301_000)).toThrow('too old');
    const { items } = await log(endpointId);
    expect(items).toMatchObject([{ status: 'delivered', tries: 1, lastStatus: 200, lastAnswer: 'said 200' }]);
  });

  test('gets only the types it asked for, of withdrawals what has become of them', async () => {
    await endpoint(['withdrawal.approved', 'order.settled']);
    const [memberId] = await join();
    await call.post('/stores', { storeId: 'shop', ownerId: memberId, region: '440106' });
    await call.post('/orders', { orderId: 'o1', memberId, storeId: 'shop', amount: '100.00' });
    await call.post('/withdrawals', {
      withdrawalId: 'w1',
      storeId: 'shop',
      from: 'payable',
      amount: '10.00',
    });
    await call.post('/withdrawals/w1/review', { decision: 'hold' });
    await call.post('/withdrawals/w1/review', { decision: 'approve' });
    await deliver();
    expect(received.map(({ body }) => JSON.parse(body).type)).toEqual([
      'order.settled',
      'withdrawal.approved',
    ]);
    expect(JSON.parse(received[1]!.body).data).toMatchObject({ withdrawalId: 'w1', decision: 'approve' });
  });

  test('gets them in order: what fails holds up what follows, and is tried again later', async () => {
    const { endpointId } = await endpoint();
    const [first, second] = await join(2);
    answers = [500, undefined];
    await deliver();
    expect(members()).toEqual([first]);
    expect((await show(endpointId)).failures).toBe(1);
    house.time.now += 5_000;
    await deliver();
    expect(members()).toEqual([first, first]);
    expect((await log(endpointId)).items.at(-1)).toMatchObject({
      status: 'waiting',
      tries: 2,
      lastStatus: null,
      lastAnswer: 'timed out',
    });
    house.time.now += 5_000;
    await deliver();
    expect(members()).toHaveLength(2);
    house.time.now += 5_000;
    await deliver();
    expect(members()).toEqual([first, first, first, second]);
    expect(new Set(received.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await show(endpointId)).failures).toBe(0);
  });

  test('is paused after 20 failures in a row, says so, and goes on where it stopped when resumed', async () => {
    const { endpointId } = await endpoint();
    const [memberId] = await join();
    answers = Array.from({ length: 20 }, () => 503);
    for (let round = 0; round < 30; round += 1) {
      await deliver();
      house.time.now += 6 * 3_600_000;
    }
    expect(received).toHaveLength(20);
    expect(await show(endpointId)).toMatchObject({ status: 'paused', notice: 'failures', failures: 20 });
    expect((await asOwner.post(`/webhooks/${endpointId}/resume`, {})).statusCode).toBe(204);
    await deliver();
    expect(members().at(-1)).toBe(memberId);
    expect(await show(endpointId)).toMatchObject({ status: 'active', notice: null, failures: 0 });
  });

  test('is paused at once when it answers that it is gone', async () => {
    const { endpointId } = await endpoint();
    await join();
    answers = [410];
    await deliver();
    expect(await show(endpointId)).toMatchObject({ status: 'paused', notice: 'gone' });
  });

  test('gets everything from a seq on again under the same ids, also what was before it', async () => {
    const [before] = await join();
    const { seq } = house.writer.position();
    const { endpointId } = await endpoint();
    const [after] = await join();
    await deliver();
    await asOwner.post(`/webhooks/${endpointId}/replay`, { fromSeq: seq });
    await deliver();
    expect(members().sort()).toEqual([after, after, before].sort());
    const ids = received.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids).size).toBe(2);
  });

  test('forgets what was delivered a month ago, never what waits, and a replay brings it back', async () => {
    const { endpointId } = await endpoint();
    const { seq } = house.writer.position();
    const [kept, stuck] = await join(2);
    answers = [200, 500];
    await deliver();
    await asOwner.post(`/webhooks/${endpointId}/pause`, {});
    const there = async () => (await log(endpointId)).items.map(({ status }) => status);
    house.time.now += 29 * 86_400_000;
    await deliver();
    expect(await there()).toEqual(['waiting', 'delivered']);
    house.time.now += 2 * 86_400_000;
    await deliver();
    expect(await there()).toEqual(['waiting']);
    await asOwner.post(`/webhooks/${endpointId}/resume`, {});
    received = [];
    await asOwner.post(`/webhooks/${endpointId}/replay`, { fromSeq: seq + 1 });
    await deliver();
    expect(members()).toEqual(expect.arrayContaining([kept, stuck]));
    expect(await there()).toEqual(['delivered', 'delivered']);
  });

  test('has both secrets sign after a rotation, until the older one runs out', async () => {
    const { endpointId, secret: older } = await endpoint();
    const newer = (await asOwner.post(`/webhooks/${endpointId}/rotate`, { hours: 1 })).json()
      .secret as string;
    await join();
    await deliver();
    const [{ headers, body }] = received as [Received];
    for (const secret of [older, newer]) verify(body, headers, secret, house.time.now);
    house.time.now += 3_600_000;
    await join();
    await deliver();
    const [, late] = received as [Received, Received];
    expect(() => verify(late.body, late.headers, older, house.time.now)).toThrow('not signed');
    verify(late.body, late.headers, newer, house.time.now);
  });

  test('is sent to by one of two servers only, and by the other when the first is gone', async () => {
    await endpoint();
    await join(3);
    const options = { desk: house.desk, database: house.database, writer: house.writer, localAllowed: true };
    const other = openDeliveries({ ...options, clock: () => house.time.now, post: receive });
    await Promise.all([deliveries.runDue(), other.runDue()]);
    await other.close();
    expect(received).toHaveLength(3);
  });
});

describe('the API of webhooks', () => {
  test('is for owners and for keys with its scope', async () => {
    expect((await call.get('/webhooks')).statusCode).toBe(403);
    expect((await call.post('/webhooks', { url: 'https://shop.example/' })).statusCode).toBe(403);
    expect((await asOwner.get('/webhooks')).statusCode).toBe(200);
  });

  test('pages through deliveries and forgets an endpoint with them', async () => {
    const { endpointId } = await endpoint();
    await join(3);
    await deliver();
    const first = await log(endpointId, '?limit=2');
    const rest = await log(endpointId, `?limit=2&cursor=${first.nextCursor}`);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    const remove = () => {
      const authorization = `Bearer ${asOwnerKey}`;
      return house.app.inject({
        method: 'DELETE',
        url: `${ROOT}/webhooks/${endpointId}`,
        headers: { authorization },
      });
    };
    const { key: asOwnerKey } = await house.desk.apiKeys.create('other', 'webhooks');
    expect((await remove()).statusCode).toBe(204);
    expect((await remove()).statusCode).toBe(404);
  });
});

describe('sending over the network', () => {
  test('reaches a server on this machine only when that is allowed, and follows no redirect', async () => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', (text: string) => heard.push(text));
      request.on('end', () =>
        response.writeHead(request.url === '/away' ? 302 : 201, { location: '/' }).end('thanks'),
      );
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    expect(await post(`${origin}/`, {}, '{"a":1}', true)).toEqual({ status: 201, answer: 'thanks' });
    expect(await post(`${origin}/away`, {}, '{}', true)).toMatchObject({ status: 302 });
    expect(await post(`${origin}/`, {}, '{}', false)).toMatchObject({ status: undefined });
    expect(heard).toEqual(['{"a":1}', '{}']);
    await new Promise((closed) => server.close(closed));
  });

  test('a public name that stands for an address of this machine is found out when the connection is made', async () => {
    const { status, answer } = await post('https://localtest.localhost.invalid/', {}, '{}', false);
    expect(status).toBeUndefined();
    expect(answer).not.toBe('');
  });
});
