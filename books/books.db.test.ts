import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestProgram, startTestDatabase, type TestDatabase } from './test-books.ts';
import { BUSY_POLICY, randomCommands } from './test-program.ts';
import { verifyBooks } from './verify/verify-books.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

describe('books', () => {
  it.each([1, 2, 3])(
    'equal the engine after a random run that was handed over as it happened, seed %i',
    async (seed) => {
      const { pool } = database;
      const programId = `live-${seed}`;
      const { writer, books } = await openTestProgram(pool, programId, BUSY_POLICY);
      books.follow(writer);
      const commands = randomCommands(seed, 1_500);
      for (let start = 0; start < commands.length; start += 100) {
        await writer.submitMany(commands.slice(start, start + 100), { stampAt: false });
      }
      expect(await books.waitFor(writer.position().seq, 20_000)).toBe(true);
      expect(books.fault()).toBeUndefined();
      expect(await verifyBooks(pool, programId, writer.state)).toBeUndefined();
      const kinds = await pool.query<{ cause: string }>(
        'select distinct cause from books.price_points where program_id = $1 order by cause',
        [programId],
      );
      expect(kinds.rows.map(({ cause }) => cause)).toEqual(
        expect.arrayContaining(['exit', 'injection', 'order', 'redemption', 'refund', 'release']),
      );
      await books.stop();
      await writer.close();
    },
  );
});
