import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { PRESETS } from '#engine';
import {
  type CommandJson,
  migrate,
  openDatabase,
  openWriter,
  startPostgres,
  verifyJournal,
  type Writer,
} from '#journal';
import { makeNaiveTables, placeNaively } from './naive-orders.ts';

const MEMBERS = 1_000;
const STORES = 50;
const SECONDS = 4;
const WARM_SECONDS = 1.5;
const SUBMITTERS = 256;
const BODIES = 8;
const BODY = 100;
const NAIVE_CONNECTIONS = 32;

export type JournalFigures = Readonly<Record<string, number | string>>;

/**
 * Durable orders a second of the writer alone (no HTTP), one by one and in bodies, beside one transaction per
 * order on the same server with fsync on, in one run. The journal must verify, or the figures do not count.
 */
export async function benchJournal(): Promise<JournalFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cistern-bench-'));
  const server = await startPostgres({ dataDir });
  const pool = openDatabase(server.url, { connectionsMax: NAIVE_CONNECTIONS + 4 });
  try {
    await migrate(pool);
    return await measure(pool);
  } finally {
    await pool.end();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(pool: Pool): Promise<JournalFigures> {
  const programId = 'bench';
  const policy = PRESETS.get('local-life')!;
  const writer = await openWriter({ pool, programId, policy, clock: Date.now });
  await registerPeople(writer);
  const next = orders();
  const single = () => writer.answer(next()).then(() => 1);
  const body = () => writer.answerMany(Array.from({ length: BODY }, next)).then(() => BODY);
  await perSecond(SUBMITTERS, single, WARM_SECONDS);
  const singles = await perSecond(SUBMITTERS, single);
  const bodies = await perSecond(BODIES, body);
  const naive = await measureNaive(pool);
  const bytes = await bytesPerEntry(pool, writer.position().entry);
  await writer.close();
  const started = performance.now();
  const verified = await verifyJournal(pool, programId);
  if (!verified.ok) throw new Error(`entry ${verified.entry}: ${verified.what}`);
  const verifySeconds = (performance.now() - started) / 1000;
  return {
    'single orders/s, 256 submitters': Math.round(singles),
    'orders/s in bodies of 100': Math.round(bodies),
    'transaction per order, 32 connections, orders/s': Math.round(naive),
    'single / transaction per order': ratio(singles, naive),
    'bodies / transaction per order': ratio(bodies, naive),
    'journal bytes per order': Math.round(bytes),
    'entries verified/s': Math.round(verified.entries / verifySeconds),
  };
}

/** Runs so many loops at once until the time is over; `work` says how many orders it did. */
async function perSecond(
  loops: number,
  work: (loop: number) => Promise<number>,
  seconds = SECONDS,
): Promise<number> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let done = 0;
  const loop = async (_: unknown, place: number) => {
    while (performance.now() < until) {
      const finished = await work(place);
      done += finished;
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  return done / ((performance.now() - started) / 1000);
}

async function measureNaive(pool: Pool): Promise<number> {
  await makeNaiveTables(pool);
  const clients = await Promise.all(Array.from({ length: NAIVE_CONNECTIONS }, () => pool.connect()));
  let number = 0;
  const work = async (loop: number) => {
    number += 1;
    await placeNaively(clients[loop]!, number, 100_000_000n);
    return 1;
  };
  await perSecond(NAIVE_CONNECTIONS, work, WARM_SECONDS);
  const found = await perSecond(NAIVE_CONNECTIONS, work);
  for (const client of clients) client.release();
  return found;
}

async function bytesPerEntry(pool: Pool, entries: number): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `select pg_total_relation_size('journal')::text as bytes`,
  );
  return Number(rows[0]!.bytes) / entries;
}

/** Members in a tree of referrers, stores with recruiters and regions. */
async function registerPeople(writer: Writer): Promise<void> {
  const members = Array.from({ length: MEMBERS }, (_, place): CommandJson => {
    const bound = place === 0 ? {} : { referrerId: `m${place >> 1}`, via: 'store-qr' };
    return { id: `register-m${place}`, type: 'RegisterMember', memberId: `m${place}`, ...bound };
  });
  const stores = Array.from({ length: STORES }, (_, place): CommandJson => {
    const people = { ownerId: `m${place}`, recruiterId: `m${place + 1}` };
    return {
      id: `register-s${place}`,
      type: 'RegisterStore',
      storeId: `s${place}`,
      region: '330106',
      ...people,
    };
  });
  await writer.submitMany([...members, ...stores]);
}

function orders(): () => CommandJson {
  let number = 0;
  return () => {
    number += 1;
    const amount = ((100 + (number % 50_000)) / 100).toFixed(2);
    const where = { memberId: `m${(number * 7919) % MEMBERS}`, storeId: `s${number % STORES}` };
    return { id: `place-${number}`, type: 'PlaceOrder', orderId: `o${number}`, ...where, amount };
  };
}

function ratio(ours: number, theirs: number): string {
  return `${(ours / theirs).toFixed(1)} x`;
}
