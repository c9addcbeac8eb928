import type { Pool } from 'pg';
import { type Instant, overrideActive, type ProgramState } from '#engine';
import { differenceIdOf, openDifferenceClosings } from './difference-closings.ts';
import type { Difference } from './reconcile.ts';

/** A day whose bill and journal differ. */
export type OpenDifference = {
  readonly day: string;
  readonly channel: string;
  /** How many differences. */
  readonly count: number;
  readonly checkedAt: Date;
};

export const DIFFERENCE_RULE = 'open_difference';

export type Reconciliations = ReturnType<typeof openReconciliations>;

/** What was found when a program's days were reconciled; the latest look at a day stands. */
export function openReconciliations(pool: Pool, programId: string) {
  return {
    /** Keeps what was found, less what two people closed or a payout on its way explains; gives how many are left. */
    async keep(channel: string, day: string, found: readonly Difference[], now: Date): Promise<number> {
      const left = (await unexplained(pool, programId, channel, found)).length;
      await pool.query(
        `insert into reconciliations (program_id, channel, day, differences, checked_at)
         values ($1, $2, $3, $4, $5)
         on conflict (program_id, channel, day) do update
           set differences = excluded.differences, checked_at = excluded.checked_at`,
        [programId, channel, day, left, now],
      );
      return left;
    },
    /** Days with differences, the oldest first. */
    async open(): Promise<readonly OpenDifference[]> {
      const { rows } = await pool.query<OpenDifference>(
        `select day, channel, differences as count, checked_at as "checkedAt" from reconciliations
         where program_id = $1 and differences > 0 order by day, channel`,
        [programId],
      );
      return rows;
    },
    async checkedAt(channel: string, day: string): Promise<Date | undefined> {
      const { rows } = await pool.query<{ checkedAt: Date }>(
        `select checked_at as "checkedAt" from reconciliations
         where program_id = $1 and channel = $2 and day = $3`,
        [programId, channel, day],
      );
      return rows[0]?.checkedAt;
    },
    /** The first difference that keeps anything from being paid out; undefined: none, or it was overridden. */
    async blocking(state: ProgramState, at: Instant): Promise<OpenDifference | undefined> {
      if (overrideActive(state, DIFFERENCE_RULE, at)) return undefined;
      return (await this.open())[0];
    },
  };
}

async function unexplained(pool: Pool, programId: string, channel: string, found: readonly Difference[]) {
  const ids = found.map((one) => differenceIdOf(channel, one));
  const closings = await openDifferenceClosings(pool, programId).of(ids);
  const moving = await onTheirWay(pool, programId, found);
  return found.filter(
    (one, place) => closings.get(ids[place]!)?.closedBy === undefined && !moving.has(one.payoutNumber),
  );
}

/** Paid by the provider and not yet heard of: the worker will ask, and the journal will know. */
async function onTheirWay(
  pool: Pool,
  programId: string,
  found: readonly Difference[],
): Promise<ReadonlySet<string | undefined>> {
  const numbers = found.flatMap(({ reason, payoutNumber }) =>
    reason === 'missing_in_journal' && payoutNumber !== undefined ? [payoutNumber] : [],
  );
  if (numbers.length === 0) return new Set();
  const { rows } = await pool.query<{ number: string }>(
    `select payout_number as number from payout_jobs
     where program_id = $1 and payout_number = any($2) and stage in ('ready', 'sent')`,
    [programId, numbers],
  );
  return new Set(rows.map(({ number }) => number));
}
