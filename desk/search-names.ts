import type { Pool } from 'pg';
import type { NamedPerson } from './people.ts';

export type NameSearch = {
  readonly limit: number;
  /** Members by their whole name only: searched piece by piece, a masked name would be found out. */
  readonly wholeNames: boolean;
};

/** People and stores whose name holds the text, in either language, whatever the case of its letters. */
export async function searchNames(
  pool: Pool,
  programId: string,
  text: string,
  { limit, wholeNames }: NameSearch,
): Promise<readonly NamedPerson[]> {
  const { rows } = await pool.query<{
    kind: NamedPerson['kind'];
    ref_id: string;
    name_zh: string;
    name_en: string;
  }>(
    `select kind, ref_id, name_zh, name_en from people
     where program_id = $1 and case when kind = 'member' and $4
       then name_zh ilike $2 or name_en ilike $2
       else name_zh ilike '%' || $2 || '%' or name_en ilike '%' || $2 || '%' end
     order by kind, ref_id limit $3`,
    [programId, text.replace(/[\\%_]/g, '\\$&'), limit, wholeNames],
  );
  return rows.map(({ kind, ref_id: refId, name_zh: zh, name_en: en }) => ({ kind, refId, name: { zh, en } }));
}
