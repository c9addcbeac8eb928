import { readDurable } from '../figures/durable-state.ts';
import type { ProgramRoom } from '../room.ts';
import { fault } from '../server/problem.ts';

/** Waits until the books have read what the caller wrote; who waits too long is told to come again. */
export async function reachSeq(room: ProgramRoom, minSeq: number | undefined): Promise<void> {
  if (minSeq === undefined || minSeq <= room.books.position().seq) return;
  if (!(await room.books.waitFor(minSeq, room.booksWaitMs))) throw fault('busy', { retryAfter: 1 });
}

/** The same for what is read from the writer's state: there it is once it was answered. */
export async function reachState(room: ProgramRoom, minSeq: number | undefined): Promise<void> {
  if (minSeq === undefined) return;
  const seq = await readDurable(room, (state) => state.seq);
  if (minSeq > seq) throw fault('busy', { retryAfter: 1 });
}
