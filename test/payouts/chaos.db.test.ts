import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { checkInvariants } from '#engine';
import {
  JOURNAL_MIGRATIONS,
  migrate,
  openDatabase,
  openWriter,
  readEntries,
  startTemporaryPostgres,
  verifyJournal,
  type Writer,
} from '#journal';
import { openPayouts, PAYMENT_MIGRATIONS, type Provider } from '#payments';
import { createRandom } from '../model/random.ts';
import { mortalJournal, mortalPool, mortalProvider, openLife } from './mortal.ts';
import { openingCommands, PAYOUT_POLICY, payout } from './town.ts';
import { openUnrulyProvider } from './unruly-provider.ts';

const SEED = 20_261_125;
const COUNT = inject('payouts');
/** A long run takes long. */
const TIMEOUT_MS = Math.max(300_000, COUNT * 1_000);
const PROGRAM = 'chaos';
const STEP_MS = 7_000;
const LEASE_MS = 120_000;
/** Of all steps of a worker, how many are its last. */
const DEATHS = 0.004;

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

const OVER = new Set(['paid', 'failed', 'expired']);

type Asked = {
  readonly kind: 'withdrawal' | 'settlement';
  readonly status: string;
  readonly payoutNumber: string | undefined;
  readonly amount: bigint;
};

/** Everything that was ever to be paid, to members and to stores. */
function all(): readonly Asked[] {
  const { withdrawals, settlements } = writer.state;
  return [
    ...[...withdrawals.all.values()].map(({ amount, tax, ...one }) => ({
      ...{ ...one, kind: 'withdrawal' as const, amount: amount - tax },
    })),
    ...[...settlements.values()].map((one) => ({ ...one, kind: 'settlement' as const })),
  ];
}

async function accepted(commands: Parameters<Writer['submitMany']>[0]): Promise<void> {
  for (const outcome of await writer.submitMany(commands))
    expect(outcome).toMatchObject({ outcome: 'accepted' });
}

test(
  `G6: ${COUNT} withdrawals and settlements are paid once each, whatever provider and workers do (seed ${SEED})`,
  async () => {
    const random = createRandom(SEED);
    const { simulated, provider, wrongs } = openUnrulyProvider({ pool, programId: PROGRAM, clock }, SEED);
    await accepted(openingCommands());
    let deaths = 0;
    let asked = 0;
    const employ = () => {
      const life = openLife(() => random.chance(DEATHS));
      const worker = openPayouts({
        pool: mortalPool(life, pool),
        journal: mortalJournal(life, writer),
        providers: [mortalProvider(life, provider)],
        clock,
        leaseMs: LEASE_MS,
      });
      return { life, worker };
    };
    let workers = [employ(), employ()];
    for (let step = 0; asked < COUNT || all().some(({ status }) => !OVER.has(status)); step += 1) {
      expect(step, 'every payout comes to an end').toBeLessThan(COUNT * 40 + 20_000);
      const more = Array.from({ length: Math.min(random.below(10), COUNT - asked) }, (_, place) =>
        payout(asked + place, random),
      );
      asked += more.length;
      if (more.length > 0) await accepted(more.flat());
      await Promise.allSettled(workers.map(({ worker }) => worker.runDue()));
      for (const { life, worker } of workers) if (!life.alive()) await worker.close();
      deaths += workers.filter(({ life }) => !life.alive()).length;
      workers = workers.map((one) => (one.life.alive() ? one : employ()));
      for (const one of all())
        if (isWaiting(one) && random.chance(0.05)) await simulated.confirm(one.payoutNumber!);
      time.now += asked < COUNT ? STEP_MS : STEP_MS * 200;
    }

    await Promise.all(workers.map(({ worker }) => worker.close()));
    await finishWhatTheDeadLeft(provider);

    const paid = all().filter(({ status }) => status === 'paid');
    const recorded = await paidInJournal();
    expect(new Set(recorded).size, 'nothing is recorded twice').toBe(recorded.length);
    expect(recorded.length).toBe(paid.length);
    const net = paid.reduce((sum, { amount }) => sum + amount, 0n);
    expect(await simulated.paidInAll()).toEqual({ count: paid.length, amount: net });
    const bill = await simulated.bill({ from: 0, to: time.now + 1 });
    expect(bill.map(({ payoutNumber }) => payoutNumber).sort()).toEqual(
      paid.map(({ payoutNumber }) => payoutNumber!).sort(),
    );
    expect(wrongs.blind, 'nothing is sent again before it was asked for').toEqual([]);
    checkInvariants(writer.state);
    expect(await verifyJournal(pool, PROGRAM)).toMatchObject({ ok: true });
    expect(deaths).toBeGreaterThan(COUNT / 20);
    const ends = new Set(all().map(({ kind, status }) => `${kind} ${status}`));
    for (const status of OVER) expect(ends).toContain(`withdrawal ${status}`);
    for (const status of ['paid', 'failed']) expect(ends).toContain(`settlement ${status}`);
  },
  TIMEOUT_MS,
);

/** Somebody may confirm it; with a store's the journal only knows that it is on its way. */
function isWaiting({ kind, status }: Asked): boolean {
  return (
    status === 'awaiting-member' || (kind === 'settlement' && status !== 'reserved' && !OVER.has(status))
  );
}

/** Payouts over in the journal whose worker died before it could say so to its own table. */
async function finishWhatTheDeadLeft(provider: Provider): Promise<void> {
  const worker = openPayouts({ pool, journal: writer, providers: [provider], clock, leaseMs: LEASE_MS });
  const open = () => pool.query("select 1 from payout_jobs where stage <> 'done'");
  for (let round = 0; (await open()).rowCount !== 0; round += 1) {
    expect(round, 'every job comes to an end').toBeLessThan(1_000);
    time.now += LEASE_MS;
    await worker.runDue();
  }
  await worker.close();
}

async function paidInJournal(): Promise<string[]> {
  const paid: string[] = [];
  for await (const { entries } of readEntries(pool, PROGRAM, 0))
    for (const event of entries.flatMap(({ events }) => events)) {
      if (event.type === 'PayoutRecorded' && event.status === 'paid') paid.push(`w ${event.withdrawalId}`);
      if (event.type === 'SettlementRecorded' && event.status === 'paid')
        paid.push(`s ${event.settlementId}`);
    }
  return paid;
}
