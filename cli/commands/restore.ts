import { NotRestorable, restoreBackup } from '#backup';
import { openBooks } from '#books';
import { badInput } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { type DataPlace, MIGRATIONS, type Pool } from '../service/database.ts';
import { openAsItIs } from '../service/empty-database.ts';
import { asDamage } from './backup.ts';
import { verifyProgram } from './verify.ts';

export type RestoreOptions = DataPlace & { json?: boolean };

/** `cistern restore DIR`: a checked backup into a new place, the books made again, everything verified. */
export async function restore(folder: string, options: RestoreOptions): Promise<void> {
  const { pool, close } = await openAsItIs(options);
  try {
    const { programs } = await fill(pool, folder);
    for (const { programId, entry, hash } of programs) {
      const books = openBooks({ pool, programId });
      await books.migrate();
      await books.catchUp();
      await books.stop();
      await verifyProgram(pool, programId, options.json ?? false, { entry, hash });
    }
  } finally {
    await close();
  }
}

async function fill(pool: Pool, folder: string) {
  const progress = openProgress('恢复 / restore');
  try {
    return await restoreBackup(pool, folder, MIGRATIONS, (_, done, all) => progress.show(done, all));
  } catch (error) {
    throw error instanceof NotRestorable ? asRefused(error) : asDamage(error);
  } finally {
    progress.close();
  }
}

function asRefused({ code, message }: NotRestorable) {
  const zh =
    code === 'not_empty'
      ? '目标里已经有数据，请恢复到新的文件夹或空的数据库'
      : '备份来自更新的版本，请先升级程序';
  return badInput(zh, `${message}; nothing was restored`);
}
