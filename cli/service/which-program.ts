import { listPrograms } from '#journal';
import { badInput } from '../exit.ts';
import type { Pool } from './database.ts';

/** The program asked for; may be left out where there is only one. */
export async function whichProgram(pool: Pool, wanted: string | undefined): Promise<string> {
  const programs = (await listPrograms(pool)).map(({ programId }) => programId);
  const [only] = programs;
  if (wanted === undefined && programs.length === 1) return only!;
  if (wanted !== undefined && programs.includes(wanted)) return wanted;
  const names = programs.join(', ') || '–';
  throw badInput(
    `用 --program 指明方案，现有：${names}`,
    `name the program with --program; there are: ${names}`,
  );
}
