import type { Pool } from 'pg';
import type { ProgramState } from '#engine';
import { JournalDamage } from '../record/journal-damage.ts';
import { replayJournal } from '../record/replay-journal.ts';
import { rowsIn } from '../record/row-source.ts';
import { newestSnapshot } from '../snapshot/read-snapshot.ts';
import { type Notice, type Snapshot, warn } from '../snapshot/snapshot.ts';

/** What the writer knows: all of it can be read again from the journal. */
export type Memory = {
  readonly state: ProgramState;
  /** Last durable entry and seq. */
  entry: number;
  seq: number;
  headEntry: number;
  hash: Buffer;
  /** Every command id that has an outcome, for ever. */
  readonly entryOfId: Map<string, number>;
};

/**
 * Reads a program from its newest good snapshot and the journal since; undefined when there is none. Where the
 * two do not fit together, the journal is right: it is read from its first entry.
 */
export async function remember(
  pool: Pool,
  programId: string,
  notice: Notice = warn,
): Promise<Memory | undefined> {
  const from = await newestSnapshot(pool, programId, notice);
  try {
    return await rememberFrom(pool, programId, from);
  } catch (error) {
    if (!from || !(error instanceof JournalDamage)) throw error;
    notice(`The snapshot of ${programId} at entry ${from.entry} is not used: ${error.message}.`);
    return rememberFrom(pool, programId, undefined);
  }
}

async function rememberFrom(
  pool: Pool,
  programId: string,
  from: Snapshot | undefined,
): Promise<Memory | undefined> {
  const entryOfId = new Map<string, number>();
  const ids = from?.ids ?? [];
  for (let place = 0; place < ids.length; place += 1) entryOfId.set(ids[place]!, place + 1);
  const replayed = await replayJournal(rowsIn(pool, programId), {
    ...(from && { from }),
    onBatch(batch) {
      for (const { id, entry } of batch.entries) entryOfId.set(id, entry);
    },
  });
  return replayed && { ...replayed, seq: replayed.state.seq, entryOfId };
}
