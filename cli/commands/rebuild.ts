import { openBooks } from '#books';
import { listPrograms } from '#journal';
import { openProgress } from '../progress.ts';
import { type DataPlace, openForReading, type Pool } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';
import { verifyProgram } from './verify.ts';

export type RebuildOptions = DataPlace & { program?: string; json?: boolean };

/**
 * `cistern rebuild`: the books of every program made again from its journal, put in place in one transaction
 * (who reads sees the old ones until then), and held against the journal and the engine.
 */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const { pool, close } = await openForReading(options);
  try {
    const all = (await listPrograms(pool)).map(({ programId }) => programId);
    const wanted = options.program === undefined ? all : [await whichProgram(pool, options.program)];
    for (const programId of wanted) {
      await rebuildProgram(pool, programId);
      await verifyProgram(pool, programId, options.json ?? false);
    }
  } finally {
    await close();
  }
}

async function rebuildProgram(pool: Pool, programId: string): Promise<void> {
  const books = openBooks({ pool, programId });
  await books.migrate();
  const { rows } = await pool.query<{ last: bigint | null }>(
    'select max(last_entry) as last from journal where program_id = $1',
    [programId],
  );
  const last = Number(rows[0]?.last ?? 0);
  const progress = openProgress(`重做 / rebuild ${programId}`);
  await books.rebuild((entry) => progress.show(Math.min(entry, last), last));
  progress.close();
  await books.stop();
}
