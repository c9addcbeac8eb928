import { nextKey, putInPlace, type Resealed, rotateKey } from '#desk';
import { findHolder, listPrograms } from '#journal';
import { BAD_ENVIRONMENT, badInput, CommandFailure } from '../exit.ts';
import { type DataPlace, openForServing, type Pool } from '../service/database.ts';

export type RotateOptions = DataPlace & { json?: boolean };

/**
 * `cistern desk-key rotate`: everything sealed is sealed anew. The key in force is found as a server finds it, the
 * next one is CISTERN_DESK_KEY_NEW, or made in the data folder where the key in force lies there.
 */
export async function rotateDeskKey(options: RotateOptions): Promise<void> {
  const { pool, keyPlace, unlock, close } = await openForServing(options);
  try {
    const current = await unlock();
    const next = nextKey(keyPlace, current);
    if (!next)
      throw badInput(
        '新密钥放在 CISTERN_DESK_KEY_NEW（64 个十六进制数字）',
        'put the new key into CISTERN_DESK_KEY_NEW (64 hexadecimal digits)',
      );
    if (next.key.equals(current.key))
      throw badInput('新密钥与现在的相同', 'the new key is the one in force already');
    await refuseServed(pool);
    const resealed = await rotateKey({ pool, actor: { id: 'cli' }, now: new Date() }, current.key, next.key);
    putInPlace(keyPlace, next);
    report(resealed, next.from, options.json ?? false);
  } finally {
    await close();
  }
}

/** A server would go on sealing with the old key. */
async function refuseServed(pool: Pool): Promise<void> {
  for (const { programId } of await listPrograms(pool)) {
    const holder = await findHolder(pool, programId);
    if (holder?.address === undefined) continue;
    throw new CommandFailure(
      BAD_ENVIRONMENT,
      `${holder.address} 正在服务 ${programId}：请先停止所有服务`,
      `${holder.address} serves ${programId}: stop every server first`,
    );
  }
}

function report(resealed: readonly Resealed[], from: string, json: boolean): void {
  const rows = resealed.reduce((sum, one) => sum + one.rows, 0);
  if (json) return void process.stdout.write(`${JSON.stringify({ rows, resealed })}\n`);
  const lines = resealed.map(({ table, column, rows: count }) => `  ${table}.${column}: ${count}\n`);
  const now = from.startsWith('CISTERN_')
    ? '现在请把新密钥改放到 CISTERN_DESK_KEY，再启动服务 / now set CISTERN_DESK_KEY to the new key, then serve\n'
    : '';
  process.stdout.write(
    `✓ 用新密钥重新封存 ${rows} 行 / ${rows} rows sealed with the new key\n${lines.join('')}${now}`,
  );
}
