import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { type Actor, appendAudit } from './audit.ts';
import { hashToken, randomToken } from './secret.ts';
import { inTransaction } from './transaction.ts';

export type ApiKey = {
  readonly keyId: string;
  readonly name: string;
  /** As `SCOPES` of the contract names them. */
  readonly scopes: readonly string[];
  readonly expiresAt: number | undefined;
};

export type ApiKeyRow = {
  readonly keyId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

export type NewApiKey = {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: Date | undefined;
};

/** `cst_<id>_<secret>`: the id finds it, the secret proves it. */
const SHAPE = /^cst_([a-z0-9]{12})_([A-Za-z0-9_-]{43})$/;
const CACHE_MS = 10_000;
const CACHE_MAX = 10_000;

export type ApiKeys = {
  /** Makes a key; its text is given once and never kept. */
  create(
    name: string,
    scopes: string | readonly string[],
  ): Promise<{ readonly keyId: string; readonly key: string }>;
  /** As `create`, with an expiry, and a line in the audit log. */
  add(actor: Actor, key: NewApiKey): Promise<{ readonly keyId: string; readonly key: string }>;
  find(key: string): Promise<ApiKey | undefined>;
  list(): Promise<readonly ApiKeyRow[]>;
  /** False when there is no such key in force. */
  revoke(keyId: string, actor?: Actor): Promise<boolean>;
};

type Kept = ApiKey & { readonly secretHash: Buffer };

/** Keys of integrators. Believed for some seconds after each look-up: the write path asks no database. */
export function openApiKeys(pool: Pool, clock: () => number): ApiKeys {
  const cache = new Map<string, { readonly kept: Kept; readonly until: number }>();
  const inForce = (kept: Kept | undefined) =>
    kept && (kept.expiresAt === undefined || kept.expiresAt > clock()) ? kept : undefined;
  return {
    create: (name, scopes) => insert(pool, { name, scopes: [scopes].flat() }, undefined, new Date(clock())),
    add: (actor, key) =>
      inTransaction(pool, async (client) => {
        const now = new Date(clock());
        const made = await insert(client, key, actor.id, now);
        const { name, scopes, expiresAt } = key;
        const after = { name, scopes, expiresAt };
        await appendAudit(client, actor, { action: 'key.add', subject: `key:${made.keyId}`, after }, now);
        return made;
      }),
    async find(key) {
      const match = SHAPE.exec(key);
      if (!match) return undefined;
      const keyId = match[1]!;
      const cached = cache.get(keyId);
      const fresh = cached !== undefined && cached.until > clock();
      const kept = inForce(fresh ? cached.kept : await load(pool, keyId));
      if (!kept || !timingSafeEqual(hashToken(match[2]!), kept.secretHash)) return undefined;
      if (!fresh) {
        if (cache.size >= CACHE_MAX) cache.clear();
        cache.set(keyId, { kept, until: clock() + CACHE_MS });
        await pool.query('update api_keys set last_used_at = $2 where key_id = $1', [
          keyId,
          new Date(clock()),
        ]);
      }
      return kept;
    },
    list: () => list(pool),
    revoke(keyId, actor) {
      cache.delete(keyId);
      return inTransaction(pool, async (client) => {
        const now = new Date(clock());
        const { rowCount } = await client.query(
          'update api_keys set revoked_at = $2 where key_id = $1 and revoked_at is null',
          [keyId, now],
        );
        if (rowCount !== 1) return false;
        if (actor) await appendAudit(client, actor, { action: 'key.revoke', subject: `key:${keyId}` }, now);
        return true;
      });
    },
  };
}

async function insert(db: Pool | PoolClient, key: NewApiKey, createdBy: string | undefined, now: Date) {
  const keyId = randomBytes(6).toString('hex');
  const secret = randomToken();
  await db.query(
    `insert into api_keys (key_id, secret_hash, name, scopes, expires_at, created_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [keyId, hashToken(secret), key.name, key.scopes, key.expiresAt, createdBy, now],
  );
  return { keyId, key: `cst_${keyId}_${secret}` };
}

async function load(pool: Pool, keyId: string): Promise<Kept | undefined> {
  const { rows } = await pool.query<{
    secret_hash: Buffer;
    name: string;
    scopes: string[];
    expires_at: Date | null;
  }>('select secret_hash, name, scopes, expires_at from api_keys where key_id = $1 and revoked_at is null', [
    keyId,
  ]);
  const row = rows[0];
  if (!row) return undefined;
  const { name, scopes } = row;
  return { keyId, name, scopes, expiresAt: row.expires_at?.getTime(), secretHash: row.secret_hash };
}

async function list(pool: Pool): Promise<readonly ApiKeyRow[]> {
  const { rows } = await pool.query<ApiKeyRow>(
    `select key_id as "keyId", name, scopes, created_at as "createdAt", created_by as "createdBy",
       expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
     from api_keys order by revoked_at is not null, created_at desc`,
  );
  return rows;
}
