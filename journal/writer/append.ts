import type { PoolClient } from 'pg';
import { chainHash } from '../record/chain.ts';

/** A batch as it is appended: what the row says beside its bytes. */
export type Append = {
  readonly programId: string;
  readonly epoch: bigint;
  readonly firstEntry: number;
  readonly lastEntry: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly at: number;
  /** First entry and hash of the row that this one follows. */
  readonly headEntry: number;
  readonly previous: Buffer;
  readonly bytes: Buffer;
};

/**
 * One statement, one commit. It appends only while this writer's epoch is the lease's and the row before is
 * the one it knows; the share lock makes whoever raises the epoch wait for this commit, and this one see it.
 */
const APPEND = `
  insert into journal (program_id, first_entry, last_entry, first_seq, last_seq, at, prev_hash, hash, bytes)
  select $1, $2, $3, $4, $5, $6, $7, $8, $9 from lease
  where program_id = $1 and epoch = $10
    and exists (select 1 from journal where program_id = $1 and first_entry = $11 and hash = $7)
  for share`;

/** Appends and commits. Undefined when another writer was there; else the row's hash. */
export async function append(client: PoolClient, row: Append): Promise<Buffer | undefined> {
  const hash = chainHash(row.programId, row.firstEntry, row.previous, row.bytes);
  const { programId, firstEntry, lastEntry, firstSeq, lastSeq, at, previous, bytes, epoch, headEntry } = row;
  const range = [programId, firstEntry, lastEntry, firstSeq, lastSeq, at];
  const values = [...range, previous, hash, bytes, epoch, headEntry];
  try {
    const { rowCount } = await client.query({ name: 'journal-append', text: APPEND, values });
    return rowCount === 1 ? hash : undefined;
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return undefined;
    throw error;
  }
}

const UNIQUE_VIOLATION = '23505';
