import type { Pool } from 'pg';
import type { Micro } from '#engine';
import type { Receiver } from '../provider.ts';
import { answersOf, type KeptAnswer } from './answers.ts';
import type { JobRow, JobStage } from './jobs.ts';
import type { PayoutOf } from './payout-of.ts';

/** A payout for whoever looks into it: how far it is, why it waits, what the provider said. */
export type Payout = {
  readonly of: PayoutOf;
  readonly payoutNumber: string;
  readonly channel: string;
  readonly receiver: Receiver;
  readonly amount: Micro;
  readonly stage: JobStage;
  readonly tries: number;
  /** When it is looked at next. */
  readonly dueAt: Date;
  readonly providerNumber: string | undefined;
  readonly note: string | undefined;
};
export type PayoutWithAnswers = Payout & { readonly answers: readonly KeptAnswer[] };

type PayoutRow = JobRow & {
  readonly due_at: Date;
  readonly provider_number: string | null;
  readonly note: string | null;
};

/** A payout; undefined while nobody is to be asked for it, or when its channel is paid by hand. */
export async function readPayout(
  pool: Pool,
  programId: string,
  of: PayoutOf,
): Promise<PayoutWithAnswers | undefined> {
  const { rows } = await pool.query<PayoutRow>(
    'select * from payout_jobs where program_id = $1 and of_kind = $2 and of_id = $3',
    [programId, of.kind, of.id],
  );
  const row = rows[0];
  return row && { ...payoutFrom(row), answers: await answersOf(pool, programId, of) };
}

/** Those of a stage, the oldest first; `disputed` ones wait for a person. */
export async function listPayouts(
  pool: Pool,
  programId: string,
  stage: JobStage,
  limit: number,
): Promise<readonly Payout[]> {
  const { rows } = await pool.query<PayoutRow>(
    'select * from payout_jobs where program_id = $1 and stage = $2 order by created_at, of_id limit $3',
    [programId, stage, limit],
  );
  return rows.map(payoutFrom);
}

function payoutFrom(row: PayoutRow): Payout {
  return {
    of: { kind: row.of_kind, id: row.of_id },
    payoutNumber: row.payout_number,
    channel: row.channel,
    receiver: { kind: row.receiver_kind, id: row.receiver_id },
    amount: BigInt(row.amount),
    stage: row.stage,
    tries: row.tries,
    dueAt: row.due_at,
    providerNumber: row.provider_number ?? undefined,
    note: row.note ?? undefined,
  };
}
