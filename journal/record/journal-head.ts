import type { Pool } from 'pg';
import type { Head } from './kept-head.ts';

/** The end of a program's journal now, to be kept elsewhere and held against it later (`verify --head`; A21). */
export async function journalHead(pool: Pool, programId: string): Promise<Head | undefined> {
  const { rows } = await pool.query<{ last_entry: string; hash: Buffer }>({
    name: 'journal-head',
    text: `select last_entry, hash from journal where program_id = $1 order by first_entry desc limit 1`,
    values: [programId],
  });
  const [row] = rows;
  return row && { entry: Number(row.last_entry), hash: row.hash.toString('hex') };
}
