import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRESETS } from '#engine';
import {
  type CommandJson,
  migrate,
  openDatabase,
  openWriter,
  startPostgres,
  takeSnapshot,
  type Writer,
} from '#journal';
import { printBars } from './bars.ts';

const MILLION = 1_000_000;
const MEMBERS_OF_ORDERS = 10_000;
const BODY = 2_000;

type Pool = ReturnType<typeof openDatabase>;
type Timed = { readonly seconds: number; readonly cpuSeconds: number };

/**
 * How long a start takes: by replay of a journal of so many orders, and from a snapshot with so many members.
 * `CISTERN_BENCH_COUNT` makes it smaller; what is shown is then the time for a million in proportion.
 */
export async function benchRecovery(): Promise<void> {
  const count = Number(process.env.CISTERN_BENCH_COUNT ?? MILLION);
  const dataDir = mkdtempSync(join(tmpdir(), 'cistern-recovery-'));
  const server = await startPostgres({ dataDir });
  const pool = openDatabase(server.url);
  try {
    await migrate(pool);
    await fill(pool, 'orders', [...members(MEMBERS_OF_ORDERS), SHOP, ...orders(count)]);
    const replayed = await timedStart(pool, 'orders');
    await fill(pool, 'members', members(count));
    const taken = await takeSnapshot(pool, 'members');
    const started = await timedStart(pool, 'members');
    const scale = MILLION / count;
    console.table({
      'replay of orders': { count, ...replayed },
      'start from a snapshot': { count, ...started },
    });
    console.log(`the snapshot has ${((taken?.bytes ?? 0) / 1e6).toFixed(0)} MB`);
    printBars({
      'replay of 1 M orders, s': replayed.seconds * scale,
      'start from a snapshot of 1 M members, s': started.seconds * scale,
    });
  } finally {
    await pool.end();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function timedStart(pool: Pool, programId: string): Promise<Timed> {
  const before = process.cpuUsage();
  const started = performance.now();
  const writer = await open(pool, programId);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  await writer.close();
  return { seconds: Number(seconds.toFixed(2)), cpuSeconds: Number(((user + system) / 1e6).toFixed(2)) };
}

function open(pool: Pool, programId: string): Promise<Writer> {
  return openWriter({ pool, programId, policy: PRESETS.get('local-life')!, clock: Date.now });
}

async function fill(pool: Pool, programId: string, commands: Iterable<CommandJson>): Promise<void> {
  const writer = await open(pool, programId);
  let body: CommandJson[] = [];
  for (const command of commands) {
    body.push(command);
    if (body.length < BODY) continue;
    await writer.answerMany(body);
    body = [];
  }
  await writer.answerMany(body);
  await writer.close();
}

function* members(count: number): Generator<CommandJson> {
  for (let place = 0; place < count; place += 1) {
    const bound = place === 0 ? {} : { referrerId: `m${Math.floor(place / 3)}`, via: 'store-qr' };
    yield { id: `rm${place}`, type: 'RegisterMember', memberId: `m${place}`, ...bound };
  }
}

const SHOP: CommandJson = { id: 'rs', type: 'RegisterStore', storeId: 's', ownerId: 'm0' };

function* orders(count: number): Generator<CommandJson> {
  for (let place = 0; place < count; place += 1) {
    const memberId = `m${(place * 7919) % MEMBERS_OF_ORDERS}`;
    const amount = `${10 + (place % 900)}.50`;
    yield { id: `po${place}`, type: 'PlaceOrder', orderId: `o${place}`, memberId, storeId: 's', amount };
  }
}
