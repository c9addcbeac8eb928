import type { Pool, PoolClient } from 'pg';
import { JOURNAL_TABLES } from '../schema/0001-journal.ts';
import { SNAPSHOT_TABLES } from '../schema/0002-snapshots.ts';
import type { Migration } from './migration.ts';

export const JOURNAL_MIGRATIONS: readonly Migration[] = [JOURNAL_TABLES, SNAPSHOT_TABLES];

/** Any number will do, as long as every version takes the same one. */
const MIGRATION_LOCK = 7_404_201;

/**
 * Brings the database to the schema of this version: every migration once, in order, all or none.
 * Several processes may call it at once. Other rooms hand in their own.
 */
export async function migrate(
  pool: Pool,
  migrations: readonly Migration[] = JOURNAL_MIGRATIONS,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await applyMissing(client, migrations);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function applyMissing(client: PoolClient, migrations: readonly Migration[]): Promise<void> {
  await client.query(
    'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from schema_migrations');
  const applied = new Set(rows.map((row) => row.name));
  for (const { name, sql } of migrations) {
    if (applied.has(name)) continue;
    await client.query(sql);
    await client.query('insert into schema_migrations (name) values ($1)', [name]);
  }
}
