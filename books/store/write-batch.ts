import type { Pool, PoolClient } from 'pg';
import type { Standing } from '../fold/standing.ts';
import { moveStanding } from './standing-row.ts';
import type { Statement } from './statements.ts';

export type Place = { readonly pool: Pool; readonly schema: string; readonly programId: string };

/** Another follower has written these entries already: read the position again and go on from there. */
export class Overtaken extends Error {
  override name = 'Overtaken';
}

/** Losing the last batches in a crash costs nothing: they are read from the journal again. */
const BEGIN = 'begin; set local synchronous_commit = off';

/**
 * Writes a batch and moves the checkpoint in one transaction, so that being killed at any moment leaves
 * the books at the end of one batch or the other.
 */
export async function writeBatch(
  place: Place,
  statements: Iterable<Statement>,
  from: number,
  to: Standing,
): Promise<void> {
  const client = await place.pool.connect();
  try {
    await client.query(BEGIN);
    if (!(await moveStanding(client, place, from, to))) {
      throw new Overtaken(`the books have left entry ${from}`);
    }
    for (const { text, values } of statements) await client.query(text, [...values]);
    await client.query('commit');
    client.release();
  } catch (error) {
    await giveUp(client);
    throw error;
  }
}

async function giveUp(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
