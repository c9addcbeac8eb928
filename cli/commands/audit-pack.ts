import { existsSync } from 'node:fs';
import { keysOf, writePack } from '#books';
import { rowsIn } from '#journal';
import { badInput } from '../exit.ts';
import { openProgress } from '../progress.ts';
import type { ProgramPlace } from '../service/books.ts';
import { openForReading } from '../service/database.ts';
import { readDay } from '../service/period.ts';
import { whichProgram } from '../service/which-program.ts';

export type AuditPackOptions = ProgramPlace & { from: string; to: string; out?: string };

/** `cistern audit-pack`: a folder somebody outside can check without the server. */
export async function auditPack({ from, to, out, ...place }: AuditPackOptions): Promise<void> {
  const period = { from: readDay('from', from), to: readDay('to', to) };
  if (period.from >= period.to) throw badInput('--to 应晚于 --from', '--to is later than --from');
  const database = await openForReading(place);
  try {
    const programId = await whichProgram(database.pool, place.program);
    const folder = out ?? `audit-${programId}-${from}-${to}`;
    if (existsSync(folder)) throw badInput(`${folder} 已经存在`, `${folder} is there already`);
    const { proofSecret } = await database.unlock();
    const progress = openProgress(`审计包 / audit pack ${programId}`);
    let done = 0;
    const { manifest, hash } = await writePack(rowsIn(database.pool, programId), folder, {
      ...{ period, keyOf: keysOf(proofSecret), at: new Date() },
      onFile: () => progress.show(++done, done),
    });
    progress.close();
    const { entry, hash: end } = manifest.head;
    process.stdout.write(
      `✓ ${folder}: ${manifest.files.length + 1} files\n  head: ${entry}:${end}\n  manifest: ${hash}\n`,
    );
  } finally {
    await database.close();
  }
}
