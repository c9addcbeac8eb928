import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openLoop } from '#desk';
import type { Provider } from '../provider.ts';
import { openReconciliations } from '../reconcile/open-differences.ts';
import { carryOut, type Workplace } from './carry-out.ts';
import { jobOf, payableIn, payableNow } from './find-payouts.ts';
import { type Job, openJobs } from './jobs.ts';
import type { Journal } from './journal.ts';
import { retryAt } from './retry-at.ts';

export type PayoutOptions = {
  readonly pool: Pool;
  readonly journal: Journal;
  /** One for each channel; what goes over other channels is paid and recorded by hand. */
  readonly providers: readonly Provider[];
  readonly clock: () => number;
  /** How long a worker that died keeps its jobs; longer than any provider takes to answer. */
  readonly leaseMs?: number;
};

/** Pays what was approved and what was reserved for stores. A resource: `close` it. */
export type Payouts = {
  /** Goes on by itself from now on. */
  start(): void;
  /** Takes what is due now, once; gives how many that were. */
  runDue(): Promise<number>;
  close(): Promise<void>;
};

const LEASE_MS = 2 * 60_000;
const AT_ONCE = 16;

export function openPayouts(options: PayoutOptions): Payouts {
  const { pool, journal, clock, leaseMs = LEASE_MS } = options;
  const place: Workplace = { pool, journal, clock, jobs: openJobs(pool, journal.programId) };
  const providers = new Map(options.providers.map((provider) => [provider.channel, provider]));
  const reconciliations = openReconciliations(pool, journal.programId);
  const lease = randomUUID();
  let found = [...payableNow(journal.state)];
  const stops = [
    journal.onCommit(({ entries }) => {
      const payable = entries.flatMap(({ events }) => payableIn(events));
      if (payable.length === 0) return;
      found.push(...payable);
      loop.soon();
    }),
    ...options.providers.map((provider) => provider.onNotice?.((number) => void heed(number))),
  ];
  const loop = openLoop({ run: runDue, nextDue: async () => (await place.jobs.nextDue())?.getTime(), clock });

  async function heed(payoutNumber: string): Promise<void> {
    await place.jobs.wake(payoutNumber, new Date(clock())).catch(() => undefined);
    loop.soon();
  }

  /** What was found stays found until it is written down. */
  async function writeDown(): Promise<void> {
    const taken = found;
    found = [];
    const jobs = taken.map((of) => jobOf(journal.programId, journal.state, of));
    const ours = jobs.filter(({ channel }) => providers.has(channel));
    await place.jobs.add(ours, new Date(clock())).catch((error: unknown) => {
      found.unshift(...taken);
      throw error;
    });
  }

  /** Looked up only where something would be sent. */
  async function differenceOf(jobs: readonly Job[], now: number): Promise<boolean> {
    if (jobs.every(({ stage }) => stage !== 'ready')) return false;
    return (await reconciliations.blocking(journal.state, now)) !== undefined;
  }

  async function runDue(): Promise<number> {
    await writeDown();
    const now = clock();
    const jobs = await place.jobs.take(lease, new Date(now), new Date(now + leaseMs), AT_ONCE);
    const difference = await differenceOf(jobs, now);
    await Promise.all(jobs.map((job) => work(place, providers.get(job.channel), job, difference)));
    return jobs.length;
  }

  return {
    start: () => loop.start(),
    runDue,
    async close() {
      for (const stop of stops) stop?.();
      await loop.close();
    },
  };
}

/** Nothing is guessed when something fails on our side: the job comes again, and asks first. */
async function work(
  place: Workplace,
  provider: Provider | undefined,
  job: Job,
  difference: boolean,
): Promise<void> {
  const held = heldUp(place.journal, provider, job, difference);
  const now = () => new Date(place.clock());
  try {
    const result =
      provider === undefined || held !== undefined
        ? { stage: job.stage, tries: job.tries, dueAt: retryAt(place.clock(), 5), note: held }
        : await carryOut(place, provider, job);
    await place.jobs.finish(job, result, now());
  } catch (error) {
    const note = String(error).slice(0, 300);
    const failed = { tries: job.tries + 1, dueAt: retryAt(place.clock(), job.tries), note };
    await place.jobs.finish(job, failed, now()).catch(() => undefined);
  }
}

/** Why nothing new is sent just now; what was sent is asked for all the same. */
function heldUp(
  { state }: Journal,
  provider: Provider | undefined,
  { stage }: Job,
  difference: boolean,
): string | undefined {
  if (provider === undefined) return 'no_provider';
  if (stage !== 'ready') return undefined;
  if (provider.simulated && state.governance.stage === 'live') return 'simulated_when_live';
  if (state.governance.pauses.has('payouts')) return 'paused';
  return difference ? 'difference_open' : undefined;
}
