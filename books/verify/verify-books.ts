import type { Pool } from 'pg';
import type { ProgramState } from '#engine';
import { foldInto, shadowOf } from '../follow/rebuild.ts';
import { BOOKS_SCHEMA, dropBooks } from '../schema/create.ts';
import { readStanding } from '../store/standing-row.ts';
import { compareWithState } from './compare-state.ts';
import { compareTables } from './compare-tables.ts';
import type { BooksDifference } from './difference.ts';

/**
 * Holds the books against the engine's state at the same seq, and against tables made anew from the journal
 * beside them. Undefined when everything agrees, else the first difference. Changes nothing.
 */
export async function verifyBooks(
  pool: Pool,
  programId: string,
  state: ProgramState,
): Promise<BooksDifference | undefined> {
  const live = { pool, schema: BOOKS_SCHEMA, programId };
  const shadow = shadowOf(live, 'verify');
  const { entry } = await readStanding(pool, live.schema, programId);
  await foldInto(shadow, entry);
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const now = await readStanding(client, live.schema, programId);
    if (now.entry !== entry) {
      return {
        where: 'programs',
        what: 'entry, while verifying',
        books: `${now.entry}`,
        expected: `${entry}`,
      };
    }
    return (await compareWithState(client, live, state)) ?? (await compareTables(client, live, shadow));
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
    await dropBooks(pool, shadow.schema);
  }
}
