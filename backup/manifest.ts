import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupDamage } from './checked-lines.ts';
import type { SavedTable } from './tables.ts';

export type SavedFile = SavedTable & {
  readonly file: string;
  readonly rows: number;
  /** Over all rows, hex. */
  readonly hash: string;
};

/** Where a program's journal ended when it was saved. */
export type SavedProgram = {
  readonly programId: string;
  readonly entry: number;
  readonly seq: number;
  readonly hash: string;
};

/** What a backup is of. Whoever keeps its hash elsewhere can tell that nobody made another since. */
export type Manifest = {
  readonly format: 1;
  readonly madeAt: string;
  readonly engineVersion: string;
  /** Steps of the schema the data fits, in order. */
  readonly migrations: readonly string[];
  readonly programs: readonly SavedProgram[];
  readonly tables: readonly SavedFile[];
};

export const MANIFEST = 'manifest.json';

export function manifestHash(manifest: Manifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, hash: manifestHash(manifest) }, null, 2)}\n`;
}

/** Throws   `BackupDamage`: there is none, or it is not what was written. */
export function readManifest(folder: string): Manifest {
  const { hash, ...manifest } = parse(folder);
  if (manifest.format !== 1) throw new BackupDamage(MANIFEST, undefined, 'is of a format not known here');
  if (hash !== manifestHash(manifest)) throw new BackupDamage(MANIFEST, undefined, 'is not what was written');
  return manifest;
}

function parse(folder: string): Manifest & { readonly hash: string } {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch (error) {
    throw new BackupDamage(MANIFEST, undefined, `cannot be read: ${(error as Error).message}`);
  }
}
