import type { Instant } from '#engine';
import type { Batch } from '#journal';
import type { BooksQueries } from './queries.ts';

/** How far the books have read: the last journal entry, accepted commands so far, time of the last one. */
export type BooksPosition = {
  readonly entry: number;
  readonly seq: number;
  readonly at: Instant | undefined;
};

/** Who says that the journal has grown; the writer does. Returns how to stop listening. */
export type CommitSource = { onCommit(listener: (batch: Batch) => void): () => void };

export type Books = {
  readonly programId: string;
  /** Makes the tables, or throws away and makes again those of another version. Call it first. */
  migrate(): Promise<void>;
  /** Reads what is there, then whatever each commit adds, until `stop`. */
  follow(source: CommitSource): void;
  /** Reads to the journal's end as of now. */
  catchUp(): Promise<BooksPosition>;
  position(): BooksPosition;
  /** True once accepted command `seq` is in the books; false when that takes longer. */
  waitFor(seq: number, timeoutMs: number): Promise<boolean>;
  /** Throws the program's rows away and makes them again; readers see the old ones until it is done. */
  rebuild(progress?: (entry: number) => void): Promise<BooksPosition>;
  /** A fault that stopped the follower, if any: the journal goes on, the books do not. */
  fault(): Error | undefined;
  stop(): Promise<void>;
  readonly read: BooksQueries;
};
