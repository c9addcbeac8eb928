import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, openWriter, startTemporaryPostgres } from '#journal';
import { openPayouts, openSimulatedProvider } from '#payments';
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
  await writer.submitMany([
    { id: '1', type: 'RegisterMember', memberId: 'li' },
    { id: '2', type: 'RegisterStore', storeId: 'shop', ownerId: 'li' },
    { id: '3', type: 'RegisterStore', storeId: 'kiosk', ownerId: 'li' },
    { id: '4', type: 'PlaceOrder', orderId: 'a', memberId: 'li', storeId: 'shop', amount: '100.00' },
    { id: '5', type: 'PlaceOrder', orderId: 'b', memberId: 'li', storeId: 'kiosk', amount: '10.00' },
  ]);
  await writer.close();
  await pool.end();
});
afterAll(async () => {
  await stopServer();
  close();
});

const cistern = (...words: string[]) => {
  Object.assign(process.env, { CISTERN_DESK_KEY: '07'.repeat(32) });
  return inside(...words, '--database-url', url);
};

test('settle says what it would pay, reserves it, and settles nobody twice on a day', async () => {
  const dry = await cistern('settle', '--minimum', '20', '--dry-run', '--json');
  expect([dry.status, JSON.parse(dry.stdout)]).toEqual([0, { stores: 1, amount: '80.000000', below: 1 }]);
  for (let time = 0; time < 2; time += 1) {
    const done = await cistern('settle', '--minimum', '20', '--json');
    expect([done.status, JSON.parse(done.stdout)]).toMatchObject([
      ...[0, { stage: 'done', askedBy: 'cli', result: { settled: 1, amount: '80.000000', below: 1 } }],
    ]);
  }
  const later = await cistern('settle', '--date', '2999-01-01');
  expect([later.status, later.stdout]).toEqual([0, expect.stringContaining('2999-01-01：已安排')]);
  expect(await cistern('settle', '--date', '2020-01-01')).toMatchObject({ status: 2 });
  expect(await cistern('settle', '--every', 'weekly:1')).toMatchObject({ status: 0, stdout: '✓ weekly:1\n' });
  expect(await cistern('settle', '--every', 'never')).toMatchObject({ status: 0 });
  expect(await cistern('settle', '--every', 'hourly')).toMatchObject({ status: 2 });
  expect(await cistern('settle', '--minimum', 'much')).toMatchObject({ status: 2 });
});

test('provider simulate lets the next transfers fail', async () => {
  const told = await cistern('provider', 'simulate', '--mode', 'fail', '--next', '3');
  expect([told.status, told.stdout]).toEqual([0, expect.stringContaining('fail × 3')]);
  const pool = openDatabase(url);
  const writer = await openWriter({ pool, programId: 'main', clock: Date.now });
  const provider = openSimulatedProvider({ pool, programId: 'main', clock: Date.now });
  const payouts = openPayouts({ pool, journal: writer, providers: [provider], clock: Date.now });
  while ((await payouts.runDue()) > 0);
  expect([...writer.state.settlements.values()].map(({ status }) => status)).toEqual(['failed']);
  await payouts.close();
  await writer.close();
  await pool.end();
  expect((await cistern('provider', 'show')).stdout).toContain('fail × 2');
  expect((await cistern('provider', 'forget')).stdout).toContain('pays at once');
  expect(await cistern('provider', 'simulate', '--mode', 'explode')).toMatchObject({ status: 2 });
});
