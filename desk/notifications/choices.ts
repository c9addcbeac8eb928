import type { Pool } from 'pg';
import type { NotificationKind } from '#contract';

/** Which carriers somebody wants for a kind, beside what they see when they look. */
export type Choice = { readonly kind: NotificationKind; readonly carriers: readonly string[] };

type Who = { readonly programId: string; readonly memberId: string };

export async function choicesOf(pool: Pool, { programId, memberId }: Who): Promise<readonly Choice[]> {
  const { rows } = await pool.query<Choice>(
    'select kind, carriers from notification_choices where program_id = $1 and member_id = $2 order by kind',
    [programId, memberId],
  );
  return rows;
}

export async function choose(
  pool: Pool,
  { programId, memberId }: Who,
  { kind, carriers }: Choice,
): Promise<void> {
  await pool.query(
    `insert into notification_choices (program_id, member_id, kind, carriers) values ($1, $2, $3, $4)
     on conflict (program_id, member_id, kind) do update set carriers = excluded.carriers`,
    [programId, memberId, kind, carriers],
  );
}
