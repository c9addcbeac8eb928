import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role } from '#contract';
import { hashToken, randomToken } from './secret.ts';
import type { Staff } from './staff.ts';

export type StaffSession = Staff & {
  readonly sessionId: string;
  /** Whether it was opened, or later confirmed, with a second factor. */
  readonly secondFactor: boolean;
  readonly expiresAt: number;
};

export type NewSession = {
  readonly login: string;
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
  readonly secondFactor: boolean;
};

export type SessionRow = {
  readonly sessionId: string;
  readonly login: string;
  readonly address: string;
  readonly agent: string;
  readonly secondFactor: boolean;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
};

/** A session ends when it was not used for this long. */
export const SESSION_MS = 12 * 3_600_000;
/** And this long after it was opened, used or not. */
export const SESSION_LIFE_MS = 7 * 86_400_000;
/** How often a use is written down at most. */
const SLIDE_MS = 5 * 60_000;
/** How long a session is believed without asking the database again. */
const CACHE_MS = 10_000;
const CACHE_MAX = 10_000;

export type Sessions = {
  open(session: NewSession): Promise<{ readonly token: string; readonly expiresAt: number }>;
  find(token: string): Promise<StaffSession | undefined>;
  close(token: string): Promise<void>;
  /** Of one person, or of everybody, newest use first. */
  list(login?: string): Promise<readonly SessionRow[]>;
  /** Ends a session by its id; gives whose it was. With `login` only one of that person. */
  end(sessionId: string, login?: string): Promise<string | undefined>;
  /** From now on it counts as one with a second factor. */
  confirm(sessionId: string): Promise<void>;
  /** Believes nothing any more without asking the database: somebody’s role or password has changed. */
  forget(): void;
};

/** Sessions of staff: a random token, kept as its hash, that slides on with use. */
export function openSessions(pool: Pool, clock: () => number): Sessions {
  const cache = new Map<string, { readonly session: StaffSession; readonly until: number }>();
  return {
    async open(session) {
      const token = randomToken();
      const expiresAt = await insert(pool, token, session, clock());
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
    list: (login) => list(pool, login, new Date(clock())),
    async end(sessionId, login) {
      cache.clear();
      const { rows } = await pool.query<{ login: string }>(
        `delete from staff_sessions where session_id = $1 and ($2::text is null or login = $2) returning login`,
        [sessionId, login],
      );
      return rows[0]?.login;
    },
    async confirm(sessionId) {
      await pool.query('update staff_sessions set second_factor = true where session_id = $1', [sessionId]);
      cache.clear();
    },
    forget: () => cache.clear(),
  };
}

async function insert(pool: Pool, token: string, session: NewSession, now: number): Promise<number> {
  const expiresAt = now + SESSION_MS;
  const { login, address, agent, secondFactor } = session;
  await pool.query('delete from staff_sessions where expires_at < $1', [new Date(now)]);
  await pool.query(
    `insert into staff_sessions (token_hash, session_id, login, address, agent, second_factor, created_at,
       last_used_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $7, $8)`,
    [
      ...[hashToken(token), `ses_${randomBytes(12).toString('hex')}`, login, address.slice(0, 64)],
      ...[agent.slice(0, 200), secondFactor, new Date(now), new Date(expiresAt)],
    ],
  );
  return expiresAt;
}

type Kept = {
  readonly session_id: string;
  readonly login: string;
  readonly role: Role;
  readonly second_factor: boolean;
  readonly created_at: Date;
  readonly expires_at: Date;
};

async function load(pool: Pool, hash: Buffer, now: number): Promise<StaffSession | undefined> {
  const { rows } = await pool.query<Kept>(
    `select s.session_id, s.login, t.role, s.second_factor, s.created_at, s.expires_at
     from staff_sessions s join staff t on t.login = s.login and t.ended_at is null
     where s.token_hash = $1 and s.expires_at > $2`,
    [hash, new Date(now)],
  );
  const row = rows[0];
  if (!row) return undefined;
  const { login, role } = row;
  const one = { sessionId: row.session_id, login, role, secondFactor: row.second_factor };
  const kept = row.expires_at.getTime();
  const expiresAt = Math.min(now + SESSION_MS, row.created_at.getTime() + SESSION_LIFE_MS);
  if (expiresAt - kept < SLIDE_MS) return { ...one, expiresAt: kept };
  await pool.query('update staff_sessions set expires_at = $2, last_used_at = $3 where token_hash = $1', [
    hash,
    new Date(expiresAt),
    new Date(now),
  ]);
  return { ...one, expiresAt };
}

async function list(pool: Pool, login: string | undefined, now: Date): Promise<readonly SessionRow[]> {
  const { rows } = await pool.query<SessionRow>(
    `select session_id as "sessionId", login, address, agent, second_factor as "secondFactor",
       created_at as "createdAt", last_used_at as "lastUsedAt", expires_at as "expiresAt"
     from staff_sessions where ($1::text is null or login = $1) and expires_at > $2
     order by last_used_at desc limit 500`,
    [login, now],
  );
  return rows;
}
