import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { hashToken, randomToken } from './secret.ts';

export type Scope = 'read' | 'write';
export type ApiKey = { readonly keyId: string; readonly name: string; readonly scope: Scope };

/** `cst_<id>_<secret>`: the id finds it, the secret proves it. */
const SHAPE = /^cst_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;
const CACHE_MS = 10_000;
const CACHE_MAX = 10_000;

export type ApiKeys = {
  /** Makes a key; its text is given once and never kept. */
  create(name: string, scope: Scope): Promise<{ readonly keyId: string; readonly key: string }>;
  find(key: string): Promise<ApiKey | undefined>;
  revoke(keyId: string): Promise<boolean>;
};

type Kept = ApiKey & { readonly secretHash: Buffer };

/** Keys of integrators. Believed for some seconds after each look-up: the write path asks no database. */
export function openApiKeys(pool: Pool, clock: () => number): ApiKeys {
  const cache = new Map<string, { readonly kept: Kept; readonly until: number }>();
  return {
    async create(name, scope) {
      const keyId = randomBytes(6).toString('hex');
      const secret = randomToken();
      await pool.query(
        'insert into api_keys (key_id, secret_hash, name, scope, created_at) values ($1, $2, $3, $4, $5)',
        [keyId, hashToken(secret), name, scope, new Date(clock())],
      );
      return { keyId, key: `cst_${keyId}_${secret}` };
    },
    async find(key) {
      const match = SHAPE.exec(key);
      if (!match) return undefined;
      const keyId = match[1]!;
      const cached = cache.get(keyId);
      const fresh = cached !== undefined && cached.until > clock();
      const kept = fresh ? cached.kept : await load(pool, keyId);
      if (!kept || !timingSafeEqual(hashToken(match[2]!), kept.secretHash)) return undefined;
      if (!fresh) {
        if (cache.size >= CACHE_MAX) cache.clear();
        cache.set(keyId, { kept, until: clock() + CACHE_MS });
      }
      return kept;
    },
    async revoke(keyId) {
      cache.delete(keyId);
      const { rowCount } = await pool.query(
        'update api_keys set revoked_at = $2 where key_id = $1 and revoked_at is null',
        [keyId, new Date(clock())],
      );
      return rowCount === 1;
    },
  };
}

async function load(pool: Pool, keyId: string): Promise<Kept | undefined> {
  const { rows } = await pool.query<{ secret_hash: Buffer; name: string; scope: Scope }>(
    'select secret_hash, name, scope from api_keys where key_id = $1 and revoked_at is null',
    [keyId],
  );
  const row = rows[0];
  return row && { keyId, name: row.name, scope: row.scope, secretHash: row.secret_hash };
}
