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
import { printBars } from './bars.ts';
import { watchLag } from './books-lag.ts';
import { naiveServer } from './http-naive.ts';
import type { Load, LoadResult } from './load.ts';
import { watchPauses } from './pauses.ts';

const PROGRAM = 'bench';
const SECONDS = 5;
const WARM_SECONDS = 2;
/** Of the sustained load. */
const SUSTAINED_SECONDS = Number(process.env.CISTERN_BENCH_SECONDS ?? 60);
const LOAD = fileURLToPath(new URL('./http-load.ts', import.meta.url));
const run = promisify(execFile);

type Row = LoadResult & {
  readonly name: string;
  readonly connections: number;
  readonly cpuMicros: number;
  readonly longestPauseMs: number;
};
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
    // What of the latency at half the rate is the machine's and the load's own.
    rows.push(...(await measureBareAt(halfOf(rows))));
    print(rows);
    return rows;
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function bareServer(): Listening {
  const text = JSON.stringify({ id: 'key:0123456789ab:b1', outcome: 'accepted', seq: 1, events: [{}] });
  const bare = Fastify();
  bare.post('/orders', (_, reply) => reply.code(201).type('application/json').send(text));
  return bare;
}

function measureBareAt(rate: number): Promise<Row[]> {
  return measured(bareServer(), '/orders', {}, [
    { name: 'bare handler, that rate', connections: 256, orders: 1, rate },
  ]);
}

/** Half of what 256 connections got through one by one. */
function halfOf(rows: readonly Row[]): number {
  const most = rows.find(({ name, connections }) => name === SINGLE && connections === 256)!;
  return Math.max(1, Math.floor(most.ordersPerSecond / 2));
}

async function measureBare(): Promise<Row[]> {
  return measured(bareServer(), '/orders', {}, [
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
    await one(address, `${root}/orders`, headers, { name: SINGLE, connections: 64, orders: 1 }),
    await one(address, `${root}/orders`, headers, { name: SINGLE, connections: 256, orders: 1 }),
    await one(address, `${root}/commands`, headers, {
      name: 'durable, bodies of 100',
      connections: 32,
      orders: 100,
    }),
  ];
  books.follow(writer);
  await books.catchUp();
  const lag = watchLag(writer, books);
  const sustained = { name: SUSTAINED, connections: 256, orders: 1, seconds: SUSTAINED_SECONDS };
  rows.push(await one(address, `${root}/orders`, headers, sustained));
  booksBehind = lag.stop();
  const rate = halfOf(rows);
  rows.push(await one(address, `${root}/orders`, headers, { name: HALF, connections: 256, orders: 1, rate }));
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

type Asked = {
  readonly name: string;
  readonly connections: number;
  readonly orders: number;
  readonly seconds?: number;
  readonly rate?: number;
};

const SINGLE = 'durable, single';
const SUSTAINED = 'durable, single, books following';
const HALF = 'durable, single, half the rate';
let booksBehind = Number.NaN;

async function measured(app: Listening, path: string, headers: Load['headers'], all: readonly Asked[]) {
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const rows: Row[] = [];
  for (const asked of all) rows.push(await one(address, path, headers, asked));
  await app.close();
  return rows;
}

let runs = 0;

async function one(url: string, path: string, headers: Load['headers'], asked: Asked): Promise<Row> {
  const { name, connections, orders, rate } = asked;
  const told = (seconds: number): Load => {
    runs += 1;
    return { url, path, headers, connections, seconds, orders, rate, run: `r${runs}-` };
  };
  await loaded(told(WARM_SECONDS));
  const before = process.cpuUsage();
  const watch = watchPauses();
  const result = await loaded(told(asked.seconds ?? SECONDS));
  const { user, system } = process.cpuUsage(before);
  const cpuMicros = (user + system) / Math.max(1, result.answered);
  return { name, connections, ...result, cpuMicros, longestPauseMs: watch.stop() };
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
      'longest pause ms': Math.round(row.longestPauseMs),
      failed: row.failed,
    })),
  );
  const naive = rate('naive: one transaction an order', 256);
  printBars({
    'HTTP / bare handler': rate(SINGLE, 64) / rate('bare handler', 64),
    'durable single / naive': rate(SINGLE, 256) / naive,
    'durable bulk / naive': rate('durable, bodies of 100', 32) / naive,
    'sustained with books / naive': rate(SUSTAINED, 256) / naive,
    'books behind at most, s': booksBehind,
    'p99 at half load, ms': rows.find(({ name }) => name === HALF)?.p99 ?? Number.NaN,
  });
}
