import { type Books, openBooks } from '#books';
import type { PolicyDocument } from '#engine';
import { type OpeningStage, openWriter, type Writer } from '#journal';
import { startClock } from './clock.ts';
import type { Pool } from './database.ts';

export type OpenProgram = {
  readonly writer: Writer;
  readonly books: Books;
  readonly policy: PolicyDocument;
  startClock(): void;
  close(): Promise<void>;
};

/**
 * One program at work: its writer and the books that follow it. Time passes once `startClock` is called.
 * Policy and stage are for a program that does not exist yet.
 */
export async function openProgramAt(
  pool: Pool,
  programId: string,
  policy: PolicyDocument,
  stage?: OpeningStage,
): Promise<OpenProgram> {
  const writer = await openWriter({ pool, programId, policy, stage, clock: Date.now });
  const books = openBooks({ pool, programId });
  await books.migrate();
  books.follow(writer);
  let clock: { stop(): void } | undefined;
  return {
    writer,
    books,
    policy,
    startClock() {
      clock ??= startClock(writer);
    },
    async close() {
      clock?.stop();
      await writer.close();
      await books.stop();
    },
  };
}
