import { chainHash } from './chain.ts';
import type { Batch, Replayable } from './entry.ts';
import { JournalDamage } from './journal-damage.ts';
import type { Row } from './read-rows.ts';

/** Where the chain stands before a row. */
export type ChainEnd = { readonly entry: number; readonly seq: number; readonly hash: Buffer };

/** A row must follow the one before and be what its hash says, before anything in it is believed. */
export function checkRow(programId: string, row: Row, before: ChainEnd): void {
  const first = Number(row.first_entry);
  const expected = before.entry + 1;
  if (first !== expected) throw new JournalDamage(expected, `is missing, the next row begins with ${first}`);
  if (!row.prev_hash.equals(before.hash))
    throw new JournalDamage(first, 'the hash of the row before differs');
  if (!chainHash(programId, first, row.prev_hash, row.bytes).equals(row.hash)) {
    throw new JournalDamage(first, 'the row is not what its hash says');
  }
}

/** The columns of a row must say what its bytes say. */
export function checkColumns(batch: Batch<Replayable>, before: ChainEnd): void {
  const { firstEntry, entries } = batch;
  let seq = before.seq;
  entries.forEach((entry, place) => {
    if (entry.entry !== firstEntry + place) {
      throw new JournalDamage(firstEntry + place, `is numbered ${entry.entry}`);
    }
    if (entry.seq === undefined) return;
    seq += 1;
    if (entry.seq !== seq) throw new JournalDamage(entry.entry, `has seq ${entry.seq} in place of ${seq}`);
  });
  const last = batch.opening ? 0 : firstEntry + entries.length - 1;
  if (batch.lastEntry !== last || (!batch.opening && entries.length === 0)) {
    throw new JournalDamage(
      firstEntry,
      `the row says it ends with entry ${batch.lastEntry}, it ends with ${last}`,
    );
  }
  if (batch.firstSeq !== before.seq + 1 || batch.lastSeq !== seq) {
    throw new JournalDamage(firstEntry, `the row says it holds seq ${batch.firstSeq} to ${batch.lastSeq}`);
  }
  const at = batch.opening?.at ?? entries.at(-1)?.at;
  if (batch.at !== at)
    throw new JournalDamage(firstEntry, 'the time of the row is not that of its last entry');
}
