import type { Pool } from 'pg';
import { replayJournal } from '../record/replay-journal.ts';
import { rowsIn } from '../record/row-source.ts';
import { newestSnapshot } from './read-snapshot.ts';
import { type Notice, warn } from './snapshot.ts';
import { writeSnapshot } from './write-snapshot.ts';

export type SnapshotTaken = { readonly entry: number; readonly bytes: number };

/**
 * Takes a snapshot from the journal, not from anybody's memory: from the newest good one on, whatever was
 * appended since is applied. Undefined when nothing was.
 */
export async function takeSnapshot(
  pool: Pool,
  programId: string,
  notice: Notice = warn,
): Promise<SnapshotTaken | undefined> {
  const before = await newestSnapshot(pool, programId, notice);
  const ids = before ? [...before.ids] : [];
  const replayed = await replayJournal(rowsIn(pool, programId), {
    ...(before && { from: before }),
    onBatch(batch) {
      for (const { id } of batch.entries) ids.push(id);
    },
  });
  if (!replayed || replayed.entry <= (before?.entry ?? 0)) return undefined;
  return { entry: replayed.entry, bytes: await writeSnapshot(pool, programId, { ...replayed, ids }) };
}
