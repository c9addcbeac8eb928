import type { Pool } from 'pg';
import type { Role } from '#contract';
import { hashToken, randomToken } from './secret.ts';
import type { Staff } from './staff.ts';

export type StaffSession = Staff & { readonly expiresAt: number };

/** A session ends when it was not used for this long. */
export const SESSION_MS = 12 * 3_600_000;
/** How often a use is written down at most. */
const SLIDE_MS = 5 * 60_000;
/** How long a session is believed without asking the database again. */
const CACHE_MS = 10_000;
const CACHE_MAX = 10_000;

export type Sessions = {
  open(login: string): Promise<{ readonly token: string; readonly expiresAt: number }>;
  find(token: string): Promise<StaffSession | undefined>;
  close(token: string): Promise<void>;
};

/** Sessions of staff: a random token, kept as its hash, that slides on with use. */
export function openSessions(pool: Pool, clock: () => number): Sessions {
  const cache = new Map<string, { readonly session: StaffSession; readonly until: number }>();
  return {
    async open(login) {
      const token = randomToken();
      const now = clock();
      const expiresAt = now + SESSION_MS;
      await pool.query('delete from staff_sessions where expires_at < $1', [new Date(now)]);
      await pool.query(
        'insert into staff_sessions (token_hash, login, created_at, expires_at) values ($1, $2, $3, $4)',
        [hashToken(token), login, new Date(now), new Date(expiresAt)],
      );
      return { token, expiresAt };
    },
    async find(token) {
      const now = clock();
      const hash = hashToken(token);
      const key = hash.toString('base64');
      const cached = cache.get(key);
      if (cached && cached.until > now && cached.session.expiresAt > now) return cached.session;
      cache.delete(key);
      const session = await load(pool, hash, now);
      if (!session) return undefined;
      if (cache.size >= CACHE_MAX) cache.clear();
      cache.set(key, { session, until: now + CACHE_MS });
      return session;
    },
    async close(token) {
      const hash = hashToken(token);
      cache.delete(hash.toString('base64'));
      await pool.query('delete from staff_sessions where token_hash = $1', [hash]);
    },
  };
}

async function load(pool: Pool, hash: Buffer, now: number): Promise<StaffSession | undefined> {
  const { rows } = await pool.query<{ login: string; role: Role; expires_at: Date }>(
    `select s.login, t.role, s.expires_at from staff_sessions s join staff t on t.login = s.login
     where s.token_hash = $1 and s.expires_at > $2`,
    [hash, new Date(now)],
  );
  const row = rows[0];
  if (!row) return undefined;
  const expiresAt = now + SESSION_MS;
  const kept = row.expires_at.getTime();
  if (expiresAt - kept < SLIDE_MS) return { login: row.login, role: row.role, expiresAt: kept };
  await pool.query('update staff_sessions set expires_at = $2 where token_hash = $1', [
    hash,
    new Date(expiresAt),
  ]);
  return { login: row.login, role: row.role, expiresAt };
}
