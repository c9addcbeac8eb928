import type { Pool } from 'pg';
import type { Role } from '#contract';
import { hashPassword } from './password.ts';

export type Staff = { readonly login: string; readonly role: Role };
export type NewStaff = Staff & { readonly password: string };

/** Small letters, digits, `.`, `_`, `-`: a login is part of the ids of the commands it sends. */
export const LOGIN = /^[a-z0-9][a-z0-9._-]{0,39}$/;
export const PASSWORD_LENGTH_MIN = 10;

/** Why somebody cannot be added. */
export type StaffProblem = 'login_malformed' | 'password_too_short' | 'login_taken';

/** Adds somebody; undefined when done. */
export async function createStaff(
  pool: Pool,
  person: NewStaff,
  now: Date,
): Promise<StaffProblem | undefined> {
  if (!LOGIN.test(person.login)) return 'login_malformed';
  if (person.password.length < PASSWORD_LENGTH_MIN) return 'password_too_short';
  const hash = await hashPassword(person.password);
  const { rowCount } = await pool.query(
    `insert into staff (login, password_hash, role, created_at) values ($1, $2, $3, $4)
     on conflict (login) do nothing`,
    [person.login, hash, person.role, now],
  );
  return rowCount === 1 ? undefined : 'login_taken';
}

/** Gives a new password and ends every session of that person; false when nobody is called so. */
export async function changePassword(pool: Pool, login: string, password: string): Promise<boolean> {
  const hash = await hashPassword(password);
  const { rowCount } = await pool.query('update staff set password_hash = $2 where login = $1', [
    login,
    hash,
  ]);
  await pool.query('delete from staff_sessions where login = $1', [login]);
  return rowCount === 1;
}

export async function listStaff(pool: Pool): Promise<readonly Staff[]> {
  const { rows } = await pool.query<Staff>('select login, role from staff order by login');
  return rows;
}
