import type { Pool } from 'pg';
import { findByName } from './member-names.ts';
import type { PersonKind } from './people.ts';
import type { Seal } from './seal.ts';

export type FoundPerson = { readonly kind: PersonKind; readonly refId: string };

/**
 * Members by their whole name, since names are sealed; stores whose name holds the text. In either language,
 * whatever the case of its letters.
 */
export async function searchNames(
  { pool, seal }: { readonly pool: Pool; readonly seal: () => Seal },
  programId: string,
  text: string,
  limit: number,
): Promise<readonly FoundPerson[]> {
  const members = await findByName(pool, seal(), programId, text, limit);
  const { rows } = await pool.query<{ ref_id: string }>(
    `select ref_id from people
     where program_id = $1 and kind = 'store'
       and (name_zh ilike '%' || $2 || '%' or name_en ilike '%' || $2 || '%')
     order by ref_id limit $3`,
    [programId, text.replace(/[\\%_]/g, '\\$&'), limit],
  );
  return [
    ...members.map((refId) => ({ kind: 'member' as const, refId })),
    ...rows.map(({ ref_id: refId }) => ({ kind: 'store' as const, refId })),
  ];
}
