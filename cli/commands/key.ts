import { SCOPES } from '#contract';
import { type ApiKeys, openDesk } from '#desk';
import { DAY_MS } from '#engine';
import { badInput } from '../exit.ts';
import { type DataPlace, openForReading } from '../service/database.ts';

export type KeyOptions = DataPlace & { scope: string; days: string };

const ACTOR = { id: 'cli' };
const DAYS_MAX = 730;

/** `cistern key add NAME --scope SCOPES`: the text of the key is shown once. */
export async function addKey(name: string, options: KeyOptions): Promise<void> {
  const scopes = options.scope.split(',').map((scope) => scope.trim());
  const unknown = scopes.find((scope) => !SCOPES.includes(scope));
  if (unknown !== undefined) {
    throw badInput(
      `没有权限范围 ${unknown}：只有 ${SCOPES.join('、')}`,
      `no scope ${unknown}: ${SCOPES.join(', ')}`,
    );
  }
  const days = Number(options.days);
  if (!Number.isInteger(days) || days < 1 || days > DAYS_MAX) {
    throw badInput(`天数应为 1 到 ${DAYS_MAX}`, `days must be from 1 to ${DAYS_MAX}; got ${options.days}`);
  }
  await withKeys(options, async (keys) => {
    const expiresAt = new Date(Date.now() + days * DAY_MS);
    const { keyId, key } = await keys.add(ACTOR, { name, scopes, expiresAt });
    process.stdout.write(`${keyId}: ${key} (只显示这一次 / shown this once)\n`);
  });
}

/** `cistern key list` */
export async function listKeys(options: DataPlace): Promise<void> {
  await withKeys(options, async (keys) => {
    for (const { keyId, name, scopes, expiresAt, lastUsedAt, revokedAt } of await keys.list()) {
      const until = expiresAt ? `到 / until ${expiresAt.toISOString().slice(0, 10)}` : '不过期 / no expiry';
      const used = lastUsedAt ? `上次 / last ${lastUsedAt.toISOString()}` : '未用过 / never used';
      const state = revokedAt ? `已吊销 / revoked ${revokedAt.toISOString()}` : until;
      process.stdout.write(`${[keyId, name, scopes.join(','), state, used].join('\t')}\n`);
    }
  });
}

/** `cistern key revoke ID` */
export async function revokeKey(keyId: string, options: DataPlace): Promise<void> {
  await withKeys(options, async (keys) => {
    if (!(await keys.revoke(keyId, ACTOR))) {
      throw badInput(`没有有效的密钥 ${keyId}`, `no key ${keyId} in force`);
    }
    process.stdout.write(`已吊销 / revoked: ${keyId}\n`);
  });
}

async function withKeys(place: DataPlace, run: (keys: ApiKeys) => Promise<void>): Promise<void> {
  const database = await openForReading(place);
  try {
    await run(openDesk({ pool: database.pool, key: (await database.unlock()).key }).apiKeys);
  } finally {
    await database.close();
  }
}
