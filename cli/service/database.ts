import { BACKUP_MIGRATIONS } from '#backup';
import { DESK_MIGRATIONS, type DeskKeys, type KeyPlace, unlockDesk } from '#desk';
import {
  findRunningPostgres,
  JOURNAL_MIGRATIONS,
  listPrograms,
  migrate,
  openDatabase,
  startPostgres,
} from '#journal';
import { PAYMENT_MIGRATIONS } from '#payments';
import { keyRefused } from './key-refused.ts';

/** Where a program's data is: a folder with its own PostgreSQL, or a database of the operator's. */
export type DataPlace = { data: string; databaseUrl?: string };

/** Connections to it. */
export type Pool = ReturnType<typeof openDatabase>;

export type OpenDatabase = {
  readonly pool: Pool;
  readonly place: DataPlace;
  /** Resolves when the database of the folder ends, asked for or not; never for an operator's own. */
  readonly ended: Promise<void>;
  /** Where the key of the desk is looked for. */
  readonly keyPlace: KeyPlace;
  /** What the desk's secrets are sealed with, and what proofs are made with; made on first use. */
  unlock(): Promise<DeskKeys>;
  close(): Promise<void>;
};

/** Every step of the schema, of all rooms. */
export const MIGRATIONS = [
  ...JOURNAL_MIGRATIONS,
  ...DESK_MIGRATIONS,
  ...PAYMENT_MIGRATIONS,
  ...BACKUP_MIGRATIONS,
];

const NEVER = new Promise<void>(() => undefined);

/** Opens the database for serving: starts the folder's PostgreSQL, which refuses a second process. */
export async function openForServing(place: DataPlace): Promise<OpenDatabase> {
  if (place.databaseUrl !== undefined)
    return migrated(place, place.databaseUrl, NEVER, async () => undefined);
  const postgres = await startPostgres({ dataDir: place.data });
  return migrated(place, postgres.url, postgres.ended, () => postgres.stop());
}

/** Opens the database for reading: attaches to a server that runs on the folder, else starts it. */
export async function openForReading(place: DataPlace): Promise<OpenDatabase> {
  const running = place.databaseUrl ?? findRunningPostgres(place.data);
  return running === undefined
    ? openForServing(place)
    : migrated(place, running, NEVER, async () => undefined);
}

async function migrated(
  place: DataPlace,
  url: string,
  ended: Promise<void>,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  const pool = openDatabase(url);
  const close = async () => {
    await pool.end();
    await stop();
  };
  try {
    await migrate(pool, MIGRATIONS);
    // Asked before anybody opens one: what is older than this process may have published proofs.
    const isNew = (await listPrograms(pool)).length === 0;
    const keyPlace = { folder: place.data, environment: process.env };
    const unlock = async () => {
      const keys = await unlockDesk(pool, keyPlace, isNew);
      if ('problem' in keys) throw keyRefused(keys);
      return keys;
    };
    return { pool, place, ended, keyPlace, unlock, close };
  } catch (error) {
    await close();
    throw error;
  }
}
