import { type ProgramState, replay } from '#engine';
import { NO_HASH } from './chain.ts';
import { checkColumns, checkRow } from './check-row.ts';
import { decodeForReplay } from './decode-entry.ts';
import { decodeRowAs } from './decode-row.ts';
import type { Batch, Replayable } from './entry.ts';
import { JournalDamage } from './journal-damage.ts';
import { stateOf } from './opening.ts';
import type { RowSource } from './row-source.ts';

/** A program as its journal tells it. */
export type Replayed = {
  readonly state: ProgramState;
  readonly entry: number;
  /** First entry and hash of the last row: what the next row follows. */
  readonly headEntry: number;
  readonly hash: Buffer;
};

export type ReplayHooks<One extends Replayable = Replayable> = {
  /** How much of a line is read; default what a replay needs. */
  readonly decode?: (line: string) => One;
  /** Begins here in place of the first entry: rows before it are not read. */
  readonly from?: Replayed;
  /** In place of plainly applying an entry. */
  readonly apply?: (state: ProgramState, entry: One) => void;
  readonly onBatch?: (batch: Batch<One>) => void;
};

/**
 * Reads a journal from its first entry, or from where a snapshot ends: checks the chain of hashes, numbers and
 * columns, and applies the events of every accepted command. Undefined when there is no such program.
 *
 * Throws   `JournalDamage` at the first thing that is not as it must be.
 */
export async function replayJournal<One extends Replayable = Replayable>(
  { programId, rows }: RowSource,
  hooks: ReplayHooks<One> = {},
): Promise<Replayed | undefined> {
  const apply = hooks.apply ?? applyEntry;
  const decode = hooks.decode ?? (decodeForReplay as (line: string) => One);
  let state: ProgramState | undefined = hooks.from?.state;
  let { entry, headEntry, hash } = hooks.from ?? { entry: -1, headEntry: 0, hash: NO_HASH };
  for await (const row of rows(entry + 1)) {
    if (hooks.from && Number(row.first_entry) === hooks.from.headEntry) continue;
    const before = { entry, seq: state?.seq ?? 0, hash };
    checkRow(programId, row, before);
    const batch = decodeRowAs(decode, programId, row);
    checkColumns(batch, before);
    if (batch.opening) state = stateOf(batch.opening);
    for (const one of batch.entries) apply(state!, one);
    hooks.onBatch?.(batch);
    ({ lastEntry: entry, firstEntry: headEntry } = batch);
    hash = row.hash;
  }
  return state && { state, entry, headEntry, hash };
}

/** Applies an accepted entry's events; a refused one changed nothing. */
export function applyEntry(state: ProgramState, entry: Replayable): void {
  if (entry.seq === undefined) return;
  try {
    replay(state, entry.events, entry.at);
  } catch (error) {
    throw new JournalDamage(entry.entry, `its events can not be applied: ${(error as Error).message}`);
  }
}
