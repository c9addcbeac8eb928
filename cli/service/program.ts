import type { Pool } from 'pg';
import { type Books, openBooks } from '#books';
import type { PolicyDocument } from '#engine';
import { openWriter, type Writer } from '#journal';
import { startClock } from './clock.ts';

export type OpenProgram = {
  readonly writer: Writer;
  readonly books: Books;
  readonly policy: PolicyDocument;
  close(): Promise<void>;
};

/** One program at work: its writer, the books that follow it, and the clock that ticks. */
export async function openProgramAt(
  pool: Pool,
  programId: string,
  policy: PolicyDocument,
): Promise<OpenProgram> {
  const writer = await openWriter({ pool, programId, policy, clock: Date.now });
  const books = openBooks({ pool, programId });
  await books.migrate();
  books.follow(writer);
  const clock = startClock(writer);
  return {
    writer,
    books,
    policy,
    async close() {
      clock.stop();
      await writer.close();
      await books.stop();
    },
  };
}
