import { join } from 'node:path';
import { checkedRows } from './checked-lines.ts';
import { type Manifest, readManifest } from './manifest.ts';

export type Look = (file: string, done: number, all: number) => void;

/**
 * Reads a whole backup and restores nothing.
 *
 * Throws   `BackupDamage` at the first file and line that is not what was written.
 */
export async function checkBackup(folder: string, look?: Look): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const [place, table] of manifest.tables.entries()) {
    look?.(table.file, place, manifest.tables.length);
    for await (const _ of checkedRows(join(folder, table.file), table));
  }
  return manifest;
}
