import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { ENGINE_VERSION, formatInstant } from '#engine';
import { decodeRow, type RowSource } from '#journal';
import type { KeyOf } from '../proof/prove-moments.ts';
import { derivedFiles } from './derived-files.ts';
import type { PackPeriod } from './ledger.ts';
import { MANIFEST, type PackedFile, type PackManifest, packHash, packManifestText } from './manifest.ts';
import { ENTRIES_FILE, ROWS_FILE, rowLine, rowsInPack } from './row-files.ts';
import { SUMS_FILE, sumsText } from './sums-file.ts';

export type PackMade = { readonly manifest: PackManifest; readonly hash: string };
export type PackOptions = {
  readonly period: PackPeriod;
  readonly keyOf: KeyOf;
  readonly at: Date;
  readonly onFile?: (file: string) => void;
};

/**
 * Writes what somebody outside needs to check a period without the server: the rows of the journal from the
 * first on, and everything that follows from them. The folder appears whole or not at all.
 */
export async function writePack(source: RowSource, folder: string, options: PackOptions): Promise<PackMade> {
  const draft = `${folder}.partial`;
  await rm(draft, { recursive: true, force: true });
  try {
    const manifest = await writeAll(source, draft, options);
    await rename(draft, folder);
    return { manifest, hash: packHash(manifest) };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function writeAll(source: RowSource, folder: string, options: PackOptions): Promise<PackManifest> {
  const { period, keyOf, at, onFile } = options;
  const files: PackedFile[] = [];
  const { head, written } = await writeRows(source, folder, period.to);
  files.push(...written);
  for await (const { file, pieces } of derivedFiles(rowsInPack(folder, source.programId), period, keyOf)) {
    onFile?.(file);
    const out = await openFile(folder, file);
    for await (const piece of pieces) await out.write(piece);
    files.push(await out.close());
  }
  const sums = await openFile(folder, SUMS_FILE);
  await sums.write(sumsText(files));
  files.push(await sums.close());
  const manifest: PackManifest = {
    format: 1,
    programId: source.programId,
    from: formatInstant(period.from),
    to: formatInstant(period.to),
    madeAt: at.toISOString(),
    engineVersion: ENGINE_VERSION,
    head,
    files,
  };
  const out = await openFile(folder, MANIFEST);
  await out.write(packManifestText(manifest));
  await out.close();
  return manifest;
}

/** Up to the row in which the period is over, so that the rows themselves show that it is. */
async function writeRows({ programId, rows }: RowSource, folder: string, to: number) {
  const [lines, entries] = [await openFile(folder, ROWS_FILE), await openFile(folder, ENTRIES_FILE)];
  let head = { entry: 0, hash: '' };
  for await (const row of rows(0)) {
    await lines.write(rowLine(row));
    await entries.write(row.bytes);
    head = { entry: Number(row.last_entry), hash: row.hash.toString('hex') };
    if (decodeRow(programId, row).entries.some(({ seq, at }) => seq !== undefined && at >= to)) break;
  }
  return { head, written: [await lines.close(), await entries.close()] };
}

async function openFile(folder: string, file: string) {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  const out = createWriteStream(path);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async write(piece: string | Buffer): Promise<void> {
      const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(buffer);
      bytes += buffer.length;
      if (!out.write(buffer)) await once(out, 'drain');
    },
    async close(): Promise<PackedFile> {
      out.end();
      await finished(out);
      return { file, bytes, sha256: hash.digest('hex') };
    },
  };
}
