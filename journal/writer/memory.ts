import type { Pool } from 'pg';
import type { ProgramState } from '#engine';
import { replayJournal } from '../record/replay-journal.ts';

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

/** Reads a program from its journal; undefined when there is none. */
export async function remember(pool: Pool, programId: string): Promise<Memory | undefined> {
  const entryOfId = new Map<string, number>();
  const replayed = await replayJournal(pool, programId, {
    onBatch(batch) {
      for (const { id, entry } of batch.entries) entryOfId.set(id, entry);
    },
  });
  return replayed && { ...replayed, seq: replayed.state.seq, entryOfId };
}
