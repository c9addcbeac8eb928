import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase, openWriter, startTemporaryPostgres } from '#journal';
import { differenceIdOf, openDifferenceClosings, openPayouts, openSimulatedProvider } from '#payments';
import { readPolicy } from './policy.ts';
import { openForServing } from './service/database.ts';
import { openCommandLine } from './test-command-line.ts';

const { cistern, close } = openCommandLine();
const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 10, 25, 4);
let url: string;
let stopServer: () => Promise<void>;

beforeAll(async () => {
  const server = await startTemporaryPostgres();
  ({ url } = server);
  stopServer = () => server.stop();
  const { close: closeDatabase } = await openForServing({ data: '', databaseUrl: url });
  await closeDatabase();
});
afterAll(async () => {
  await stopServer();
  close();
});

test('reconcile knows the number of a payout that was submitted days ago and recorded as paid without it', async () => {
  const pool = openDatabase(url);
  let now = NOON - 30 * DAY_MS;
  const clock = () => now;
  const programId = 'by-hand';
  const writer = await openWriter({ pool, programId, policy: readPolicy('local-life').document, clock });
  const provider = openSimulatedProvider({ pool, programId, clock });
  const withdrawal = { type: 'RecordPayout', withdrawalId: 'w' } as const;
  await writer.submitMany([
    { id: '1', type: 'RegisterMember', memberId: 'li' },
    { id: '2', type: 'RegisterStore', storeId: 'shop', ownerId: 'li' },
    { id: '3', type: 'PlaceOrder', orderId: 'o', memberId: 'li', storeId: 'shop', amount: '100.00' },
    {
      id: '4',
      type: 'RequestWithdrawal',
      withdrawalId: 'w',
      storeId: 'shop',
      from: 'payable',
      amount: '9.00',
    },
    { id: '5', type: 'ReviewWithdrawal', withdrawalId: 'w', decision: 'approve' },
    { id: '6', ...withdrawal, status: 'submitted', payoutNumber: 'hand-1' },
  ]);
  now = NOON - 5 * DAY_MS;
  await provider.transfer({
    ...{ payoutNumber: 'hand-1', receiver: { kind: 'store', id: 'shop' }, amount: 9_000_000n },
  });
  await writer.submit({ id: '7', ...withdrawal, status: 'paid' });
  const out = await cistern(
    ...['reconcile', '--database-url', url, '--program', programId, '--day', '2026-11-20', '--json'],
  );
  expect(JSON.parse(out.stdout)).toMatchObject({ matched: 1, differences: [], open: 0 });
  expect(out.status).toBe(0);
  await writer.close();
  await pool.end();
});

test('reconcile exits 0 while bill and journal agree, 1 with the payment that only one of them has, 0 once two people closed it', async () => {
  const pool = openDatabase(url);
  const clock = () => NOON;
  const programId = 'main';
  const writer = await openWriter({ pool, programId, policy: readPolicy('local-life').document, clock });
  const provider = openSimulatedProvider({ pool, programId, clock });
  const payouts = openPayouts({ pool, journal: writer, providers: [provider], clock });
  await writer.submitMany([
    { id: '1', type: 'RegisterMember', memberId: 'li' },
    { id: '2', type: 'RegisterStore', storeId: 'shop', ownerId: 'li' },
    { id: '3', type: 'PlaceOrder', orderId: 'o', memberId: 'li', storeId: 'shop', amount: '100.00' },
    {
      id: '4',
      type: 'RequestWithdrawal',
      withdrawalId: 'w',
      storeId: 'shop',
      from: 'payable',
      amount: '60.00',
    },
    { id: '5', type: 'ReviewWithdrawal', withdrawalId: 'w', decision: 'approve' },
  ]);
  while ((await payouts.runDue()) > 0);
  const reconcile = (...words: string[]) =>
    cistern('reconcile', '--database-url', url, '--program', programId, ...words);

  const good = await reconcile('--day', '2026-11-25');
  expect([good.status, good.stdout]).toEqual([0, expect.stringContaining('matched: 1 (+ 0')]);
  const receiver = { kind: 'member', id: 'li' } as const;
  await provider.transfer({ payoutNumber: 'stray', receiver, amount: 1_000_000n });
  const bad = await reconcile('--day', '2026-11-25', '--json');
  expect(bad.status).toBe(1);
  expect(JSON.parse(bad.stdout)).toMatchObject({
    matched: 1,
    differences: [{ reason: 'missing_in_journal', payoutNumber: 'stray', billed: { amount: '1.000000' } }],
  });
  expect(await reconcile('--day', '25.11.2026')).toMatchObject({ status: 2 });

  const [billed] = (await provider.bill({ from: 0, to: NOON * 2 })).filter(
    (one) => one.payoutNumber === 'stray',
  );
  const stray = {
    reason: 'missing_in_journal',
    payoutNumber: 'stray',
    billed,
    recorded: undefined,
    times: 1,
  } as const;
  const closings = openDifferenceClosings(pool, programId);
  const id = differenceIdOf('simulated', stray);
  const proposed = await closings.propose(id, 'receipt 17', 'staff:fay', new Date(NOON));
  expect((await reconcile('--day', '2026-11-25')).status).toBe(1);
  await closings.close(proposed!, 'staff:olga', new Date(NOON));
  const closed = await reconcile('--day', '2026-11-25');
  expect([closed.status, closed.stdout]).toEqual([
    ...[0, expect.stringContaining('closed: receipt 17 (staff:fay, staff:olga)')],
  ]);

  await payouts.close();
  await writer.close();
  await pool.end();
});
