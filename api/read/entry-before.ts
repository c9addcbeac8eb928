import { type Batch, readEntries } from '#journal';
import type { Database } from '../room.ts';

/**
 * An entry after which a journal is to be read to find everything that has reached a time or a seq: some entries
 * too early, never one too late. `reached` must stay true once it is. Looks at few batches, not at all.
 */
export async function entryBefore(
  database: Database,
  programId: string,
  reached: (batch: Batch) => boolean,
): Promise<number> {
  const over = async (entry: number) => {
    for await (const batch of readEntries(database, programId, entry)) return reached(batch);
    return true;
  };
  let [before, beyond] = [-1, 1];
  if (await over(before)) return before;
  while (!(await over(beyond))) [before, beyond] = [beyond, beyond * 2];
  while (beyond - before > 1) {
    const middle = Math.floor((before + beyond) / 2);
    if (await over(middle)) beyond = middle;
    else before = middle;
  }
  return beyond;
}

/** The entry before that of an accepted command; the journal's last one while there is no such command. */
export async function entryBeforeSeq(database: Database, programId: string, seq: number): Promise<number> {
  let last = await entryBefore(database, programId, ({ lastSeq }) => lastSeq >= seq);
  for await (const { entries } of readEntries(database, programId, last)) {
    for (const entry of entries) {
      if (entry.seq !== undefined && entry.seq >= seq) return last;
      last = entry.entry;
    }
  }
  return last;
}
