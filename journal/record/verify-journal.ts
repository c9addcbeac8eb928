import type { Pool } from 'pg';
import { checkInvariants, type Posting, type ProgramState, parsePolicy } from '#engine';
import type { Notice } from '../snapshot/snapshot.ts';
import { snapshotsOf } from '../snapshot/verify-snapshots.ts';
import { decodeEntry } from './decode-entry.ts';
import type { Batch, Entry, Position } from './entry.ts';
import { hashState } from './hash-state.ts';
import { JournalDamage } from './journal-damage.ts';
import { type Head, keptHead } from './kept-head.ts';
import { genesisPostings } from './opening.ts';
import { applyEntry, replayJournal } from './replay-journal.ts';
import { type RowSource, rowsIn } from './row-source.ts';

export type VerifyOptions = {
  readonly onProgress?: (position: Position) => void;
  /** All invariants are recomputed each time so many entries have passed, and at the end. Default 100 000. */
  readonly invariantsEvery?: number;
  /** The end of the journal as it was kept earlier, outside the database: it must still be there. */
  readonly expectHead?: Head;
  /** Told what is wrong with a snapshot that would not be used: no fault of the journal. */
  readonly notice?: Notice;
};

export type JournalCounts = {
  readonly entries: number;
  readonly accepted: number;
  readonly refused: number;
  readonly batches: number;
};

/** What was found: everything as it must be, or the first difference. */
export type Verification =
  | ({
      readonly ok: true;
      readonly position: Position;
      /** To keep elsewhere, and to hold a later state of the journal against. */
      readonly head: Head;
      readonly stateHash: string;
      readonly state: ProgramState;
      /** Snapshots that hold the state the journal gives at their entry. */
      readonly snapshots: number;
    } & JournalCounts)
  | { readonly ok: false; readonly entry: number; readonly what: string };

/**
 * Reads a journal from its first entry and believes nothing: the chain of hashes, the numbers, ids that come
 * twice, postings against what the events post, the engine's invariants, and a head that was kept.
 */
export async function verifyJournal(
  pool: Pool,
  programId: string,
  options: VerifyOptions = {},
): Promise<Verification> {
  const beside = await snapshotsOf(pool, programId, options.notice);
  return verifyRows(rowsIn(pool, programId), options, beside);
}

/** What is held against the replay while it goes on, if anything: how many of it agreed. */
type Beside = {
  see(batch: Batch, state: ProgramState | undefined): void;
  check(): Promise<number>;
};
const NOTHING_BESIDE: Beside = { see: () => undefined, check: async () => 0 };

/** The same for rows from anywhere, which have no snapshots. */
export async function verifyRows(
  source: RowSource,
  options: VerifyOptions = {},
  beside = NOTHING_BESIDE,
): Promise<Verification> {
  try {
    return await verify(source, options, beside);
  } catch (error) {
    if (error instanceof JournalDamage) return { ok: false, entry: error.entry, what: error.what };
    throw error;
  }
}

async function verify(source: RowSource, options: VerifyOptions, beside: Beside): Promise<Verification> {
  const every = options.invariantsEvery ?? 100_000;
  const ids = new Set<string>();
  const counts = { entries: 0, accepted: 0, refused: 0, batches: 0 };
  const kept = options.expectHead && keptHead(options.expectHead);
  let before: ProgramState | undefined;
  const replayed = await replayJournal(source, {
    decode: decodeEntry,
    apply(state, entry) {
      before = state;
      if (ids.size === ids.add(entry.id).size) throw new JournalDamage(entry.entry, `repeats id ${entry.id}`);
      applyWithPostings(state, entry);
      counts.entries += 1;
      counts[entry.outcome.outcome] += 1;
      if (counts.entries % every === 0) checkAll(state, entry.entry);
    },
    onBatch(batch) {
      counts.batches += 1;
      if (batch.opening) checkOpening(batch);
      kept?.see(batch);
      beside.see(batch, before);
      options.onProgress?.({ entry: batch.lastEntry, seq: batch.lastSeq });
    },
  });
  if (!replayed) return { ok: false, entry: 0, what: `there is no journal of program ${source.programId}` };
  kept?.end();
  const { state, entry, hash } = replayed;
  checkAll(state, entry);
  const position = { entry, seq: state.seq };
  const head = { entry, hash: hash.toString('hex') };
  const stateHash = hashState(state);
  return { ok: true, position, head, stateHash, state, snapshots: await beside.check(), ...counts };
}

function applyWithPostings(state: ProgramState, entry: Entry): void {
  const posted: Posting[] = [];
  state.postings = posted;
  applyEntry(state, entry);
  state.postings = undefined;
  comparePostings(entry.entry, entry.postings, posted);
}

function checkOpening({ programId, opening }: Batch): void {
  const { policy, genesisChannel, postings } = opening!;
  if (opening!.programId !== programId) throw new JournalDamage(0, `is of program ${opening!.programId}`);
  const parsed = parsePolicy(policy);
  if ('policy' in parsed) comparePostings(0, postings, genesisPostings(parsed.policy, genesisChannel));
}

function comparePostings(entry: number, recorded: readonly Posting[], posted: readonly Posting[]): void {
  const differs = (one: Posting, place: number) => {
    const other = posted[place]!;
    const accounts = one.from === other.from && one.to === other.to;
    return !accounts || one.amount !== other.amount || one.kind !== other.kind;
  };
  if (recorded.length === posted.length && !recorded.some(differs)) return;
  throw new JournalDamage(entry, 'the recorded postings are not what its events post');
}

function checkAll(state: ProgramState, entry: number): void {
  try {
    checkInvariants(state);
  } catch (error) {
    throw new JournalDamage(entry, `invariant: ${(error as Error).message}`);
  }
}
