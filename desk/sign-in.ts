import type { Pool } from 'pg';
import type { Role } from '#contract';
import { fitsPassword } from './password.ts';
import type { Staff } from './staff.ts';

export type SignInRequest = {
  readonly login: string;
  readonly password: string;
  /** Network address the request came from. */
  readonly address: string;
};

export type SignInAnswer =
  | { readonly staff: Staff }
  | { readonly refused: 'wrong_sign_in' }
  | { readonly refused: 'locked_out'; readonly retryAfterSeconds: number };

const WINDOW_MS = 15 * 60_000;
/** Failures after which one address must wait for one login, and after which everybody must. */
const FAILURES_MAX_HERE = 5;
const FAILURES_MAX_ANYWHERE = 30;

/** Attempts for one login run one after another, so that many at once count as many. */
const running = new Map<string, Promise<unknown>>();

/**
 * Checks a name and a password and writes down that it was tried.
 *
 * Refuses  wrong_sign_in (unknown name and wrong password alike, in the same time); locked_out after 5
 *          failures from one address or 30 from anywhere within 15 minutes.
 */
export async function verifyStaff(pool: Pool, request: SignInRequest, now: Date): Promise<SignInAnswer> {
  const before = running.get(request.login) ?? Promise.resolve();
  const answer = before.catch(() => undefined).then(() => attempt(pool, request, now));
  running.set(request.login, answer);
  try {
    return await answer;
  } finally {
    if (running.get(request.login) === answer) running.delete(request.login);
  }
}

async function attempt(pool: Pool, request: SignInRequest, now: Date): Promise<SignInAnswer> {
  const lockedUntil = await lockEnd(pool, request, now);
  if (lockedUntil > now.getTime()) {
    await record(pool, request, now, 'locked');
    return {
      refused: 'locked_out',
      retryAfterSeconds: Math.ceil((lockedUntil - now.getTime()) / 1000),
    };
  }
  const { rows } = await pool.query<{ password_hash: string; role: Role }>(
    'select password_hash, role from staff where login = $1',
    [request.login],
  );
  const known = rows[0];
  const fits = await fitsPassword(request.password, known?.password_hash);
  await record(pool, request, now, fits ? 'accepted' : 'wrong');
  return fits && known ? { staff: { login: request.login, role: known.role } } : { refused: 'wrong_sign_in' };
}

/** When the failures of the last minutes, since the last success from there, stop locking. */
async function lockEnd(pool: Pool, request: SignInRequest, now: Date): Promise<number> {
  const { rows } = await pool.query<{ at: Date; address: string; outcome: string }>(
    `select at, address, outcome from sign_ins
     where login = $1 and at > $2 and outcome in ('wrong', 'accepted') order by at desc limit 200`,
    [request.login, new Date(now.getTime() - WINDOW_MS)],
  );
  const anywhere = failuresOf(rows);
  const here = failuresOf(rows.filter((row) => row.address === request.address));
  return Math.max(endOf(here, FAILURES_MAX_HERE), endOf(anywhere, FAILURES_MAX_ANYWHERE));
}

/** Times of the failures since the last success, newest first. */
function failuresOf(rows: readonly { at: Date; outcome: string }[]): number[] {
  const success = rows.findIndex((row) => row.outcome === 'accepted');
  return rows.slice(0, success < 0 ? undefined : success).map((row) => row.at.getTime());
}

function endOf(failures: readonly number[], max: number): number {
  const oldest = failures[max - 1];
  return oldest === undefined ? 0 : oldest + WINDOW_MS;
}

async function record(pool: Pool, request: SignInRequest, now: Date, outcome: string): Promise<void> {
  await pool.query('insert into sign_ins (login, address, at, outcome) values ($1, $2, $3, $4)', [
    request.login.slice(0, 64),
    request.address.slice(0, 64),
    now,
    outcome,
  ]);
}
