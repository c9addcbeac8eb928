import type { Pool } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { inTransaction } from './transaction.ts';

/** Which paper: the close of a month `2026-11`, or the proof of a day `2026-11-23`. */
export type PaperPlace = {
  readonly programId: string;
  readonly kind: 'close' | 'proof';
  readonly period: string;
};

/** A record that follows from the journal, and who stands for it since when. */
export type Paper = PaperPlace & {
  /** JSON text, to the letter: its hash is over it. */
  readonly record: string;
  readonly madeBy: string;
  readonly madeAt: Date;
};

export type PaperQuery = Pick<PaperPlace, 'programId' | 'kind'> & {
  /** Those of earlier periods. */
  readonly below?: string | undefined;
  readonly limit: number;
};

export type Papers = {
  /** Keeps a record once and for ever; false: there is one of that period already. */
  keep(actor: Actor, place: PaperPlace, record: string): Promise<boolean>;
  find(place: PaperPlace): Promise<Paper | undefined>;
  /** The latest period first. */
  list(query: PaperQuery): Promise<readonly Paper[]>;
};

const DEEDS = { close: 'month.close', proof: 'proof.publish' } as const;
const SELECT = `select program_id as "programId", kind, period, record, made_by as "madeBy",
  made_at as "madeAt" from papers`;

export function openPapers(pool: Pool, now: () => Date): Papers {
  return {
    keep: (actor, place, record) =>
      inTransaction(pool, async (client) => {
        const { programId, kind, period } = place;
        const { rowCount } = await client.query(
          `insert into papers (program_id, kind, period, record, made_by, made_at)
           values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
          [programId, kind, period, record, actor.id, now()],
        );
        if (rowCount === 0) return false;
        const about = { action: DEEDS[kind], programId, subject: `${kind}:${period}` };
        await appendAudit(client, actor, { ...about, after: JSON.parse(record) }, now());
        return true;
      }),
    async find({ programId, kind, period }) {
      const { rows } = await pool.query<Paper>(
        `${SELECT} where program_id = $1 and kind = $2 and period = $3`,
        [programId, kind, period],
      );
      return rows[0];
    },
    async list({ programId, kind, below, limit }) {
      const { rows } = await pool.query<Paper>(
        `${SELECT} where program_id = $1 and kind = $2 and ($3::text is null or period < $3)
         order by period desc limit $4`,
        [programId, kind, below, limit],
      );
      return rows;
    },
  };
}
