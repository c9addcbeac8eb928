import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk } from '#desk';
import { openDatabase, openWriter, startTemporaryPostgres } from '#journal';
import { readPolicy } from './policy.ts';
import { openForServing } from './service/database.ts';
import { openCommandLine } from './test-command-line.ts';

const { cistern: inside, close } = openCommandLine();
let url: string;
let stopServer: () => Promise<void>;

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  ({ url } = server);
  stopServer = () => server.stop();
  const { close: closeDatabase } = await openForServing({ data: '', databaseUrl: url });
  await closeDatabase();
  const pool = openDatabase(url);
  const { document: policy } = readPolicy('local-life');
  const writer = await openWriter({ pool, programId: 'main', policy, clock: Date.now });
  for (const memberId of ['ann', 'bob', 'cat'])
    await writer.submit({ id: memberId, type: 'RegisterMember', memberId });
  await writer.close();
  await pool.end();
});
afterAll(async () => {
  await stopServer();
  close();
});

const KEY = { CISTERN_DESK_KEY: '07'.repeat(32) };
const cistern = (...words: string[]) => {
  Object.assign(process.env, KEY);
  return inside(...words, '--database-url', url);
};

test('listen prints events from a seq on, and posts them, signed, to a server on this machine', async () => {
  const heard: unknown[] = [];
  const server = createServer((request, response) => {
    const { 'webhook-id': id, 'webhook-signature': signature } = request.headers;
    heard.push([String(id).slice(0, 4), String(signature).slice(0, 3)]);
    response.end('ok');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const forward = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const out = await cistern(
    'listen',
    '--from-seq',
    '2',
    '--types',
    'member.registered',
    '--forward',
    forward,
    '--once',
  );
  await new Promise((closed) => server.close(closed));
  const events = out.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.map(({ type, data }) => [type, data.memberId])).toEqual([
    ['member.registered', 'bob'],
    ['member.registered', 'cat'],
  ]);
  expect(heard).toEqual([
    ['msg_', 'v1,'],
    ['msg_', 'v1,'],
  ]);
  expect((await cistern('listen', '--types', 'nonsense', '--once')).status).toBe(2);
});

test('webhook add shows a secret once; list, pause, rotate, replay and remove work on the endpoint', async () => {
  const added = await cistern('webhook', 'add', 'https://shop.example/hook', '--id', 'shop');
  expect([added.status, added.stdout]).toEqual([0, expect.stringMatching(/^shop whsec_[A-Za-z0-9+/]{43}=/)]);
  expect((await cistern('webhook', 'add', 'http://127.0.0.1/')).status).toBe(2);
  await cistern('webhook', 'pause', 'shop');
  expect((await cistern('webhook', 'list')).stdout).toBe('shop paused ×0 https://shop.example/hook *\n');
  expect((await cistern('webhook', 'resume', 'shop')).status).toBe(0);
  expect((await cistern('webhook', 'rotate', 'shop')).stdout).toMatch(/^shop whsec_/);
  expect((await cistern('webhook', 'replay', 'shop', '--from-seq', '1')).status).toBe(0);
  expect((await cistern('webhook', 'remove', 'shop')).status).toBe(0);
  expect((await cistern('webhook', 'show', 'shop')).status).toBe(2);
});

test('notification list shows what people were told, deliveries what became of it, and retry tries again', async () => {
  const pool = openDatabase(url);
  const { notifications } = openDesk({ pool });
  const facts = { orderId: 'o1', amount: '10.00', points: '3' };
  const told = {
    memberId: 'ann',
    kind: 'points_settled',
    event: 'entry:1:0',
    facts,
    at: new Date(),
  } as const;
  await notifications.choose({ programId: 'main', memberId: 'ann' }, { ...told, carriers: ['console'] });
  const { readEntry } = await notifications.reading('main', 0);
  expect(await notifications.keepUpTo('main', [told], readEntry, 1)).toBe(true);
  expect(await notifications.keepUpTo('main', [told], readEntry, 1)).toBe(false);
  await pool.end();
  const listed = await cistern('notification', 'list', '--member', 'ann');
  expect(listed.stdout).toContain('积分到账：订单 o1 已结算：消费 10.00 元，得到 3 积分');
  const waiting = await cistern('notification', 'deliveries', '--status', 'waiting');
  expect(waiting.stdout).toMatch(/^ann\tpoints_settled\tconsole\twaiting\t×0\t\t→ /);
  expect((await cistern('notification', 'deliveries', '--status', 'lost')).status).toBe(2);
  expect((await cistern('notification', 'retry')).stdout).toContain('0');
});
