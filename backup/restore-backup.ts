import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type Migration, migrate } from '#journal';
import { checkBackup, type Look } from './check-backup.ts';
import { checkedRows } from './checked-lines.ts';
import type { Manifest, SavedFile } from './manifest.ts';
import { copyOf } from './tables.ts';

/** A backup cannot go into this database; nothing was done. */
export class NotRestorable extends Error {
  override name = 'NotRestorable';
  readonly code: 'not_empty' | 'newer_version';

  constructor(code: 'not_empty' | 'newer_version', message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Puts a backup into an empty database: all of it is read and checked first, then written in one transaction;
 * then the schema is brought to this version. Books and snapshots are for others to make again.
 *
 * Throws   `BackupDamage`; `NotRestorable`: tables are there already, or a newer version made the backup.
 */
export async function restoreBackup(
  pool: Pool,
  folder: string,
  migrations: readonly Migration[],
  look?: Look,
): Promise<Manifest> {
  const manifest = await checkBackup(folder, look);
  const missing = manifest.migrations.find((name) => !migrations.some((one) => one.name === name));
  if (missing) throw new NotRestorable('newer_version', `step ${missing} of the schema is not known here`);
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' limit 1`,
  );
  if (rows[0]) throw new NotRestorable('not_empty', `the database has a table ${rows[0].name} already`);
  await migrate(
    pool,
    migrations.filter(({ name }) => manifest.migrations.includes(name)),
  );
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (const table of manifest.tables) await fillTable(client, folder, table);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
  await migrate(pool, migrations);
  return manifest;
}

/** Rows come back as they were: what a table does to new rows, or forbids with old ones, is not asked. */
async function fillTable(client: PoolClient, folder: string, table: SavedFile): Promise<void> {
  await client.query(`alter table "${table.name}" disable trigger user`);
  await client.query(`delete from "${table.name}"`);
  const target = client.query(copyFrom(`copy ${copyOf(table)} from stdin`));
  await pipeline(Readable.from(rowsOf(folder, table)), target);
  await client.query(`alter table "${table.name}" enable trigger user`);
  await countOn(client, table);
}

const LINE_FEED = Buffer.from('\n');

async function* rowsOf(folder: string, table: SavedFile): AsyncGenerator<Buffer> {
  for await (const row of checkedRows(join(folder, table.file), table)) yield Buffer.concat([row, LINE_FEED]);
}

/** Numbers the database gives go on after those that were saved. */
async function countOn(client: PoolClient, { name, columns }: SavedFile): Promise<void> {
  for (const column of columns) {
    const { rows } = await client.query<{ sequence: string | null }>(
      'select pg_get_serial_sequence($1, $2) as sequence',
      [`public."${name}"`, column],
    );
    if (rows[0]?.sequence == null) continue;
    await client.query(`select setval($1, coalesce(max("${column}"), 0) + 1, false) from "${name}"`, [
      rows[0].sequence,
    ]);
  }
}
