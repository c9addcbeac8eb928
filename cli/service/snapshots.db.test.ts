import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBooks } from '#books';
import { PRESETS } from '#engine';
import {
  migrate,
  openDatabase,
  openWriter,
  startTemporaryPostgres,
  storedSnapshots,
  type Writer,
} from '#journal';
import { openCommandLine } from '../test-command-line.ts';
import { keepSnapshots } from './snapshots.ts';

const { cistern, close } = openCommandLine();
let url: string;
let pool: ReturnType<typeof openDatabase>;
let writer: Writer;
let stopServer: () => Promise<void>;

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  ({ url } = server);
  pool = openDatabase(url);
  await migrate(pool);
  await openBooks({ pool, programId: 'main' }).migrate();
  writer = await openWriter({ pool, programId: 'main', policy: PRESETS.get('local-life')!, clock: Date.now });
  stopServer = async () => {
    await writer.close();
    await pool.end();
    await server.stop();
  };
});
afterAll(async () => {
  await stopServer();
  close();
});

const register = (memberId: string) => writer.submit({ id: memberId, type: 'RegisterMember', memberId });

it('a snapshot is taken beside the running writer once the journal has grown so far, and verify counts it', async () => {
  const keeper = await keepSnapshots(pool, { data: 'unused', databaseUrl: url }, writer, 3);
  await register('ann');
  await register('bob');
  expect(await storedSnapshots(pool, 'main')).toEqual([]);
  await register('cat');
  await vi.waitFor(async () => expect(await storedSnapshots(pool, 'main')).toHaveLength(1), 200_000);
  keeper.stop();
  await register('dan');
  const books = openBooks({ pool, programId: 'main' });
  await books.catchUp();
  await books.stop();
  const now = await cistern('snapshot', '--database-url', url);
  expect(now).toMatchObject({ status: 0, stdout: expect.stringMatching(/^main: 记录号 \/ entry 4, /) });
  expect((await cistern('snapshot', '--database-url', url)).stdout).toBe(
    'main: 没有新的分录 / nothing new\n',
  );
  const verified = await cistern('verify', '--database-url', url, '--json');
  expect(verified.stderr).toBe('');
  expect(JSON.parse(verified.stdout)).toMatchObject({ entries: 4, snapshots: 2 });
});
