import { existsSync, readFileSync } from 'node:fs';
import { type CloseRecord, closeDifference, closeMonth } from '#books';
import { rowsIn } from '#journal';
import { badInput, CHECK_FAILED, CommandFailure } from '../exit.ts';
import { writeOutput } from '../files.ts';
import type { ProgramPlace } from '../service/books.ts';
import { openForReading } from '../service/database.ts';
import { whichProgram } from '../service/which-program.ts';

export type CloseOptions = ProgramPlace & { month: string; out?: string; check?: string };

/**
 * `cistern close --month`: writes the record of a month that is over; `--check` computes it again and compares
 * it with one that was kept.
 */
export async function close({ month, out, check, ...place }: CloseOptions): Promise<void> {
  const database = await openForReading(place);
  try {
    const programId = await whichProgram(database.pool, place.program);
    const record = await closeMonth(rowsIn(database.pool, programId), month);
    if (record === 'no_month') {
      throw badInput(`--month 应为 2026-11，收到 ${month}`, `--month is like 2026-11; got ${month}`);
    }
    if (record === 'not_over') {
      const en = `${month} is not over: no command is dated after it yet, so more could be dated into it`;
      throw badInput(`${month} 还没有结束：之后还没有任何命令`, en);
    }
    if (check !== undefined) compare(record, check);
    const text = `${JSON.stringify(record, null, 2)}\n`;
    if (out === undefined) process.stdout.write(check === undefined ? text : `✓ ${month} ${record.hash}\n`);
    else keep(out, text, record);
  } finally {
    await database.close();
  }
}

/** A record is written once: a file that is there stays as it is. */
function keep(out: string, text: string, { month, hash }: CloseRecord): void {
  if (existsSync(out)) throw badInput(`${out} 已经存在`, `${out} is there already`);
  writeOutput(out, [text]);
  process.stdout.write(`✓ ${month} ${hash}\n`);
}

function compare(record: CloseRecord, file: string): void {
  const kept = readRecord(file);
  const where = closeDifference(record, kept);
  if (where === undefined) return;
  throw new CommandFailure(
    CHECK_FAILED,
    `✗ ${record.month} 与留存的记录不符：${where}`,
    `✗ ${record.month} is not what was kept: ${where}`,
  );
}

function readRecord(file: string): Partial<CloseRecord> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw badInput(`读不了 ${file}`, `cannot read ${file}: ${(error as Error).message}`);
  }
}
