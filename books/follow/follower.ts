import { setImmediate as nextTurn } from 'node:timers/promises';
import { Fault } from '#engine';
import { type Batch, readEntries } from '#journal';
import type { BooksPosition, CommitSource } from '../books.ts';
import { Overtaken, type Place } from '../store/write-batch.ts';
import { createReader, type Reader } from './reader.ts';
import { createWaiters, type Waiters } from './waiters.ts';

/** Handed-in entries kept while the books are behind; beyond it they are read from the journal again, at a price. */
const FED_MAX = 20_000;
/** After the database failed, before it is tried again. */
const RETRY_MS = 500;

/**
 * Keeps the books up with the journal: what a commit hands over is folded as it is; what was missed, while
 * starting or when too far behind, is read from the journal. A resource: `stop` it.
 */
export class Follower {
  readonly #place: Place;
  readonly #reader: Reader;
  readonly #waiters: Waiters;
  #behind = true;
  #fed: Batch[] = [];
  /** Entries in them. */
  #fedEntries = 0;
  #scheduled = false;
  #stopped = false;
  #fault: Error | undefined;
  #silence: (() => void) | undefined;
  #retry: NodeJS.Timeout | undefined;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(place: Place) {
    this.#place = place;
    this.#waiters = createWaiters(() => this.position().seq);
    this.#reader = createReader(place, (standing) => this.#waiters.reached(standing.seq));
  }

  follow(source: CommitSource): void {
    this.#silence?.();
    this.#silence = source.onCommit((batch) => {
      if (this.#fedEntries >= FED_MAX) this.#behind = true;
      else if (!this.#behind) this.#keep(batch);
      this.#schedule();
    });
    this.#schedule();
  }

  async catchUp(): Promise<BooksPosition> {
    await this.#exclusive(() => {
      this.#behind = true;
      return this.#attempt();
    });
    return this.position();
  }

  position(): BooksPosition {
    const { entry, seq, at } = this.#reader.written();
    return { entry, seq, at };
  }

  waitFor(seq: number, timeoutMs: number): Promise<boolean> {
    return this.#waiters.wait(seq, timeoutMs);
  }

  fault(): Error | undefined {
    return this.#fault;
  }

  /** Runs something while nothing is being written, and reads the position again afterwards. */
  apart(work: () => Promise<void>): Promise<void> {
    return this.#exclusive(async () => {
      await work();
      this.#behind = true;
      await this.#attempt();
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#silence?.();
    clearTimeout(this.#retry);
    this.#waiters.giveUp();
    await this.#tail;
  }

  #exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => undefined);
    return result;
  }

  #schedule(): void {
    if (this.#scheduled || this.#stopped || this.#fault) return;
    this.#scheduled = true;
    this.#exclusive(() => {
      this.#scheduled = false;
      return this.#attempt();
    }).catch(() => {
      clearTimeout(this.#retry);
      if (!this.#stopped && !this.#fault) this.#retry = setTimeout(() => this.#schedule(), RETRY_MS);
    });
  }

  async #attempt(): Promise<void> {
    try {
      do await this.#advance();
      while (this.#behind && !this.#stopped);
    } catch (error) {
      this.#behind = true;
      if (error instanceof Overtaken) return this.#attempt();
      if (error instanceof Fault) this.#fault = error;
      throw error;
    }
  }

  async #advance(): Promise<void> {
    if (this.#behind) await this.#readJournal();
    while (!this.#behind && !this.#stopped) {
      const batch = this.#fed.shift();
      if (!batch) break;
      this.#fedEntries -= batch.entries.length;
      if (batch.firstEntry > this.#reader.position().entry + 1) this.#behind = true;
      else await this.#reader.take(batch);
      // Orders that arrive meanwhile have their turn.
      await nextTurn();
    }
    await this.#reader.flush();
  }

  #keep(batch: Batch): void {
    this.#fed.push(batch);
    this.#fedEntries += batch.entries.length;
  }

  async #readJournal(): Promise<void> {
    // From here on commits are handed in again; those that are also read below are left out by `take`.
    this.#behind = false;
    this.#fed = [];
    this.#fedEntries = 0;
    await this.#reader.reset();
    const { pool, programId } = this.#place;
    for await (const batch of readEntries(pool, programId, this.#reader.position().entry)) {
      await this.#reader.take(batch);
      if (this.#stopped) break;
    }
  }
}
