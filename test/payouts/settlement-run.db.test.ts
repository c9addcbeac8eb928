import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '#engine';
import {
  JOURNAL_MIGRATIONS,
  migrate,
  openDatabase,
  openWriter,
  startTemporaryPostgres,
  verifyJournal,
  type Writer,
} from '#journal';
import { openPayouts, openSettlementRuns, PAYMENT_MIGRATIONS, settleStores } from '#payments';
import { createRandom } from '../model/random.ts';
import { mortalJournal, mortalPool, mortalProvider, openLife } from './mortal.ts';
import { PAYOUT_POLICY } from './town.ts';
import { openUnrulyProvider } from './unruly-provider.ts';

const SEED = 20_261_126;
const PROGRAM = 'stores';
const STORES = 40;
const DAY = '2026-11-25';
const STEP_MS = 30_000;
const LEASE_MS = 120_000;
const DEATHS = 0.01;

let server: Awaited<ReturnType<typeof startTemporaryPostgres>>;
let pool: ReturnType<typeof openDatabase>;
let writer: Writer;
const time = { now: Date.UTC(2026, 10, 25, 4) };
const clock = () => time.now;

beforeAll(async () => {
  server = await startTemporaryPostgres();
  pool = openDatabase(server.url);
  await migrate(pool, [...JOURNAL_MIGRATIONS, ...PAYMENT_MIGRATIONS]);
  writer = await openWriter({ pool, programId: PROGRAM, policy: PAYOUT_POLICY, clock });
});
afterAll(async () => {
  await writer.close();
  await pool.end();
  await server.stop();
});

/** Stores that are owed 80, 160, … of orders of 100, 200, …. */
function openingCommands() {
  const stores = Array.from({ length: STORES }, (_, place) => `s${place}`);
  return [
    { id: 'join', type: 'RegisterMember', memberId: 'm' },
    ...stores.map((storeId) => ({
      id: storeId,
      type: 'RegisterStore',
      storeId,
      ownerId: 'm',
      region: '330106',
    })),
    ...stores.map((storeId, place) => ({
      ...{ id: `buy-${storeId}`, type: 'PlaceOrder', orderId: storeId, memberId: 'm', storeId },
      amount: `${(place + 1) * 100}.00`,
    })),
  ];
}

test(`G6, G9: every store that is owed enough is settled once and paid once, whoever dies on the way (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  const { simulated, provider, wrongs } = openUnrulyProvider({ pool, programId: PROGRAM, clock }, SEED);
  for (const outcome of await writer.submitMany(openingCommands()))
    expect(outcome).toMatchObject({ outcome: 'accepted' });
  const runs = openSettlementRuns(pool, PROGRAM);
  const minimum = 400_000_000n;
  await runs.ask({ day: DAY, channel: 'simulated', minimum, askedBy: 'staff:a' }, new Date(clock()));

  let deaths = 0;
  const employ = () => {
    const life = openLife(() => random.chance(DEATHS));
    const journal = mortalJournal(life, writer);
    const options = { pool: mortalPool(life, pool), journal, clock, leaseMs: LEASE_MS };
    const providers = [mortalProvider(life, provider)];
    return { life, settling: settleStores(options), payouts: openPayouts({ ...options, providers }) };
  };
  let workers = [employ(), employ()];
  const settlements = () => [...writer.state.settlements.values()];
  const over = () => settlements().every(({ status }) => status === 'paid' || status === 'failed');
  for (let step = 0; (await runs.find(DAY))?.stage !== 'done' || !over(); step += 1) {
    expect(step, 'the run comes to an end').toBeLessThan(5_000);
    await Promise.allSettled(
      workers.flatMap(({ settling, payouts }) => [settling.runDue(), payouts.runDue()]),
    );
    for (const { life, settling, payouts } of workers)
      if (!life.alive()) await Promise.all([settling.close(), payouts.close()]);
    deaths += workers.filter(({ life }) => !life.alive()).length;
    workers = workers.map((one) => (one.life.alive() ? one : employ()));
    for (const { payoutNumber } of settlements())
      if (payoutNumber !== undefined && random.chance(0.05)) await simulated.confirm(payoutNumber);
    time.now += step < 60 ? STEP_MS : STEP_MS * 120;
  }
  await Promise.all(workers.flatMap(({ settling, payouts }) => [settling.close(), payouts.close()]));

  expect(
    settlements()
      .map(({ store }) => store.id)
      .sort(),
  ).toEqual(Array.from({ length: STORES - 4 }, (_, place) => `s${place + 4}`).sort());
  const paid = settlements().filter(({ status }) => status === 'paid');
  const amount = paid.reduce((sum, one) => sum + one.amount, 0n);
  expect(await simulated.paidInAll()).toEqual({ count: paid.length, amount });
  for (const { status, store } of settlements())
    expect([store.id, store.payable.balance]).toEqual([
      store.id,
      status === 'paid' ? 0n : BigInt((Number(store.id.slice(1)) + 1) * 80) * 1_000_000n,
    ]);
  expect((await runs.find(DAY))?.result).toMatchObject({ settled: STORES - 4, below: 4, refusals: 0 });
  expect(wrongs.blind).toEqual([]);
  expect(deaths).toBeGreaterThan(2);
  expect(new Set(settlements().map(({ status }) => status))).toEqual(new Set(['paid', 'failed']));
  checkInvariants(writer.state);
  expect(await verifyJournal(pool, PROGRAM)).toMatchObject({ ok: true });
}, 300_000);
