import type { Pool } from 'pg';
import type { NamedPerson } from './people.ts';

/** People and stores whose name holds the text, in either language, whatever the case of its letters. */
export async function searchNames(
  pool: Pool,
  programId: string,
  text: string,
  limit: number,
): Promise<readonly NamedPerson[]> {
  const { rows } = await pool.query<{
    kind: NamedPerson['kind'];
    ref_id: string;
    name_zh: string;
    name_en: string;
  }>(
    `select kind, ref_id, name_zh, name_en from people
     where program_id = $1 and (name_zh ilike $2 or name_en ilike $2) order by kind, ref_id limit $3`,
    [programId, `%${text.replace(/[\\%_]/g, '\\$&')}%`, limit],
  );
  return rows.map(({ kind, ref_id: refId, name_zh: zh, name_en: en }) => ({ kind, refId, name: { zh, en } }));
}
