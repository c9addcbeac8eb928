import { Fault } from '#engine';
import { type Batch, readEntries } from '#journal';
import type { BooksPosition, CommitSource } from '../books.ts';
import { Overtaken, type Place } from '../store/write-batch.ts';
import { createReader, type Reader } from './reader.ts';
import { createWaiters } from './waiters.ts';

/** Handed-in batches kept while the books are behind; beyond it they are read from the journal again. */
const FED_MAX = 256;
/** After the database failed, before it is tried again. */
const RETRY_MS = 500;

export type Follower = {
  follow(source: CommitSource): void;
  catchUp(): Promise<BooksPosition>;
  position(): BooksPosition;
  waitFor(seq: number, timeoutMs: number): Promise<boolean>;
  fault(): Error | undefined;
  /** Runs something while nothing is being written, and reads the position again afterwards. */
  apart(work: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Keeps the books up with the journal: what a commit hands over is folded as it is; what was missed, while
 * starting or when too far behind, is read from the journal.
 */
export function createFollower(place: Place): Follower {
  let behind = true;
  let fed: Batch[] = [];
  let scheduled = false;
  let stopped = false;
  let fault: Error | undefined;
  let silence: (() => void) | undefined;
  let retry: NodeJS.Timeout | undefined;
  let tail: Promise<unknown> = Promise.resolve();
  const waiters = createWaiters(() => reader.written().seq);
  const reader: Reader = createReader(place, (standing) => waiters.reached(standing.seq));

  function exclusive<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = tail.then(work, work);
    tail = result.catch(() => undefined);
    return result;
  }

  async function advance(): Promise<void> {
    if (behind) {
      // From here on commits are handed in again; those that are also read below are left out by `take`.
      behind = false;
      fed = [];
      await reader.reset();
      for await (const batch of readEntries(place.pool, place.programId, reader.position().entry)) {
        await reader.take(batch);
        if (stopped) break;
      }
    }
    for (let batch = fed.shift(); batch && !behind && !stopped; batch = fed.shift()) {
      if (batch.firstEntry > reader.position().entry + 1) behind = true;
      else await reader.take(batch);
    }
    await reader.flush();
    if (behind && !stopped) await advance();
  }

  async function attempt(): Promise<void> {
    try {
      await advance();
    } catch (error) {
      behind = true;
      if (error instanceof Overtaken) return attempt();
      if (error instanceof Fault) fault = error;
      throw error;
    }
  }

  function schedule(): void {
    if (scheduled || stopped || fault) return;
    scheduled = true;
    exclusive(() => {
      scheduled = false;
      return attempt();
    }).catch(() => {
      clearTimeout(retry);
      if (!stopped && !fault) retry = setTimeout(schedule, RETRY_MS);
    });
  }

  return {
    follow(source) {
      silence?.();
      silence = source.onCommit((batch) => {
        if (fed.length >= FED_MAX) behind = true;
        else if (!behind) fed.push(batch);
        schedule();
      });
      schedule();
    },
    catchUp: async () => {
      await exclusive(() => {
        behind = true;
        return attempt();
      });
      return positionOf(reader);
    },
    position: () => positionOf(reader),
    waitFor: (seq, timeoutMs) => waiters.wait(seq, timeoutMs),
    fault: () => fault,
    apart: (work) =>
      exclusive(async () => {
        await work();
        behind = true;
        await attempt();
      }),
    async stop() {
      stopped = true;
      silence?.();
      clearTimeout(retry);
      waiters.giveUp();
      await tail;
    },
  };
}

function positionOf(reader: Reader): BooksPosition {
  const { entry, seq, at } = reader.written();
  return { entry, seq, at };
}
