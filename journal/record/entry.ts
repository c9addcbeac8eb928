import type { Event, Instant, PolicyDocument, Posting, Stage } from '#engine';
import type { OutcomeJson } from './outcome-json.ts';

/** Entry 0: how the program began. Everything before the first command is in it, so the hash covers the policy. */
export type Opening = {
  readonly format: 1;
  readonly programId: string;
  readonly at: Instant;
  readonly policy: PolicyDocument;
  readonly genesisChannel: string;
  /** Journals from before there were stages say nothing: rehearsal. */
  readonly stage: Stage;
  readonly postings: readonly Posting[];
};

/** One command's outcome, as recorded. */
export type Entry = {
  /** Counts all outcomes of a program from 1. */
  readonly entry: number;
  /** Counts accepted commands from 1; undefined when refused. */
  readonly seq: number | undefined;
  /** The command's id, type and time; `content` is the sha256 (hex) of what was sent without `at`. */
  readonly id: string;
  readonly type: string;
  readonly at: Instant;
  readonly occurredAt: string | undefined;
  readonly content: string;
  readonly outcome: OutcomeJson;
  /** The outcome's events in the engine's form; none when refused. */
  readonly events: readonly Event[];
  readonly postings: readonly Posting[];
};

/** What of an entry a replay needs. */
export type Replayable = Pick<Entry, 'entry' | 'seq' | 'id' | 'at' | 'events'>;

/** One row of the journal: what one commit made durable. `seq` range empty when `lastSeq < firstSeq`. */
export type Batch<One = Entry> = {
  readonly programId: string;
  readonly firstEntry: number;
  readonly lastEntry: number;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Time of the last entry in it. */
  readonly at: Instant;
  /** sha256 over this row and the hash of the row before, hex. */
  readonly hash: string;
  /** Present in the first row only, which has no entries. */
  readonly opening: Opening | undefined;
  readonly entries: readonly One[];
};

/** Where a journal stands. */
export type Position = { readonly entry: number; readonly seq: number };
