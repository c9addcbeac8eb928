import type { Pool } from 'pg';
import { decodeRow } from './decode-row.ts';
import type { Batch } from './entry.ts';
import { readRows } from './read-rows.ts';

/**
 * The journal of a program after an entry, batch by batch, in the engine's form: -1 starts with the opening,
 * 0 with the first command. Ends where the journal ends now.
 */
export async function* readEntries(pool: Pool, programId: string, afterEntry: number): AsyncGenerator<Batch> {
  for await (const row of readRows(pool, programId, afterEntry + 1)) {
    if (Number(row.last_entry) > afterEntry) yield decodeRow(programId, row, afterEntry);
  }
}
