import { existsSync } from 'node:fs';
import { BackupDamage, checkBackup, type Manifest, manifestHash, recordBackup, writeBackup } from '#backup';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { type DataPlace, openForReading } from '../service/database.ts';

export type BackupOptions = DataPlace & { check?: boolean; json?: boolean };

/** `cistern backup DIR`: saves everything that cannot be made again; `--check` reads a backup and does no more. */
export async function backup(folder: string, options: BackupOptions): Promise<void> {
  if (options.check) return report(folder, await checked(folder), options.json ?? false);
  if (existsSync(folder)) throw badInput(`${folder} 已经存在，请换一个名字`, `${folder} is there already`);
  const database = await openForReading(options);
  const progress = openProgress('备份 / backup');
  try {
    const onTable = (_: string, done: number, all: number) => progress.show(done, all);
    const made = await writeBackup(database.pool, folder, { at: new Date(), onTable });
    await recordBackup(database.pool, made);
    progress.close();
    report(folder, made.manifest, options.json ?? false);
  } finally {
    progress.close();
    await database.close();
  }
}

/** Throws   exit 1 with file and line at the first damage. */
export async function checked(folder: string): Promise<Manifest> {
  const progress = openProgress('检查 / check');
  try {
    return await checkBackup(folder, (_, done, all) => progress.show(done, all));
  } catch (error) {
    throw asDamage(error);
  } finally {
    progress.close();
  }
}

export function asDamage(error: unknown): unknown {
  if (!(error instanceof BackupDamage)) return error;
  const place = error.line === undefined ? error.file : `${error.file} 第 ${error.line} 行`;
  return new CommandFailure(
    CHECK_FAILED,
    `✗ 备份已损坏：${place}`,
    `✗ the backup is damaged: ${error.message}`,
  );
}

function report(folder: string, manifest: Manifest, json: boolean): void {
  const { madeAt, programs, tables } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const about = { folder, madeAt, tables: tables.length, rows, hash: manifestHash(manifest) };
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...about, programs })}\n`);
    return;
  }
  const heads = programs.map(({ programId, entry, hash }) => `  head ${programId}: ${entry}:${hash}\n`);
  const lines = Object.entries(about).map(([name, value]) => `  ${name}: ${value}\n`);
  process.stdout.write(`✓\n${lines.join('')}${heads.join('')}`);
}
