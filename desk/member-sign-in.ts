import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { fingerprintOf } from './external-ids.ts';
import { noteNetwork } from './member-networks.ts';
import type { Seal } from './seal.ts';
import { hashToken, randomToken } from './secret.ts';
import { inTransaction } from './transaction.ts';

/** Sends a code to a phone. */
export type CodeSender = {
  /** True where the code is shown to whoever runs the server: never in a live program. */
  readonly development: boolean;
  send(phone: string, code: string): Promise<void>;
};

export type MemberSession = {
  readonly programId: string;
  readonly memberId: string;
  readonly expiresAt: number;
};

export type MemberSignIn = {
  /** Sends a code, whoever the phone belongs to; gives after how many seconds to come again when it is too many. */
  sendCode(
    programId: string,
    phone: string,
    address: string,
    sender: CodeSender,
  ): Promise<number | undefined>;
  /** A session for the member of a phone; undefined when the code is wrong, old, used up, or nobody’s. */
  open(
    programId: string,
    phone: string,
    code: string,
    address: string,
  ): Promise<{ readonly token: string; readonly session: MemberSession } | undefined>;
  find(token: string): Promise<MemberSession | undefined>;
  close(token: string): Promise<void>;
};

const CODE_MS = 5 * 60_000;
const TRIES_MAX = 5;
const SESSION_MS = 30 * 86_400_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Codes for one phone: one a minute, 5 an hour, 10 a day; from one address 30 an hour. */
const LIMITS: readonly (readonly [withinMs: number, max: number])[] = [
  [MINUTE_MS, 1],
  [HOUR_MS, 5],
  [24 * HOUR_MS, 10],
];
const ADDRESS_MAX = 30;

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly clock: () => number };

export function openMemberSignIn({ pool, seal, clock }: Tools): MemberSignIn {
  return {
    async sendCode(programId, phone, address, sender) {
      const fingerprint = fingerprintOf(seal(), programId, 'phone', phone);
      const wait = await waitFor(pool, programId, fingerprint, address, clock());
      if (wait > 0) return Math.ceil(wait / 1000);
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      await keepCode(pool, programId, fingerprint, address, code, clock());
      await sender.send(phone, code);
      return undefined;
    },
    async open(programId, phone, code, address) {
      const fingerprint = fingerprintOf(seal(), programId, 'phone', phone);
      if (!(await spend(pool, programId, fingerprint, code, new Date(clock())))) return undefined;
      const { rows } = await pool.query<{ member_id: string }>(
        `select member_id from external_ids where program_id = $1 and kind = 'phone' and fingerprint = $2`,
        [programId, fingerprint],
      );
      const memberId = rows[0]?.member_id;
      if (memberId === undefined) return undefined;
      const token = randomToken();
      const expiresAt = clock() + SESSION_MS;
      const now = new Date(clock());
      await inTransaction(pool, async (client) => {
        await client.query(
          `insert into member_sessions (token_hash, program_id, member_id, address, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6)`,
          [hashToken(token), programId, memberId, address.slice(0, 64), now, new Date(expiresAt)],
        );
        await noteNetwork(client, { programId, memberId }, address, now);
      });
      return { token, session: { programId, memberId, expiresAt } };
    },
    async find(token) {
      const { rows } = await pool.query<{ program_id: string; member_id: string; expires_at: Date }>(
        'select program_id, member_id, expires_at from member_sessions where token_hash = $1 and expires_at > $2',
        [hashToken(token), new Date(clock())],
      );
      const row = rows[0];
      if (!row) return undefined;
      return { programId: row.program_id, memberId: row.member_id, expiresAt: row.expires_at.getTime() };
    },
    async close(token) {
      await pool.query('delete from member_sessions where token_hash = $1', [hashToken(token)]);
    },
  };
}

async function waitFor(
  pool: Pool,
  programId: string,
  fingerprint: Buffer,
  address: string,
  now: number,
): Promise<number> {
  const since = new Date(now - 24 * HOUR_MS);
  const sent = await pool.query<{ at: Date }>(
    `select at from phone_code_sends where program_id = $1 and fingerprint = $2 and at > $3 order by at desc`,
    [programId, fingerprint, since],
  );
  const here = await pool.query<{ at: Date }>(
    'select at from phone_code_sends where address = $1 and at > $2 order by at desc',
    [address.slice(0, 64), new Date(now - HOUR_MS)],
  );
  const ends = LIMITS.map(([withinMs, max]) => (sent.rows[max - 1]?.at.getTime() ?? 0) + withinMs);
  return Math.max(...ends, (here.rows[ADDRESS_MAX - 1]?.at.getTime() ?? 0) + HOUR_MS) - now;
}

async function keepCode(
  pool: Pool,
  programId: string,
  fingerprint: Buffer,
  address: string,
  code: string,
  now: number,
): Promise<void> {
  await pool.query('delete from phone_code_sends where at < $1', [new Date(now - 24 * HOUR_MS)]);
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
}

/** Whether the code is the one that was sent; five tries, then it is none any more; right, it is used up. */
async function spend(
  pool: Pool,
  programId: string,
  fingerprint: Buffer,
  code: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await pool.query<{ code_hash: Buffer }>(
    `update phone_codes set tries = tries + 1
     where program_id = $1 and fingerprint = $2 and tries < $3 and expires_at > $4 returning code_hash`,
    [programId, fingerprint, TRIES_MAX, now],
  );
  if (!rows[0] || !timingSafeEqual(rows[0].code_hash, hashToken(code))) return false;
  const { rowCount } = await pool.query(
    'delete from phone_codes where program_id = $1 and fingerprint = $2 and code_hash = $3',
    [programId, fingerprint, rows[0].code_hash],
  );
  return rowCount === 1;
}
