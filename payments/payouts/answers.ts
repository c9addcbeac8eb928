import type { Pool } from 'pg';
import type { PayoutOf } from './payout-of.ts';

export type Asked = 'transfer' | 'query';
/** What was heard: a status of the provider's, `unheard`, or `no-answer`. */
export type Heard = { readonly status: string; readonly [detail: string]: unknown };
export type KeptAnswer = { readonly at: Date; readonly asked: Asked; readonly heard: Heard };

/** Keeps what a provider said of a payout; the same again is left out, or polling would fill the table. */
export async function keepAnswer(
  pool: Pool,
  programId: string,
  { kind, id }: PayoutOf,
  { at, asked, heard }: KeptAnswer,
): Promise<void> {
  const { status, ...detail } = heard;
  await pool.query(
    `insert into payout_answers (program_id, of_kind, of_id, at, asked, status, detail)
     select $1, $2, $3, $4, $5, $6::text, $7
     where $6::text is distinct from (
       select status from payout_answers where program_id = $1 and of_kind = $2 and of_id = $3
       order by answer_id desc limit 1)`,
    [programId, kind, id, at, asked, status, JSON.stringify(detail)],
  );
}

/** Oldest first. */
export async function answersOf(
  pool: Pool,
  programId: string,
  { kind, id }: PayoutOf,
): Promise<readonly KeptAnswer[]> {
  const { rows } = await pool.query<{ at: Date; asked: Asked; status: string; detail: object }>(
    `select at, asked, status, detail from payout_answers
     where program_id = $1 and of_kind = $2 and of_id = $3 order by answer_id`,
    [programId, kind, id],
  );
  return rows.map(({ at, asked, status, detail }) => ({ at, asked, heard: { ...detail, status } }));
}
