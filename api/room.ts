import type { Books } from '#books';
import type { RegionTable, STAGES } from '#contract';
import type { Desk } from '#desk';
import { type PolicyDocument, parsePolicy } from '#engine';
import type { openDatabase, Writer } from '#journal';
import { type PoolWatch, watchPool } from './figures/pool-watch.ts';

export type Stage = (typeof STAGES)[number];

/** A program as the server is given it: who writes it, what reads it. */
export type ProgramOptions = {
  readonly writer: Writer;
  readonly books: Books;
  readonly policy: PolicyDocument;
  /** Default rehearsal. */
  readonly stage?: Stage;
  /** Default Asia/Shanghai. */
  readonly timeZone?: string;
};

/** A program as the routes see it. */
export type ProgramRoom = {
  readonly programId: string;
  readonly writer: Writer;
  readonly books: Books;
  readonly policy: PolicyDocument;
  readonly stage: Stage;
  readonly timeZone: string;
  readonly startPrice: bigint;
  readonly bindingDays: number | null;
  readonly watch: PoolWatch;
  /** How long a reader waits for the books to reach `minSeq`. */
  readonly booksWaitMs: number;
};

export type Database = ReturnType<typeof openDatabase>;

/** What every route can reach. */
export type House = {
  readonly rooms: ReadonlyMap<string, ProgramRoom>;
  readonly desk: Desk;
  /** For reading the journal's entries; nothing else of the database is touched here. */
  readonly database: Database;
  readonly clock: () => number;
  readonly secureCookies: boolean;
  /** The official region table (GB/T 2260). */
  readonly regions: RegionTable;
};

export function openRoom(options: ProgramOptions, booksWaitMs: number): ProgramRoom {
  const { writer, books, policy } = options;
  const read = parsePolicy(policy);
  if (!('policy' in read)) throw new Error(`The policy of ${writer.programId} cannot be read.`);
  return {
    programId: writer.programId,
    writer,
    books,
    policy,
    stage: options.stage ?? 'rehearsal',
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    startPrice: read.policy.startPrice,
    bindingDays: read.policy.binding.days,
    watch: watchPool(writer),
    booksWaitMs,
  };
}

export function closeRoom(room: ProgramRoom): void {
  room.watch.close();
}
