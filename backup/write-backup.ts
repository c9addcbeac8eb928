import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Pool, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ENGINE_VERSION } from '#engine';
import { createChecker, splitLines } from './checked-lines.ts';
import {
  MANIFEST,
  type Manifest,
  manifestHash,
  manifestText,
  type SavedFile,
  type SavedProgram,
} from './manifest.ts';
import { copyOf, type SavedTable, savedTables } from './tables.ts';

export type BackupMade = { readonly manifest: Manifest; readonly hash: string };
export type BackupOptions = {
  readonly at: Date;
  readonly onTable?: (name: string, done: number, all: number) => void;
};

/**
 * Saves everything that cannot be made again, as of one moment, while everybody goes on working. The folder
 * appears whole or not at all.
 *
 * Throws   when the folder is there already.
 */
export async function writeBackup(pool: Pool, folder: string, options: BackupOptions): Promise<BackupMade> {
  const draft = `${folder}.partial`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const manifest = await saveAll(client, draft, options);
    await writeFile(join(draft, MANIFEST), manifestText(manifest));
    await toDisk(draft, [MANIFEST, ...manifest.tables.map(({ file }) => file)]);
    await rename(draft, folder);
    return { manifest, hash: manifestHash(manifest) };
  } finally {
    await client.query('rollback').catch(() => undefined);
    client.release();
    await rm(draft, { recursive: true, force: true });
  }
}

async function saveAll(client: PoolClient, folder: string, options: BackupOptions): Promise<Manifest> {
  const programs = await journalEnds(client);
  const all = await savedTables(client);
  const tables: SavedFile[] = [];
  for (const table of all) {
    options.onTable?.(table.name, tables.length, all.length);
    tables.push(await saveTable(client, table, folder));
  }
  const { rows } = await client.query<{ name: string }>('select name from schema_migrations order by name');
  const migrations = rows.map(({ name }) => name);
  const madeAt = options.at.toISOString();
  return { format: 1, madeAt, engineVersion: ENGINE_VERSION, migrations, programs, tables };
}

async function journalEnds(client: PoolClient): Promise<SavedProgram[]> {
  const { rows } = await client.query<{ program_id: string; entry: bigint; seq: bigint; hash: Buffer }>(
    `select distinct on (program_id) program_id, last_entry as entry, last_seq as seq, hash
     from journal order by program_id, first_entry desc`,
  );
  return rows.map(({ program_id: programId, entry, seq, hash }) => ({
    ...{ programId, entry: Number(entry), seq: Number(seq), hash: hash.toString('hex') },
  }));
}

async function saveTable(client: PoolClient, table: SavedTable, folder: string): Promise<SavedFile> {
  const file = `${table.name}.rows`;
  const checker = createChecker();
  const out = createWriteStream(join(folder, file));
  let rows = 0;
  for await (const line of splitLines(client.query(copyTo(`copy ${copyOf(table)} to stdout`)))) {
    rows += 1;
    if (!out.write(checker.write(line))) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return { ...table, file, rows, hash: checker.hash() };
}

async function toDisk(folder: string, files: readonly string[]): Promise<void> {
  for (const file of [...files.map((name) => join(folder, name)), folder]) {
    const handle = await open(file);
    await handle.sync();
    await handle.close();
  }
}
