import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { hashToken } from './secret.ts';

/** A phone by its fingerprint, in a program. */
export type Phone = { readonly programId: string; readonly fingerprint: Buffer };

const CODE_MS = 5 * 60_000;
const TRIES_MAX = 5;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Limits = readonly (readonly [withinMs: number, max: number])[];

/** Codes for one phone: one a minute, 5 an hour, 10 a day; from one address 30 an hour. */
const SENDS: Limits = [
  [MINUTE_MS, 1],
  [HOUR_MS, 5],
  [DAY_MS, 10],
];
const ADDRESS_MAX = 30;
/** Wrong tries of one phone, whichever code they were for: then no code of it is right for a while. */
const WRONG: Limits = [
  [HOUR_MS, 10],
  [DAY_MS, 20],
];

/** After how many milliseconds another code may be sent; not above 0: now. */
export async function waitForCode(pool: Pool, phone: Phone, address: string, now: number): Promise<number> {
  const here = await pool.query<{ at: Date }>(
    'select at from phone_code_sends where address = $1 and at > $2 order by at desc',
    [address.slice(0, 64), new Date(now - HOUR_MS)],
  );
  const ends = (here.rows[ADDRESS_MAX - 1]?.at.getTime() ?? 0) + HOUR_MS - now;
  return Math.max(ends, await wait(pool, 'phone_code_sends', SENDS, phone, now));
}

/** A new code in place of any before it. */
export async function makeCode(pool: Pool, phone: Phone, address: string, now: number): Promise<string> {
  const { programId, fingerprint } = phone;
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  for (const table of ['phone_code_sends', 'phone_code_misses'])
    await pool.query(`delete from ${table} where at < $1`, [new Date(now - DAY_MS)]);
  await pool.query(
    'insert into phone_code_sends (program_id, fingerprint, address, at) values ($1, $2, $3, $4)',
    [programId, fingerprint, address.slice(0, 64), new Date(now)],
  );
  await pool.query(
    `insert into phone_codes (program_id, fingerprint, code_hash, expires_at) values ($1, $2, $3, $4)
     on conflict (program_id, fingerprint)
     do update set code_hash = excluded.code_hash, tries = 0, expires_at = excluded.expires_at`,
    [programId, fingerprint, hashToken(code), new Date(now + CODE_MS)],
  );
  return code;
}

/**
 * Whether the code is the one that was sent. Five tries, then it is none any more; right, it is used up; after too
 * many wrong ones of a phone none is right.
 */
export async function spendCode(pool: Pool, phone: Phone, code: string, now: number): Promise<boolean> {
  const { programId, fingerprint } = phone;
  if ((await wait(pool, 'phone_code_misses', WRONG, phone, now)) > 0) return false;
  const { rows } = await pool.query<{ code_hash: Buffer }>(
    `update phone_codes set tries = tries + 1
     where program_id = $1 and fingerprint = $2 and tries < $3 and expires_at > $4 returning code_hash`,
    [programId, fingerprint, TRIES_MAX, new Date(now)],
  );
  if (!rows[0]) return false;
  if (!timingSafeEqual(rows[0].code_hash, hashToken(code))) {
    await pool.query('insert into phone_code_misses (program_id, fingerprint, at) values ($1, $2, $3)', [
      ...[programId, fingerprint, new Date(now)],
    ]);
    return false;
  }
  const { rowCount } = await pool.query(
    'delete from phone_codes where program_id = $1 and fingerprint = $2 and code_hash = $3',
    [programId, fingerprint, rows[0].code_hash],
  );
  return rowCount === 1;
}

async function wait(pool: Pool, table: string, limits: Limits, phone: Phone, now: number): Promise<number> {
  const { rows } = await pool.query<{ at: Date }>(
    `select at from ${table} where program_id = $1 and fingerprint = $2 and at > $3 order by at desc limit 50`,
    [phone.programId, phone.fingerprint, new Date(now - DAY_MS)],
  );
  return Math.max(...limits.map(([withinMs, max]) => (rows[max - 1]?.at.getTime() ?? 0) + withinMs)) - now;
}
