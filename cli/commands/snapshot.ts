import { listPrograms, takeSnapshot } from '#journal';
import { type DataPlace, openForReading } from '../service/database.ts';

export type SnapshotOptions = DataPlace & { program?: string };

/** `cistern snapshot`: takes a snapshot of every program, or one, from its journal; a running server goes on. */
export async function snapshot(options: SnapshotOptions): Promise<void> {
  const database = await openForReading(options);
  try {
    const known = (await listPrograms(database.pool)).map(({ programId }) => programId);
    for (const programId of options.program === undefined ? known : [options.program]) {
      const taken = await takeSnapshot(database.pool, programId);
      const told = taken
        ? `记录号 / entry ${taken.entry}, ${(taken.bytes / 1e6).toFixed(1)} MB`
        : '没有新的分录 / nothing new';
      process.stdout.write(`${programId}: ${told}\n`);
    }
  } finally {
    await database.close();
  }
}
