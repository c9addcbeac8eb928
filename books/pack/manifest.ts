import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackDamage } from './pack-damage.ts';

export const MANIFEST = 'manifest.json';

export type PackedFile = { readonly file: string; readonly bytes: number; readonly sha256: string };

/** What a pack is of. Whoever has its hash from elsewhere knows that it is the pack they were told of. */
export type PackManifest = {
  readonly format: 1;
  readonly programId: string;
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
  readonly engineVersion: string;
  /** Where the rows in the pack end: the last entry, and the hash of the row it stands in. */
  readonly head: { readonly entry: number; readonly hash: string };
  /** All but this one, by name. */
  readonly files: readonly PackedFile[];
};

export function packHash(manifest: PackManifest): string {
  return createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
}

export function packManifestText(manifest: PackManifest): string {
  return `${JSON.stringify({ ...manifest, hash: packHash(manifest) }, null, 2)}\n`;
}

/** Throws   `PackDamage`: there is none, or it is not what was written. */
export function readPackManifest(folder: string): PackManifest {
  const { hash, ...manifest } = parse(folder);
  if (manifest.format !== 1) throw new PackDamage(MANIFEST, 'is of a format not known here');
  if (hash !== packHash(manifest)) throw new PackDamage(MANIFEST, 'is not what its own hash says');
  return manifest;
}

function parse(folder: string): PackManifest & { readonly hash: string } {
  try {
    return JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  } catch (error) {
    throw new PackDamage(MANIFEST, `cannot be read: ${(error as Error).message}`);
  }
}
