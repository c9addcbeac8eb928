import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ENGINE_VERSION, parseInstant } from '#engine';
import { type Head, type RowSource, type Verification, verifyRows } from '#journal';
import type { KeyOf } from '../proof/prove-moments.ts';
import { compareText } from './compare-text.ts';
import type { PackedProof } from './day-proofs.ts';
import { derivedFiles, PROOFS_FILE } from './derived-files.ts';
import type { PackPeriod } from './ledger.ts';
import { MANIFEST, type PackManifest, packHash, readPackManifest } from './manifest.ts';
import { PackDamage } from './pack-damage.ts';
import { ENTRIES_FILE, ROWS_FILE, rowsInPack } from './row-files.ts';
import { SUMS_FILE, sumsText } from './sums-file.ts';

export type PackChecked = {
  readonly manifest: PackManifest;
  readonly hash: string;
  readonly rows: Extract<Verification, { ok: true }>;
};

export type PackChecks = {
  /** The end of the journal as somebody kept it earlier. */
  readonly expectHead?: Head | undefined;
  readonly onEntry?: (entry: number) => void;
};

/**
 * Checks a pack with nothing but the pack: every file is what was written, the rows follow from each other and
 * from the rules of the engine, and everything else follows from the rows.
 *
 * Throws   `PackDamage` at the first difference: the file, and the line or entry and figure in it.
 */
export async function checkPack(folder: string, checks: PackChecks = {}): Promise<PackChecked> {
  const manifest = readPackManifest(folder);
  for (const { file, bytes, sha256 } of manifest.files) await checkFile(folder, file, bytes, sha256);
  checkNothingElse(folder, manifest);
  const source = rowsInPack(folder, manifest.programId);
  const rows = await replayed(source, manifest, checks);
  const made = new Set([MANIFEST, SUMS_FILE, ROWS_FILE, ENTRIES_FILE]);
  for await (const { file, pieces } of derivedFiles(source, periodOf(manifest), keptKeys(folder))) {
    made.add(file);
    if (!existsSync(join(folder, file))) throw new PackDamage(file, 'is missing');
    const wrong = await compareText(join(folder, file), pieces);
    if (wrong !== undefined) throw new PackDamage(file, wrong + madeByOther(manifest));
  }
  const extra = manifest.files.find(({ file }) => !made.has(file));
  if (extra) throw new PackDamage(extra.file, 'does not follow from the rows');
  checkSums(folder, manifest);
  return { manifest, hash: packHash(manifest), rows };
}

async function checkFile(folder: string, file: string, bytes: number, sha256: string): Promise<void> {
  const path = join(folder, file);
  if (relative(folder, path).startsWith('..'))
    throw new PackDamage(MANIFEST, `names ${file}, outside the pack`);
  if (!existsSync(path)) throw new PackDamage(file, 'is missing');
  const hash = createHash('sha256');
  let length = 0;
  for await (const piece of createReadStream(path)) {
    hash.update(piece);
    length += piece.length;
  }
  if (length !== bytes || hash.digest('hex') !== sha256) {
    throw new PackDamage(file, `is not what was written: its sha256 is not that of ${MANIFEST}`);
  }
}

function checkNothingElse(folder: string, { files }: PackManifest): void {
  const known = new Set([MANIFEST, ...files.map(({ file }) => file)]);
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'));
  const extra = found.find((file) => !known.has(file));
  if (extra !== undefined) throw new PackDamage(extra, `is not in ${MANIFEST}`);
}

async function replayed(source: RowSource, manifest: PackManifest, { expectHead, onEntry }: PackChecks) {
  const found = await verifyRows(source, {
    onProgress: ({ entry }) => onEntry?.(entry),
    ...(expectHead && { expectHead }),
  });
  if (!found.ok)
    throw new PackDamage(ENTRIES_FILE, `entry ${found.entry}: ${found.what}${madeByOther(manifest)}`);
  const { entry, hash } = found.head;
  if (entry !== manifest.head.entry || hash !== manifest.head.hash) {
    throw new PackDamage(ROWS_FILE, `end with entry ${entry}, hash ${hash}; ${MANIFEST} says otherwise`);
  }
  return found;
}

function periodOf({ from, to }: PackManifest): PackPeriod {
  const period = { from: parseInstant(from), to: parseInstant(to) };
  if (period.from === undefined || period.to === undefined) throw new PackDamage(MANIFEST, 'has no period');
  return { from: period.from, to: period.to };
}

/** The keys of the trees are given with them: they cannot be known otherwise, and nothing else fits. */
function keptKeys(folder: string): KeyOf {
  let keys: ReadonlyMap<string, string> | undefined;
  return (snapshotId) => {
    keys ??= new Map(readProofs(folder).map(({ root, key }) => [root.snapshotId, key]));
    return Buffer.from(keys.get(snapshotId) ?? '', 'hex');
  };
}

function readProofs(folder: string): PackedProof[] {
  const lines = readFileSync(join(folder, PROOFS_FILE), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line, place) => {
    try {
      const proof = JSON.parse(line) as PackedProof;
      if (typeof proof.root.snapshotId === 'string' && typeof proof.key === 'string') return proof;
    } catch {
      // Told below, as whatever else is no proof.
    }
    throw new PackDamage(PROOFS_FILE, `line ${place + 1} is not a proof`);
  });
}

function checkSums(folder: string, { files }: PackManifest): void {
  const expected = sumsText(files.filter(({ file }) => file !== SUMS_FILE));
  if (readFileSync(join(folder, SUMS_FILE), 'utf8') !== expected)
    throw new PackDamage(SUMS_FILE, `does not say what ${MANIFEST} says`);
}

function madeByOther({ engineVersion }: PackManifest): string {
  if (engineVersion === ENGINE_VERSION) return '';
  return ` (the pack was made by engine ${engineVersion}, this is ${ENGINE_VERSION})`;
}
