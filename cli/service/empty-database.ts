import { openDatabase, startPostgres } from '#journal';
import type { DataPlace, Pool } from './database.ts';

/** Opens a new folder or a database of the operator's as it is: nothing is made in it. */
export async function openAsItIs(place: DataPlace): Promise<{ readonly pool: Pool; close(): Promise<void> }> {
  const postgres = place.databaseUrl === undefined ? await startPostgres({ dataDir: place.data }) : undefined;
  const pool = openDatabase(place.databaseUrl ?? postgres!.url);
  return {
    pool,
    async close() {
      await pool.end();
      await postgres?.stop();
    },
  };
}
