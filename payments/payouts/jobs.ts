import type { Pool } from 'pg';
import type { Micro } from '#engine';
import type { Receiver } from '../provider.ts';
import type { PayoutOf } from './payout-of.ts';

/** `disputed`: journal and provider say different things; a person has to look. */
export type JobStage = 'ready' | 'sent' | 'done' | 'disputed';

export type NewJob = {
  readonly of: PayoutOf;
  readonly payoutNumber: string;
  readonly channel: string;
  readonly receiver: Receiver;
  readonly amount: Micro;
};
export type Job = NewJob & {
  readonly stage: JobStage;
  readonly tries: number;
  /** Who works on it now; a result that comes under another one is left out. */
  readonly lease: string;
};

/** What is written down when somebody stops working on a job. */
export type JobResult = {
  /** Undefined: as it is kept. */
  readonly stage?: JobStage | undefined;
  readonly tries: number;
  readonly dueAt: Date;
  readonly providerNumber?: string | undefined;
  readonly note?: string | undefined;
};

export type JobRow = {
  readonly of_kind: PayoutOf['kind'];
  readonly of_id: string;
  readonly payout_number: string;
  readonly channel: string;
  readonly receiver_kind: Receiver['kind'];
  readonly receiver_id: string;
  readonly amount: bigint;
  readonly stage: JobStage;
  readonly tries: number;
};

export type Jobs = ReturnType<typeof openJobs>;

/** The payouts of one program as rows. */
export function openJobs(pool: Pool, programId: string) {
  return {
    /** Writes them down; those that are there stay as they are. */
    add: (jobs: readonly NewJob[], now: Date) => addJobs(pool, programId, jobs, now),
    /** Takes what is due and nobody works on, for a while. */
    take: (lease: string, now: Date, until: Date, limit: number) =>
      takeJobs(pool, [programId, lease, now, until, limit], lease),
    /** Says, before a provider is asked, that it is; false when somebody else has the job by now. */
    async markSent({ payoutNumber, lease }: Job, now: Date): Promise<boolean> {
      const { rowCount } = await pool.query(
        `update payout_jobs set stage = 'sent', changed_at = $4
         where program_id = $1 and payout_number = $2 and lease = $3`,
        [programId, payoutNumber, lease, now],
      );
      return rowCount === 1;
    },
    async finish({ payoutNumber, lease }: Job, result: JobResult, now: Date): Promise<void> {
      const { stage, tries, dueAt, providerNumber, note } = result;
      await pool.query(
        `update payout_jobs set stage = coalesce($4, stage), tries = $5, due_at = $6, note = $7,
           provider_number = coalesce($8, provider_number), lease = null, leased_until = null, changed_at = $9
         where program_id = $1 and payout_number = $2 and lease = $3`,
        [
          programId,
          payoutNumber,
          lease,
          stage ?? null,
          tries,
          dueAt,
          note ?? null,
          providerNumber ?? null,
          now,
        ],
      );
    },
    /** Makes a job due now: its provider says there is news. */
    async wake(payoutNumber: string, now: Date): Promise<void> {
      await pool.query(
        `update payout_jobs set due_at = $3
         where program_id = $1 and payout_number = $2 and stage = 'sent' and due_at > $3`,
        [programId, payoutNumber, now],
      );
    },
    /** When the next job is due that nobody works on; undefined: none. */
    async nextDue(): Promise<Date | undefined> {
      const { rows } = await pool.query<{ due: Date | null }>(
        `select min(greatest(due_at, leased_until)) as due from payout_jobs
         where program_id = $1 and stage in ('ready', 'sent')`,
        [programId],
      );
      return rows[0]?.due ?? undefined;
    },
  };
}

async function addJobs(pool: Pool, programId: string, jobs: readonly NewJob[], now: Date): Promise<void> {
  for (const { of, payoutNumber, channel, receiver, amount } of jobs)
    await pool.query(
      `insert into payout_jobs (program_id, of_kind, of_id, payout_number, channel, receiver_kind,
         receiver_id, amount, stage, due_at, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'ready', $9, $9, $9) on conflict do nothing`,
      [
        ...[programId, of.kind, of.id, payoutNumber, channel, receiver.kind, receiver.id],
        ...[amount.toString(), now],
      ],
    );
}

type Taking = readonly [programId: string, lease: string, now: Date, until: Date, limit: number];

async function takeJobs(pool: Pool, taking: Taking, lease: string): Promise<readonly Job[]> {
  const { rows } = await pool.query<JobRow>(
    `update payout_jobs set lease = $2, leased_until = $4
     where program_id = $1 and payout_number in (
       select payout_number from payout_jobs
       where program_id = $1 and stage in ('ready', 'sent') and due_at <= $3
         and (leased_until is null or leased_until <= $3)
       order by due_at, payout_number limit $5 for update skip locked)
     returning *`,
    [...taking],
  );
  return rows.map((row) => jobOf(row, lease));
}

function jobOf(row: JobRow, lease: string): Job {
  return {
    of: { kind: row.of_kind, id: row.of_id },
    payoutNumber: row.payout_number,
    channel: row.channel,
    receiver: { kind: row.receiver_kind, id: row.receiver_id },
    amount: BigInt(row.amount),
    stage: row.stage,
    tries: row.tries,
    lease,
  };
}
