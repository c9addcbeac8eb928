import { decodeEntry, decodeOpening, linesOf } from './decode-entry.ts';
import type { Batch, Entry } from './entry.ts';
import type { Row } from './read-rows.ts';

/** A row with its entries in the engine's form; entries up to and including `after` are left out. */
export function decodeRow(programId: string, row: Row, after = -1): Batch {
  return decodeRowAs(decodeEntry, programId, row, after);
}

/** The same with as much of each entry as is wanted. */
export function decodeRowAs<One = Entry>(
  decode: (line: string) => One,
  programId: string,
  row: Row,
  after = -1,
): Batch<One> {
  const firstEntry = Number(row.first_entry);
  const lines = linesOf(row);
  const opens = firstEntry === 0;
  return {
    programId,
    firstEntry,
    lastEntry: Number(row.last_entry),
    firstSeq: Number(row.first_seq),
    lastSeq: Number(row.last_seq),
    at: Number(row.at),
    hash: row.hash.toString('hex'),
    opening: opens ? decodeOpening(lines[0] ?? '') : undefined,
    entries: opens ? [] : lines.slice(Math.max(0, after + 1 - firstEntry)).map(decode),
  };
}
