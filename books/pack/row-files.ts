import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { JournalRow, RowSource } from '#journal';
import { PackDamage } from './pack-damage.ts';

/** What every row says beside its bytes, one JSON line a row; and the bytes of all rows, one entry a line. */
export const ROWS_FILE = 'journal/rows.jsonl';
export const ENTRIES_FILE = 'journal/entries.jsonl';

type RowLine = {
  readonly firstEntry: number;
  readonly lastEntry: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly at: number;
  readonly prevHash: string;
  readonly hash: string;
  /** How many bytes of the entries are its. */
  readonly bytes: number;
};

export function rowLine(row: JournalRow): string {
  const line: RowLine = {
    firstEntry: Number(row.first_entry),
    lastEntry: Number(row.last_entry),
    firstSeq: Number(row.first_seq),
    lastSeq: Number(row.last_seq),
    at: Number(row.at),
    prevHash: row.prev_hash.toString('hex'),
    hash: row.hash.toString('hex'),
    bytes: row.bytes.length,
  };
  return `${JSON.stringify(line)}\n`;
}

/** The journal as the files of a pack have it. */
export function rowsInPack(folder: string, programId: string): RowSource {
  return { programId, rows: (entry) => readPackedRows(folder, entry) };
}

async function* readPackedRows(folder: string, entry: number): AsyncGenerator<JournalRow> {
  const lines = createInterface({ input: createReadStream(join(folder, ROWS_FILE)) });
  const file = openSync(join(folder, ENTRIES_FILE), 'r');
  let [place, number] = [0, 0];
  try {
    for await (const text of lines) {
      number += 1;
      const line = parseLine(text, number);
      const start = place;
      place += line.bytes;
      if (line.lastEntry < entry) continue;
      const bytes = Buffer.alloc(line.bytes);
      if (readSync(file, bytes, 0, line.bytes, start) < line.bytes) {
        throw new PackDamage(ENTRIES_FILE, `ends within the row that begins with entry ${line.firstEntry}`);
      }
      yield rowOf(line, bytes);
    }
  } finally {
    closeSync(file);
  }
}

function rowOf(line: RowLine, bytes: Buffer): JournalRow {
  return {
    first_entry: BigInt(line.firstEntry),
    last_entry: BigInt(line.lastEntry),
    first_seq: BigInt(line.firstSeq),
    last_seq: BigInt(line.lastSeq),
    at: BigInt(line.at),
    prev_hash: Buffer.from(line.prevHash, 'hex'),
    hash: Buffer.from(line.hash, 'hex'),
    bytes,
  };
}

const HASH = /^[0-9a-f]{64}$/;

function parseLine(text: string, number: number): RowLine {
  try {
    const line = JSON.parse(text) as RowLine;
    const { firstEntry, lastEntry, firstSeq, lastSeq, at, bytes, prevHash, hash } = line;
    const whole = [firstEntry, lastEntry, firstSeq, lastSeq, at, bytes].every(Number.isSafeInteger);
    if (whole && bytes >= 0 && HASH.test(prevHash) && HASH.test(hash)) return line;
  } catch {
    // Told below, as whatever else cannot be a row.
  }
  throw new PackDamage(ROWS_FILE, `line ${number} is not a row`);
}
