import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import {
  type CommandJson,
  migrate,
  openDatabase,
  openWriter,
  startTemporaryPostgres,
  storedSnapshots,
  takeSnapshot,
  verifyJournal,
} from '#journal';
import { inMemory } from './in-memory.ts';
import { MemoryDatabase } from './memory-database.ts';

type Pool = ReturnType<typeof openDatabase>;

const COMMANDS: readonly CommandJson[] = [
  { id: 'a', type: 'RegisterMember', memberId: 'ann' },
  { id: 'b', type: 'RegisterStore', storeId: 'shop', ownerId: 'ann' },
  { id: 'c', type: 'PlaceOrder', orderId: 'o', memberId: 'ann', storeId: 'shop', amount: '100.00' },
  { id: 'c', type: 'PlaceOrder', orderId: 'o', memberId: 'ann', storeId: 'shop', amount: '200.00' },
];

/** What the journal says to a story of two writers and a snapshot; times and ids of holders aside. */
async function story(pool: Pool): Promise<unknown> {
  const programId = 'same';
  const clock = () => Date.UTC(2026, 0, 1);
  const options = { pool, programId, policy: PRESETS.get('local-life')!, clock };
  const first = await openWriter(options);
  const told: unknown[] = [];
  for (const command of COMMANDS) told.push(await first.submit(command));
  told.push(await openWriter({ ...options, patienceMs: 0 }).catch(({ code }: { code: string }) => code));
  told.push(await takeSnapshot(pool, programId), await takeSnapshot(pool, programId));
  const second = await openWriter({ ...options, takeOver: true });
  told.push(await first.submit({ id: 'd', type: 'Tick' }).catch(({ code }: { code: string }) => code));
  told.push(await second.submit(COMMANDS[2]!), await second.submit({ id: 'e', type: 'Tick' }));
  await second.close();
  await first.close();
  const { state: _, ...verified } = (await verifyJournal(pool, programId)) as { state?: unknown };
  return { told, verified, snapshots: (await storedSnapshots(pool, programId)).map(({ entry }) => entry) };
}

test('the database in memory gives the answers PostgreSQL gives', async () => {
  const found = await inMemory((now) => new MemoryDatabase(now), story);
  const server = await startTemporaryPostgres();
  const pool = openDatabase(server.url);
  await migrate(pool);
  expect(found).toEqual(await story(pool));
  await pool.end();
  await server.stop();
});
