import type { Pool } from 'pg';
import { decodeForReplay } from './decode-entry.ts';
import { decodeRow, decodeRowAs } from './decode-row.ts';
import type { Batch, Replayable } from './entry.ts';
import { type RowSource, rowsIn } from './row-source.ts';

/**
 * The journal of a program after an entry, batch by batch, in the engine's form: -1 starts with the opening,
 * 0 with the first command. Ends where the journal ends now.
 */
export function readEntries(pool: Pool, programId: string, afterEntry: number): AsyncGenerator<Batch> {
  return entriesOf(rowsIn(pool, programId), afterEntry);
}

/** The same, wherever the rows come from. */
export async function* entriesOf(source: RowSource, afterEntry: number): AsyncGenerator<Batch> {
  for await (const row of source.rows(afterEntry + 1)) {
    if (Number(row.last_entry) > afterEntry) yield decodeRow(source.programId, row, afterEntry);
  }
}

/** All of it from the opening on, with as much of each entry as a replay needs. */
export async function* replayableEntriesOf(source: RowSource): AsyncGenerator<Batch<Replayable>> {
  for await (const row of source.rows(0)) yield decodeRowAs(decodeForReplay, source.programId, row);
}
