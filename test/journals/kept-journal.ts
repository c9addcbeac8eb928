import type { JournalRow } from '../simulation/memory-database.ts';

/** A journal as a release has written it: every command of the example, row by row, and the state it led to. */
export type KeptJournal = {
  readonly release: string;
  readonly programId: string;
  readonly head: string;
  /** By version of the state hash: the release's own, and later ones as they came. */
  readonly stateHashes: Readonly<Record<string, string>>;
  /** sha256 of the figures of `run --state` (`figures-hash.ts`). */
  readonly figures: string;
  readonly rows: readonly KeptRow[];
};

/** Numbers and hashes as text; the bytes as the text they are. */
export type KeptRow = { readonly [Field in keyof JournalRow]: string };

export function keepRow(row: JournalRow): KeptRow {
  return {
    first_entry: String(row.first_entry),
    last_entry: String(row.last_entry),
    first_seq: String(row.first_seq),
    last_seq: String(row.last_seq),
    at: String(row.at),
    prev_hash: row.prev_hash.toString('hex'),
    hash: row.hash.toString('hex'),
    bytes: row.bytes.toString('utf8'),
  };
}

export function rowOf(kept: KeptRow): JournalRow {
  return {
    first_entry: BigInt(kept.first_entry),
    last_entry: BigInt(kept.last_entry),
    first_seq: BigInt(kept.first_seq),
    last_seq: BigInt(kept.last_seq),
    at: BigInt(kept.at),
    prev_hash: Buffer.from(kept.prev_hash, 'hex'),
    hash: Buffer.from(kept.hash, 'hex'),
    bytes: Buffer.from(kept.bytes, 'utf8'),
  };
}
