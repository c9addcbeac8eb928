import type { Pool } from 'pg';
import type { Role } from '#contract';
import { fitsPassword } from './password.ts';
import type { Seal } from './seal.ts';
import { spendCode } from './second-factor.ts';
import type { Staff } from './staff.ts';
import { inTransaction } from './transaction.ts';

export type SignInRequest = {
  readonly login: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code. */
  readonly code?: string | undefined;
  /** Network address the request came from. */
  readonly address: string;
  /** Whether a second factor is demanded of everybody, and not only of those who have confirmed one. */
  readonly demandCode?: boolean;
};

export type SignInAnswer =
  | { readonly staff: Staff; readonly secondFactor: boolean }
  | { readonly refused: 'wrong_sign_in' | 'code_needed' }
  | { readonly refused: 'locked_out'; readonly retryAfterSeconds: number };

const DAY_MS = 86_400_000;
const FIRST_LOCK_MS = 15 * 60_000;
const LOCK_MAX_MS = 12 * 3_600_000;
/** Failures after which one address must wait for one login; each further one doubles the wait. */
const FAILURES_MAX_HERE = 5;
/** Failures after which addresses that never signed in must wait. */
const FAILURES_MAX_ANYWHERE = 30;
const KNOWN_ADDRESS_MS = 30 * DAY_MS;

/** Attempts for one login run one after another, so that many at once count as many. */
const running = new Map<string, Promise<unknown>>();

/**
 * Checks name, password and code, and writes down that it was tried.
 *
 * Refuses  wrong_sign_in (unknown name, wrong password, wrong code alike, in the same time); code_needed when all is
 *          right but the code is missing; locked_out after 5 failures of a day from one address, first for 15
 *          minutes, then twice as long after each further one, at most 12 hours; after 30 within 15 minutes from
 *          anywhere for addresses that never signed in as this login, so that nobody can lock a person out of the
 *          place they work at.
 */
export async function verifyStaff(
  pool: Pool,
  seal: Seal | undefined,
  request: SignInRequest,
  now: Date,
): Promise<SignInAnswer> {
  const before = running.get(request.login) ?? Promise.resolve();
  const answer = before.catch(() => undefined).then(() => attempt(pool, seal, request, now));
  running.set(request.login, answer);
  try {
    return await answer;
  } finally {
    if (running.get(request.login) === answer) running.delete(request.login);
  }
}

type Known = {
  readonly password_hash: string;
  readonly role: Role;
  readonly has_factor: boolean;
  readonly confirmed: boolean;
};

async function attempt(
  pool: Pool,
  seal: Seal | undefined,
  request: SignInRequest,
  now: Date,
): Promise<SignInAnswer> {
  const lockedUntil = await lockEnd(pool, request, now);
  if (lockedUntil > now.getTime()) {
    await record(pool, request, now, 'locked');
    return {
      refused: 'locked_out',
      retryAfterSeconds: Math.ceil((lockedUntil - now.getTime()) / 1000),
    };
  }
  const { rows } = await pool.query<Known>(
    `select password_hash, role, totp_secret is not null as has_factor, totp_confirmed_at is not null as confirmed
     from staff where login = $1 and ended_at is null`,
    [request.login],
  );
  const known = rows[0];
  const fits = await fitsPassword(request.password, known?.password_hash);
  const outcome = fits && known ? await secondFactor(pool, seal, request, known, now) : 'wrong';
  await record(pool, request, now, outcome);
  if (outcome === 'code') return { refused: 'code_needed' };
  if (outcome === 'wrong' || !known) return { refused: 'wrong_sign_in' };
  return {
    staff: { login: request.login, role: known.role },
    secondFactor: request.code !== undefined && known.has_factor,
  };
}

/** Asked of whoever has confirmed one, given when one is sent, and demanded of everybody who has one once it is serious. */
async function secondFactor(
  pool: Pool,
  seal: Seal | undefined,
  { login, code, demandCode = false }: SignInRequest,
  known: Known,
  now: Date,
): Promise<'accepted' | 'wrong' | 'code'> {
  if (!known.has_factor) return 'accepted';
  if (code === undefined) return known.confirmed || demandCode ? 'code' : 'accepted';
  if (!seal) throw new Error('the desk was opened without its key');
  const fits = await inTransaction(pool, (client) => spendCode(client, seal, login, code, now));
  return fits ? 'accepted' : 'wrong';
}

type Tried = { readonly at: Date; readonly address: string; readonly outcome: string };

/** When the failures since the last success stop locking. */
async function lockEnd(pool: Pool, request: SignInRequest, now: Date): Promise<number> {
  const { rows } = await pool.query<Tried>(
    `select at, address, outcome from sign_ins
     where login = $1 and at > $2 and outcome in ('wrong', 'accepted') order by at desc limit 500`,
    [request.login.slice(0, 64), new Date(now.getTime() - DAY_MS)],
  );
  const here = failuresOf(rows.filter((row) => row.address === request.address));
  const ending = endHere(here);
  const recent = failuresOf(rows).filter((at) => at > now.getTime() - FIRST_LOCK_MS);
  const oldest = recent[FAILURES_MAX_ANYWHERE - 1];
  if (oldest === undefined || (await signedInFrom(pool, request, now))) return ending;
  return Math.max(ending, oldest + FIRST_LOCK_MS);
}

/** Times of the failures since the last success, newest first. */
function failuresOf(rows: readonly Tried[]): number[] {
  const success = rows.findIndex((row) => row.outcome === 'accepted');
  return rows.slice(0, success < 0 ? undefined : success).map((row) => row.at.getTime());
}

function endHere(failures: readonly number[]): number {
  const beyond = failures.length - FAILURES_MAX_HERE;
  if (beyond < 0) return 0;
  return failures[0]! + Math.min(FIRST_LOCK_MS * 2 ** beyond, LOCK_MAX_MS);
}

async function signedInFrom(pool: Pool, { login, address }: SignInRequest, now: Date): Promise<boolean> {
  const { rows } = await pool.query(
    `select 1 from sign_ins where login = $1 and address = $2 and at > $3 and outcome = 'accepted' limit 1`,
    [login.slice(0, 64), address.slice(0, 64), new Date(now.getTime() - KNOWN_ADDRESS_MS)],
  );
  return rows.length > 0;
}

async function record(pool: Pool, request: SignInRequest, now: Date, outcome: string): Promise<void> {
  await pool.query('insert into sign_ins (login, address, at, outcome) values ($1, $2, $3, $4)', [
    request.login.slice(0, 64),
    request.address.slice(0, 64),
    now,
    outcome,
  ]);
}
