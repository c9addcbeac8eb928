import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { openLoop } from '#desk';
import type { Journal } from '../payouts/journal.ts';
import { openReconciliations } from '../reconcile/open-differences.ts';
import { carryOutRun } from './carry-out-run.ts';
import { openSettlementRuns } from './settlement-runs.ts';
import { fallsOn, openSettlementSchedule } from './settlement-schedule.ts';

export type SettlingOptions = {
  readonly pool: Pool;
  readonly journal: Journal;
  readonly clock: () => number;
  /** How long a worker that died keeps a run. */
  readonly leaseMs?: number;
};

/** Carries settlement runs out on their day. A resource: `close` it. */
export type Settling = {
  start(): void;
  /** Carries out what is due now; gives how many runs that were. */
  runDue(): Promise<number>;
  /** A run was asked for. */
  soon(): void;
  close(): Promise<void>;
};

const LEASE_MS = 5 * 60_000;
/** How often runs that another process has asked for are looked for; how soon one that is held is tried again. */
const LOOK_MS = 2_000;
const HELD_MS = 60_000;
const MINUTE_MS = 60_000;

export function settleStores({ pool, journal, clock, leaseMs = LEASE_MS }: SettlingOptions): Settling {
  const runs = openSettlementRuns(pool, journal.programId);
  const schedule = openSettlementSchedule(pool, journal.programId);
  let scheduleAt = Number.NEGATIVE_INFINITY;
  const reconciliations = openReconciliations(pool, journal.programId);
  const loop = openLoop({ run: runDue, nextDue: async () => clock() + LOOK_MS, clock });

  async function runDue(): Promise<number> {
    const now = clock();
    await askBySchedule(now);
    const lease = randomUUID();
    const run = await runs.take(dayAt(journal, now), lease, new Date(now), new Date(now + leaseMs));
    if (!run) return 0;
    const held = await heldUp(now);
    if (held !== undefined) {
      await runs.hold(run.day, lease, held, new Date(now + HELD_MS));
      return 1;
    }
    const result = await carryOutRun(journal, run, lease);
    await runs.finish(run, lease, result, new Date(clock()));
    return 1;
  }

  /** Looked at now and then: a schedule may be set by another process. */
  async function askBySchedule(now: number): Promise<void> {
    if (now < scheduleAt) return;
    scheduleAt = now + HELD_MS;
    const found = await schedule.read();
    const day = dayAt(journal, now);
    if (!found || !fallsOn(found.every, day)) return;
    const { channel, minimum, setBy } = found;
    await runs.askOnce({ day, channel, minimum, askedBy: setBy }, new Date(now));
  }

  async function heldUp(now: number): Promise<string | undefined> {
    if (journal.state.governance.pauses.has('payouts')) return 'paused';
    const difference = await reconciliations.blocking(journal.state, now);
    return difference && 'difference_open';
  }

  return { start: () => loop.start(), runDue, soon: () => loop.soon(), close: () => loop.close() };
}

/** The day of the program's zone. */
export function dayAt({ state }: Pick<Journal, 'state'>, at: number): string {
  return new Date(at + state.policy.utcOffsetMinutes * MINUTE_MS).toISOString().slice(0, 10);
}
