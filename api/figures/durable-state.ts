import type { ProgramState } from '#engine';
import type { Writer } from '#journal';
import { fault } from '../server/problem.ts';

type Read = {
  readonly writer: Pick<Writer, 'state' | 'holdsLease' | 'position' | 'onCommit'>;
  /** How long a reader waits for the running commit. */
  readonly booksWaitMs: number;
};

/**
 * Reads the writer's state when it says what the journal says, no more: between commits it is ahead. `read` is
 * called at once or right after the running commit, and must not wait for anything itself.
 *
 * Throws   stopped when somebody else may be writing; busy when no commit ends in time.
 */
export async function readDurable<Result>(
  { writer, booksWaitMs }: Read,
  read: (state: ProgramState) => Result,
): Promise<Result> {
  if (!writer.holdsLease()) throw fault('stopped', { retryAfter: 10 });
  if (writer.position().seq === writer.state.seq) return read(writer.state);
  return new Promise((resolve, reject) => {
    const stopListening = writer.onCommit(() => settle(() => resolve(read(writer.state))));
    const timer = setTimeout(() => settle(() => reject(fault('busy', { retryAfter: 1 }))), booksWaitMs);
    function settle(answer: () => void): void {
      stopListening();
      clearTimeout(timer);
      try {
        answer();
      } catch (error) {
        reject(error);
      }
    }
  });
}
