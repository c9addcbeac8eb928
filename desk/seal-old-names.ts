import type { Pool } from 'pg';
import { keepSealed } from './keep-sealed.ts';
import { keepMemberNames } from './member-names.ts';
import { openSeal } from './seal.ts';

const BATCH = 1_000;

type Row = { readonly program_id: string; readonly ref_id: string; readonly zh: string; readonly en: string };

/**
 * Seals the names of members that a version before kept in clear, some at a time, each kept sealed and gone from
 * where it was or neither. Cut off in between it goes on the next time.
 */
export async function sealOldNames(pool: Pool, key: Buffer): Promise<void> {
  let moved = 0;
  for (let more = true; more; ) {
    const count = await keepSealed(pool, openSeal(key), (client) => moveSome(client, key));
    moved += count;
    more = count > 0;
  }
  // What was deleted stays in the table's file until it is written anew.
  if (moved > 0) await pool.query('vacuum full people');
}

async function moveSome(client: Parameters<typeof keepMemberNames>[0], key: Buffer): Promise<number> {
  const { rows } = await client.query<Row>(
    `delete from people where ctid in (
       select ctid from people where kind = 'member' limit $1 for update skip locked)
     returning program_id, ref_id, name_zh as zh, name_en as en`,
    [BATCH],
  );
  for (const programId of new Set(rows.map((row) => row.program_id))) {
    const own = rows.filter((row) => row.program_id === programId);
    const people = own.map(({ ref_id: memberId, zh, en }) => ({ memberId, name: { zh, en } }));
    await keepMemberNames(client, openSeal(key), programId, people);
  }
  return rows.length;
}
