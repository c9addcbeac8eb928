import { type Books, openBooks } from '#books';
import type { PolicyDocument } from '#engine';
import { type OpeningStage, openWriter, type Writer } from '#journal';
import { openPayouts, openSimulatedProvider, type Provider, type Settling, settleStores } from '#payments';
import { startClock } from './clock.ts';
import type { Pool } from './database.ts';

export type OpenProgram = {
  readonly writer: Writer;
  readonly books: Books;
  readonly policy: PolicyDocument;
  readonly providers: readonly Provider[];
  readonly settling: Settling;
  /** From now on time passes for it, what was approved is paid, stores are settled. */
  start(): void;
  close(): Promise<void>;
};

/**
 * One program at work: its writer and the books that follow it. Nothing happens by itself before `start`.
 * Policy and stage are for a program that does not exist yet.
 */
export async function openProgramAt(
  pool: Pool,
  programId: string,
  policy: PolicyDocument,
  options: { readonly stage?: OpeningStage | undefined; readonly patienceMs?: number } = {},
): Promise<OpenProgram> {
  const writer = await openWriter({ pool, programId, policy, clock: Date.now, ...options });
  const books = openBooks({ pool, programId });
  await books.migrate();
  books.follow(writer);
  const providers = [openSimulatedProvider({ pool, programId, clock: Date.now })];
  const payouts = openPayouts({ pool, journal: writer, providers, clock: Date.now });
  const settling = settleStores({ pool, journal: writer, clock: Date.now });
  let clock: { stop(): void } | undefined;
  return {
    writer,
    books,
    policy,
    providers,
    settling,
    start() {
      clock ??= startClock(writer);
      payouts.start();
      settling.start();
    },
    async close() {
      clock?.stop();
      await settling.close();
      await payouts.close();
      await writer.close();
      await books.stop();
    },
  };
}
