import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { type ServeProcess, startServe } from './serve-process.ts';

const CYCLES = Math.max(5, Math.floor(inject('killCycles') / 5));
const CLIENTS = 16;

const data = mkdtempSync(join(tmpdir(), 'cistern-kill-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** What the client knows: every command it sent, and the answer it got, if any. */
type Sent = { readonly key: string; readonly body: string; answer: string | undefined };

it(`kill -9 under load, ${CYCLES} times over HTTP: nothing acknowledged is lost, nothing doubled`, async () => {
  const sent: Sent[] = [];
  let cookie = '';
  let seed = 20_261_123;
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const server = await startServe(data);
    if (cycle === 0) cookie = await open(server);
    await resend(server, cookie, sent);
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    const killed = killAfter(server, sent, 20 + (seed % 180));
    await Promise.all(Array.from({ length: CLIENTS }, () => buyUntilKilled(server, cookie, sent, killed)));
    await killed.done;
  }
  const server = await startServe(data);
  await resend(server, cookie, sent);
  // The member and the store came before the orders.
  const orders = await countOrders(server, cookie, sent.length + 2);
  await server.stop();
  const acknowledged = sent.filter(({ answer }) => answer !== undefined).length;
  process.stdout.write(
    `kill cycles ${CYCLES}, orders sent ${sent.length}, acknowledged ${acknowledged}, in the books ${orders}\n`,
  );
  expect(acknowledged).toBe(sent.length);
  expect(orders).toBe(sent.length);
  expect(sent.length).toBeGreaterThan(CYCLES * 20);
}, 1_800_000);

async function open(server: ServeProcess): Promise<string> {
  const password = /· (\S+)/.exec(server.printed)![1]!;
  const answer = await fetch(`${server.address}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'sign-in' },
    body: JSON.stringify({ login: 'owner', password }),
  });
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  for (const [path, body] of [
    ['members', { memberId: 'mei' }],
    ['stores', { storeId: 'noodles', ownerId: 'mei' }],
  ] as const) {
    const made = await post(server, cookie, path, path, JSON.stringify(body));
    expect(made.status, await made.clone().text()).toBe(201);
  }
  return cookie;
}

function post(
  server: ServeProcess,
  cookie: string,
  path: string,
  key: string,
  body: string,
): Promise<Response> {
  return fetch(`${server.address}/api/v1/programs/main/${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
    body,
  });
}

type Killing = { over: boolean; done: Promise<void> };

/** Kills once so many more orders have been acknowledged: in the middle of the load, wherever that is. */
function killAfter(server: ServeProcess, sent: readonly Sent[], orders: number): Killing {
  const goal = sent.length + orders;
  const killing: Killing = { over: false, done: Promise.resolve() };
  killing.done = (async () => {
    while (sent.length < goal) await new Promise((next) => setImmediate(next));
    await server.kill();
    killing.over = true;
  })();
  return killing;
}

async function buyUntilKilled(
  server: ServeProcess,
  cookie: string,
  sent: Sent[],
  killing: Killing,
): Promise<void> {
  while (!killing.over) {
    const key = `order-${sent.length}`;
    const body = JSON.stringify({
      orderId: `ord_${sent.length}`,
      memberId: 'mei',
      storeId: 'noodles',
      amount: '12.34',
    });
    const order: Sent = { key, body, answer: undefined };
    sent.push(order);
    try {
      const answer = await post(server, cookie, 'orders', key, body);
      const text = await answer.text();
      if (answer.status === 201) order.answer = text;
      else if (answer.status < 500) throw new RangeError(`${answer.status} ${text}`);
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return;
    }
  }
}

/** Sends everything again: what was acknowledged must answer the same, what was not must be taken once. */
async function resend(server: ServeProcess, cookie: string, sent: readonly Sent[]): Promise<void> {
  for (const order of sent.slice(-400)) {
    const answer = await post(server, cookie, 'orders', order.key, order.body);
    const text = await answer.text();
    expect(answer.status, text).toBe(201);
    if (order.answer !== undefined) expect(text).toBe(order.answer);
    order.answer = text;
  }
}

async function countOrders(server: ServeProcess, cookie: string, seq: number): Promise<number> {
  const seen = new Set<string>();
  let cursor = '';
  do {
    const answer = await fetch(
      `${server.address}/api/v1/programs/main/orders?limit=200&minSeq=${seq}${cursor}`,
      {
        headers: { cookie },
      },
    );
    const page = (await answer.json()) as { items: { orderId: string }[]; nextCursor?: string | null };
    for (const { orderId } of page.items) {
      expect(seen.has(orderId)).toBe(false);
      seen.add(orderId);
    }
    cursor = page.nextCursor ? `&cursor=${encodeURIComponent(page.nextCursor)}` : '';
  } while (cursor !== '');
  return seen.size;
}
