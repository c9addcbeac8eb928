import type { Pool, PoolClient } from 'pg';
import type { Role } from '#contract';
import { hashPassword } from './password.ts';

export type Staff = { readonly login: string; readonly role: Role };
export type NewStaff = Staff & {
  readonly password: string;
  /** Of a demo, whose passwords are printed at every start: never of a live program. */
  readonly demo?: boolean;
};

export type StaffRow = Staff & {
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
  readonly secondFactor: 'none' | 'unconfirmed' | 'confirmed';
  readonly lastSignInAt: Date | null;
};

/** Small letters, digits, `.`, `_`, `-`: a login is part of the ids of the commands it sends. */
export const LOGIN = /^[a-z0-9][a-z0-9._-]{0,39}$/;
export const PASSWORD_LENGTH_MIN = 12;

/** Why somebody cannot be added. */
export type StaffProblem = 'login_malformed' | 'password_too_short' | 'login_taken';

/** Adds somebody; undefined when done. */
export async function createStaff(
  db: Pool | PoolClient,
  person: NewStaff,
  now: Date,
): Promise<StaffProblem | undefined> {
  if (!LOGIN.test(person.login)) return 'login_malformed';
  if (person.password.length < PASSWORD_LENGTH_MIN) return 'password_too_short';
  const hash = await hashPassword(person.password);
  const { rowCount } = await db.query(
    `insert into staff (login, password_hash, role, demo, created_at) values ($1, $2, $3, $4, $5)
     on conflict (login) do nothing`,
    [person.login, hash, person.role, person.demo ?? false, now],
  );
  return rowCount === 1 ? undefined : 'login_taken';
}

/** Gives a new password and ends every session of that person; false when nobody is called so. */
export async function changePassword(
  db: Pool | PoolClient,
  login: string,
  password: string,
): Promise<boolean> {
  const hash = await hashPassword(password);
  const { rowCount } = await db.query('update staff set password_hash = $2 where login = $1', [login, hash]);
  await db.query('delete from staff_sessions where login = $1', [login]);
  return rowCount === 1;
}

export async function listStaff(pool: Pool): Promise<readonly StaffRow[]> {
  const { rows } = await pool.query<StaffRow>(
    `select login, role, demo, created_at as "createdAt", ended_at as "endedAt",
       case when totp_secret is null then 'none' when totp_confirmed_at is null then 'unconfirmed'
            else 'confirmed' end as "secondFactor",
       (select max(at) from sign_ins s where s.login = staff.login and s.outcome = 'accepted') as "lastSignInAt"
     from staff order by ended_at is not null, login`,
  );
  return rows;
}
