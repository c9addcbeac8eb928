import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { RunAsked, RunResult, RunStage, SettlementRun } from './settlement-run.ts';

type RunRow = {
  readonly day: string;
  readonly ask_id: string;
  readonly channel: string;
  readonly minimum: bigint;
  readonly asked_by: string;
  readonly asked_at: Date;
  readonly approved_by: string | null;
  readonly stage: RunStage;
  readonly note: string | null;
  readonly result: (Omit<RunResult, 'amount'> & { readonly amount: string }) | null;
};

const INSERT = `insert into settlement_runs
    (program_id, day, channel, minimum, asked_by, asked_at, stage, changed_at, ask_id)
  values ($1, $2, $3, $4, $5, $6, 'asked', $6, $7)`;

const newAskId = () => `ask_${randomBytes(12).toString('hex')}`;

export type SettlementRuns = ReturnType<typeof openSettlementRuns>;

/** The settlement runs of one program as rows. */
export function openSettlementRuns(pool: Pool, programId: string) {
  async function one(text: string, values: readonly unknown[]): Promise<SettlementRun | undefined> {
    const { rows } = await pool.query<RunRow>(text, [programId, ...values]);
    return rows[0] && runOf(rows[0]);
  }
  return {
    /** Asks for a run; one that is done is carried out again, for the stores that are owed something by now. */
    async ask({ day, channel, minimum, askedBy }: RunAsked, now: Date): Promise<SettlementRun> {
      const run = await one(
        `${INSERT}
         on conflict (program_id, day) do update set ask_id = excluded.ask_id,
           channel = excluded.channel, minimum = excluded.minimum, asked_by = excluded.asked_by, asked_at = excluded.asked_at, approved_by = null, stage = 'asked',
           note = null, changed_at = excluded.changed_at
         returning *`,
        [day, channel, minimum.toString(), askedBy, now, newAskId()],
      );
      return run!;
    },
    /** Asks unless there is a run of that day already, whatever became of it. */
    async askOnce({ day, channel, minimum, askedBy }: RunAsked, now: Date): Promise<void> {
      await pool.query(`${INSERT} on conflict do nothing`, [
        programId,
        day,
        channel,
        minimum.toString(),
        askedBy,
        now,
        newAskId(),
      ]);
    },
    find: (day: string) => one('select * from settlement_runs where program_id = $1 and day = $2', [day]),
    /**
     * A second person agrees: what was refused for want of one is tried again. Undefined: it was cancelled, asked
     * for anew meanwhile, or asked for by the same person.
     */
    approve: ({ day, askId }: Pick<SettlementRun, 'day' | 'askId'>, approvedBy: string, now: Date) =>
      one(
        `update settlement_runs set approved_by = $3, stage = 'asked', note = null, changed_at = $4
         where program_id = $1 and day = $2 and ask_id = $5 and stage <> 'cancelled' and asked_by <> $3
         returning *`,
        [day, approvedBy, now, askId],
      ),
    /** Takes a run back that was not carried out yet; undefined when it was, or was asked for anew meanwhile. */
    cancel: ({ day, askId }: Pick<SettlementRun, 'day' | 'askId'>, now: Date) =>
      one(
        `update settlement_runs set stage = 'cancelled', changed_at = $3
         where program_id = $1 and day = $2 and ask_id = $4 and stage = 'asked' and result is null
           and (leased_until is null or leased_until <= $3) returning *`,
        [day, now, askId],
      ),
    /** The latest days first; before one. */
    list: (before: string | undefined, limit: number) => listRuns(pool, [programId, before, limit]),
    /** Takes one whose day has begun and that nobody works on, for a while. */
    take: (today: string, lease: string, now: Date, until: Date) =>
      one(
        `update settlement_runs set lease = $3, leased_until = $5 where program_id = $1 and day = (
           select day from settlement_runs where program_id = $1 and stage = 'asked' and day <= $2
             and (leased_until is null or leased_until <= $4) order by day limit 1 for update skip locked)
         returning *`,
        [today, lease, now, until],
      ),
    /** It waits, and why; looked at again later. */
    hold: (day: string, lease: string, note: string, until: Date) =>
      holdRun(pool, [programId, day, lease, note, until]),
    /** What came of it; left out when it was asked for anew or given to somebody else meanwhile. */
    finish: (run: SettlementRun, lease: string, result: RunResult, now: Date) =>
      finishRun(pool, programId, { run, lease, result, now }),
  };
}

type Listing = readonly [programId: string, before: string | undefined, limit: number];

async function listRuns(pool: Pool, listing: Listing): Promise<readonly SettlementRun[]> {
  const { rows } = await pool.query<RunRow>(
    `select * from settlement_runs where program_id = $1 and ($2::text is null or day < $2)
     order by day desc limit $3`,
    [...listing],
  );
  return rows.map(runOf);
}

type Holding = readonly [programId: string, day: string, lease: string, note: string, until: Date];

async function holdRun(pool: Pool, holding: Holding): Promise<void> {
  await pool.query(
    `update settlement_runs set note = $4, leased_until = $5
     where program_id = $1 and day = $2 and lease = $3`,
    [...holding],
  );
}

type Finish = {
  readonly run: SettlementRun;
  readonly lease: string;
  readonly result: RunResult;
  readonly now: Date;
};

async function finishRun(pool: Pool, programId: string, { run, lease, result, now }: Finish): Promise<void> {
  const kept = { ...result, amount: result.amount.toString() };
  await pool.query(
    `update settlement_runs set result = $4, note = null, lease = null, leased_until = null,
       changed_at = $5, stage = case when asked_at = $6 and approved_by is not distinct from $7
         then 'done' else stage end
     where program_id = $1 and day = $2 and lease = $3`,
    [...[programId, run.day, lease, JSON.stringify(kept), now], ...[run.askedAt, run.approvedBy ?? null]],
  );
}

function runOf(row: RunRow): SettlementRun {
  return {
    day: row.day,
    askId: row.ask_id,
    channel: row.channel,
    minimum: BigInt(row.minimum),
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    approvedBy: row.approved_by ?? undefined,
    stage: row.stage,
    note: row.note ?? undefined,
    result: row.result === null ? undefined : { ...row.result, amount: BigInt(row.result.amount) },
  };
}
