import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Difference } from './reconcile.ts';

/** Somebody says why a difference needs no payment and no record; closed once another one agrees. */
export type DifferenceClosing = {
  readonly differenceId: string;
  /** Of this proposal: taken back and made again, perhaps for another reason, it has another one. */
  readonly closingId: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly closedBy: string | undefined;
  readonly closedAt: Date | undefined;
};

type Proposal = Pick<DifferenceClosing, 'differenceId' | 'closingId'>;

type Kept = {
  readonly [Name in keyof DifferenceClosing]: Exclude<DifferenceClosing[Name], undefined> | null;
} & Pick<DifferenceClosing, 'differenceId' | 'closingId' | 'reason' | 'proposedBy' | 'proposedAt'>;

const COLUMNS = `difference_id as "differenceId", closing_id as "closingId", reason, proposed_by as "proposedBy", proposed_at as "proposedAt",
  closed_by as "closedBy", closed_at as "closedAt"`;

/** What differs, to the amount: when bill or journal say something else afterwards, that is another difference. */
export function differenceIdOf(channel: string, { reason, billed, recorded, times }: Difference): string {
  const facts = [
    ...[channel, reason, times, billed?.payoutNumber, billed?.providerNumber, billed?.amount],
    ...[recorded?.entry, recorded?.amount],
  ];
  return `dif_${createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 24)}`;
}

/** What officers said about single differences of a program. */
export function openDifferenceClosings(pool: Pool, programId: string) {
  return {
    async of(ids: readonly string[]): Promise<ReadonlyMap<string, DifferenceClosing>> {
      if (ids.length === 0) return new Map();
      const { rows } = await pool.query<Kept>(
        `select ${COLUMNS} from difference_closings where program_id = $1 and difference_id = any($2)`,
        [programId, ids],
      );
      return new Map(rows.map((row) => [row.differenceId, closingOf(row)]));
    },
    /** Undefined: somebody has proposed it already. */
    async propose(
      differenceId: string,
      reason: string,
      by: string,
      at: Date,
    ): Promise<DifferenceClosing | undefined> {
      const { rows } = await pool.query<Kept>(
        `insert into difference_closings
           (program_id, difference_id, reason, proposed_by, proposed_at, closing_id)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning ${COLUMNS}`,
        [programId, differenceId, reason, by, at, `cls_${randomBytes(12).toString('hex')}`],
      );
      return rows[0] && closingOf(rows[0]);
    },
    /** Undefined: it is closed already, this is not what is proposed now, or the same person proposed it. */
    async close(
      { differenceId, closingId }: Proposal,
      by: string,
      at: Date,
    ): Promise<DifferenceClosing | undefined> {
      const { rows } = await pool.query<Kept>(
        `update difference_closings set closed_by = $3, closed_at = $4
         where program_id = $1 and difference_id = $2 and closing_id = $5
           and closed_by is null and proposed_by <> $3
         returning ${COLUMNS}`,
        [programId, differenceId, by, at, closingId],
      );
      return rows[0] && closingOf(rows[0]);
    },
    /** Turned down or taken back, if it is what is proposed now; what is closed stays closed. */
    async drop({ differenceId, closingId }: Proposal): Promise<boolean> {
      const { rowCount } = await pool.query(
        `delete from difference_closings
         where program_id = $1 and difference_id = $2 and closing_id = $3 and closed_by is null`,
        [programId, differenceId, closingId],
      );
      return rowCount === 1;
    },
  };
}

function closingOf({ closedBy, closedAt, ...row }: Kept): DifferenceClosing {
  return { ...row, closedBy: closedBy ?? undefined, closedAt: closedAt ?? undefined };
}
