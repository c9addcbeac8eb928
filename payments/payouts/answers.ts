import type { Pool } from 'pg';

export type Asked = 'transfer' | 'query';
/** What was heard: a status of the provider's, `unheard`, or `no-answer`. */
export type Heard = { readonly status: string; readonly [detail: string]: unknown };
export type KeptAnswer = { readonly at: Date; readonly asked: Asked; readonly heard: Heard };

/** Keeps what a provider said of a payout; the same again is left out, or polling would fill the table. */
export async function keepAnswer(
  pool: Pool,
  programId: string,
  withdrawalId: string,
  { at, asked, heard }: KeptAnswer,
): Promise<void> {
  const { status, ...detail } = heard;
  await pool.query(
    `insert into payout_answers (program_id, withdrawal_id, at, asked, status, detail)
     select $1, $2, $3, $4, $5::text, $6
     where $5::text is distinct from (
       select status from payout_answers where program_id = $1 and withdrawal_id = $2
       order by answer_id desc limit 1)`,
    [programId, withdrawalId, at, asked, status, JSON.stringify(detail)],
  );
}

/** Oldest first. */
export async function answersOf(
  pool: Pool,
  programId: string,
  withdrawalId: string,
): Promise<readonly KeptAnswer[]> {
  const { rows } = await pool.query<{ at: Date; asked: Asked; status: string; detail: object }>(
    `select at, asked, status, detail from payout_answers
     where program_id = $1 and withdrawal_id = $2 order by answer_id`,
    [programId, withdrawalId],
  );
  return rows.map(({ at, asked, status, detail }) => ({ at, asked, heard: { ...detail, status } }));
}
