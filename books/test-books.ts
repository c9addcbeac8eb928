import type { Pool } from 'pg';
import type { PolicyDocument } from '#engine';
import { migrate, openDatabase, openWriter, startTemporaryPostgres, type Writer } from '#journal';
import type { Books } from './books.ts';
import { openBooks } from './open-books.ts';

export type TestDatabase = { readonly pool: Pool; stop(): Promise<void> };

/** A server and a journal of its own for one test file. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = await startTemporaryPostgres();
  const pool = openDatabase(server.url);
  await migrate(pool);
  return {
    pool,
    async stop() {
      await pool.end();
      await server.stop();
    },
  };
}

/** A writer whose commands carry their own times, and books that have seen nothing yet. */
export async function openTestProgram(
  pool: Pool,
  programId: string,
  policy: PolicyDocument,
): Promise<{ writer: Writer; books: Books }> {
  const writer = await openWriter({ pool, programId, policy, clock: () => Date.UTC(2026, 0, 1) });
  const books = openBooks({ pool, programId });
  await books.migrate();
  return { writer, books };
}
