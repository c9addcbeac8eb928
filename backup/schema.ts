import type { Pool } from 'pg';
import type { Migration } from '#journal';
import type { BackupMade } from './write-backup.ts';

/** When a backup was last made, for who looks after the machine; where it lies is theirs to know. */
export const BACKUP_MIGRATIONS: readonly Migration[] = [
  {
    name: 'backup/0001-backups',
    sql: `
      create table backups (
        made_at timestamptz primary key,
        manifest_hash text not null,
        rows bigint not null
      );
    `,
  },
];

export async function recordBackup(pool: Pool, { manifest, hash }: BackupMade): Promise<void> {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  await pool.query('insert into backups (made_at, manifest_hash, rows) values ($1, $2, $3)', [
    manifest.madeAt,
    hash,
    rows,
  ]);
}

export async function lastBackup(pool: Pool): Promise<Date | undefined> {
  const { rows } = await pool.query<{ at: Date | null }>('select max(made_at) as at from backups');
  return rows[0]?.at ?? undefined;
}
