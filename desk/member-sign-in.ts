import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Actor } from './audit.ts';
import { fingerprintOf, linkNew } from './external-ids.ts';
import { keepSealed } from './keep-sealed.ts';
import { noteNetwork } from './member-networks.ts';
import { makeCode, type Phone, spendCode, waitForCode } from './phone-codes.ts';
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

export type OpenedSession = { readonly token: string; readonly session: MemberSession };

export type MemberSignIn = {
  /** Sends a code, whoever the phone belongs to; gives after how many seconds to come again when it is too many. */
  sendCode(
    programId: string,
    phone: string,
    address: string,
    sender: CodeSender,
  ): Promise<number | undefined>;
  /** A session for the member of a phone; undefined when the code is wrong, old, used up, or nobody’s. */
  open(programId: string, phone: string, code: string, address: string): Promise<OpenedSession | undefined>;
  /**
   * The member of a phone, after its code: whose it is, or a new id that it is linked to now and that is still to be
   * registered. Undefined when the code is wrong, old or used up.
   */
  signUp(programId: string, phone: string, code: string, address: string): Promise<string | undefined>;
  /** A session for somebody whose code was right. */
  openFor(programId: string, memberId: string, address: string): Promise<OpenedSession>;
  find(token: string): Promise<MemberSession | undefined>;
  close(token: string): Promise<void>;
};

const SESSION_MS = 30 * 86_400_000;

type Tools = { readonly pool: Pool; readonly seal: () => Seal; readonly clock: () => number };

export function openMemberSignIn({ pool, seal, clock }: Tools): MemberSignIn {
  const phoneOf = (programId: string, phone: string): Phone => ({
    programId,
    fingerprint: fingerprintOf(seal(), programId, 'phone', phone),
  });
  const openFor = (programId: string, memberId: string, address: string) =>
    openSession(pool, { programId, memberId }, address, clock());
  return {
    openFor,
    async sendCode(programId, number, address, sender) {
      const phone = phoneOf(programId, number);
      const wait = await waitForCode(pool, phone, address, clock());
      if (wait > 0) return Math.ceil(wait / 1000);
      await sender.send(number, await makeCode(pool, phone, address, clock()));
      return undefined;
    },
    async open(programId, number, code, address) {
      const phone = phoneOf(programId, number);
      if (!(await spendCode(pool, phone, code, clock()))) return undefined;
      const memberId = await memberOfPhone(pool, phone);
      return memberId === undefined ? undefined : openFor(programId, memberId, address);
    },
    async signUp(programId, number, code, address) {
      const phone = phoneOf(programId, number);
      if (!(await spendCode(pool, phone, code, clock()))) return undefined;
      const known = await memberOfPhone(pool, phone);
      if (known !== undefined) return known;
      const memberId = `mem_${randomBytes(12).toString('hex')}`;
      const actor: Actor = { id: `member:${memberId}`, address };
      const what = { programId, memberId, kind: 'phone', value: number } as const;
      const linked = await keepSealed(pool, seal(), (client) =>
        linkNew(client, seal(), actor, what, new Date(clock())),
      );
      return linked ? memberId : memberOfPhone(pool, phone);
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

async function memberOfPhone(pool: Pool, { programId, fingerprint }: Phone): Promise<string | undefined> {
  const { rows } = await pool.query<{ member_id: string }>(
    `select member_id from external_ids where program_id = $1 and kind = 'phone' and fingerprint = $2`,
    [programId, fingerprint],
  );
  return rows[0]?.member_id;
}

async function openSession(
  pool: Pool,
  who: { readonly programId: string; readonly memberId: string },
  address: string,
  at: number,
): Promise<OpenedSession> {
  const { programId, memberId } = who;
  const token = randomToken();
  const expiresAt = at + SESSION_MS;
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into member_sessions (token_hash, program_id, member_id, address, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [hashToken(token), programId, memberId, address.slice(0, 64), new Date(at), new Date(expiresAt)],
    );
    await noteNetwork(client, who, address, new Date(at));
  });
  return { token, session: { programId, memberId, expiresAt } };
}
