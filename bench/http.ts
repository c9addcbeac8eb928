import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { buildServer } from '#api';
import { openBooks } from '#books';
import { DESK_MIGRATIONS, openDesk } from '#desk';
import { checkInvariants, type PolicyDocument, PRESETS } from '#engine';
import {
  JOURNAL_MIGRATIONS,
  migrate,
  openDatabase,
  openWriter,
  startPostgres,
  verifyJournal,
} from '#journal';
import type { Load, LoadResult } from './http-load.ts';
import { naiveServer } from './http-naive.ts';

const PROGRAM = 'bench';
const SECONDS = 5;
const WARM_SECONDS = 2;
const LOAD = fileURLToPath(new URL('./http-load.ts', import.meta.url));
const run = promisify(execFile);

type Row = LoadResult & { readonly name: string; readonly connections: number; readonly cpuMicros: number };
type Listening = {
  listen(options: { port: number; host: string }): Promise<string>;
  close(): Promise<unknown>;
};

/**
 * Orders over HTTP until they are durable (fsync on), beside a bare handler of the same framework that parses
 * the same body and answers at once, and beside the naive way; one run, one machine, load from another process.
 */
export async function benchHttp(): Promise<readonly Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cistern-bench-'));
  const postgres = await startPostgres({ dataDir });
  try {
    const rows = [
      ...(await measureBare()),
      ...(await measureNaive(postgres.url)),
      ...(await measureOurs(postgres.url)),
    ];
    print(rows);
    return rows;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measureBare(): Promise<Row[]> {
  const text = JSON.stringify({ id: 'key:0123456789ab:b1', outcome: 'accepted', seq: 1, events: [{}] });
  const bare = Fastify();
  bare.post('/orders', (_, reply) => reply.code(201).type('application/json').send(text));
  return measured(bare, '/orders', {}, [
    { name: 'bare handler', connections: 64, orders: 1 },
    { name: 'bare handler', connections: 256, orders: 1 },
    { name: 'bare handler, bodies of 100', connections: 32, orders: 100 },
  ]);
}

async function measureNaive(url: string): Promise<Row[]> {
  const pool = openDatabase(url, { connectionsMax: 32 });
  const rows = await measured(await naiveServer(pool), '/orders', {}, [
    { name: 'naive: one transaction an order', connections: 64, orders: 1 },
    { name: 'naive: one transaction an order', connections: 256, orders: 1 },
  ]);
  await pool.end();
  return rows;
}

async function measureOurs(url: string): Promise<Row[]> {
  const pool = openDatabase(url);
  await migrate(pool, [...JOURNAL_MIGRATIONS, ...DESK_MIGRATIONS]);
  const policy = PRESETS.get('local-life') as PolicyDocument;
  const writer = await openWriter({ pool, programId: PROGRAM, policy, clock: Date.now });
  const books = openBooks({ pool, programId: PROGRAM });
  await books.migrate();
  await people(writer);
  const desk = openDesk({ pool });
  const { key } = await desk.apiKeys.create('bench', 'write');
  const options = { programs: [{ writer, books, policy }], desk, database: pool, regions: new Map() };
  const app = await buildServer({ ...options, requestsPerMinute: Number.MAX_SAFE_INTEGER });
  const root = `/api/v1/programs/${PROGRAM}`;
  const headers = { authorization: `Bearer ${key}` };
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const rows = [
    await one(address, `${root}/orders`, headers, { name: 'durable, single', connections: 64, orders: 1 }),
    await one(address, `${root}/orders`, headers, { name: 'durable, single', connections: 256, orders: 1 }),
    await one(address, `${root}/commands`, headers, {
      name: 'durable, bodies of 100',
      connections: 32,
      orders: 100,
    }),
  ];
  books.follow(writer);
  await books.catchUp();
  rows.push(
    await one(address, `${root}/orders`, headers, {
      name: 'durable, single, books following',
      connections: 256,
      orders: 1,
    }),
  );
  await app.close();
  await books.stop();
  checkInvariants(writer.state);
  const orders = writer.state.orders.size;
  await writer.close();
  const verified = await verifyJournal(pool, PROGRAM);
  if (!verified.ok) throw new Error(`entry ${verified.entry}: ${verified.what}`);
  process.stdout.write(
    `journal verified to entry ${verified.position.entry}; ${orders} orders in the state\n`,
  );
  await pool.end();
  return rows;
}

async function people(writer: Awaited<ReturnType<typeof openWriter>>): Promise<void> {
  const members = Array.from({ length: 1_000 }, (_, place) => ({
    id: `rm${place}`,
    type: 'RegisterMember',
    memberId: `m${place}`,
    ...(place === 0 ? {} : { referrerId: `m${Math.floor(place / 3)}`, via: 'store-qr' }),
  }));
  const stores = Array.from({ length: 50 }, (_, place) => ({
    id: `rs${place}`,
    type: 'RegisterStore',
    storeId: `s${place}`,
    ownerId: `m${place}`,
    recruiterId: `m${place + 100}`,
    region: '440106',
  }));
  await writer.submitMany([...members, ...stores]);
}

type Asked = { readonly name: string; readonly connections: number; readonly orders: number };

async function measured(app: Listening, path: string, headers: Load['headers'], all: readonly Asked[]) {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const rows: Row[] = [];
  for (const asked of all) rows.push(await one(address, path, headers, asked));
  await app.close();
  return rows;
}

let runs = 0;

async function one(url: string, path: string, headers: Load['headers'], asked: Asked): Promise<Row> {
  const { name, connections, orders } = asked;
  const told = (seconds: number): Load => {
    runs += 1;
    return { url, path, headers, connections, seconds, orders, run: `r${runs}-` };
  };
  await loaded(told(WARM_SECONDS));
  const before = process.cpuUsage();
  const result = await loaded(told(SECONDS));
  const { user, system } = process.cpuUsage(before);
  return { name, connections, ...result, cpuMicros: (user + system) / Math.max(1, result.answered) };
}

async function loaded(load: Load): Promise<LoadResult> {
  const flags = ['--import', 'tsx', LOAD, JSON.stringify(load)];
  const { stdout } = await run(process.execPath, flags, { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as LoadResult;
}

function print(rows: readonly Row[]): void {
  const rate = (name: string, connections: number) =>
    rows.find((row) => row.name === name && row.connections === connections)?.ordersPerSecond ?? Number.NaN;
  console.table(
    rows.map((row) => ({
      way: row.name,
      connections: row.connections,
      'orders/s': Math.round(row.ordersPerSecond),
      'p50 ms': row.p50,
      'p99 ms': row.p99,
      'server CPU µs/order': Number(row.cpuMicros.toFixed(1)),
      failed: row.failed,
    })),
  );
  const naive = rate('naive: one transaction an order', 256);
  console.table({
    'durable single (64) / bare (64)': ratio(rate('durable, single', 64), rate('bare handler', 64)),
    'durable single (256) / naive (256)': ratio(rate('durable, single', 256), naive),
    'with books (256) / naive (256)': ratio(rate('durable, single, books following', 256), naive),
    'bodies of 100 / naive (256)': ratio(rate('durable, bodies of 100', 32), naive),
  });
}

function ratio(a: number, b: number): number {
  return Number((a / b).toFixed(2));
}
