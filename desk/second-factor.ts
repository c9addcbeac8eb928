import { randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Seal } from './seal.ts';
import { hashToken } from './secret.ts';
import { base32, matchTotp, newTotpSecret, totpUri } from './totp.ts';

/** Shown once: what goes into the authenticator app, and what helps when it is lost. */
export type Enrolment = {
  readonly secret: string;
  readonly uri: string;
  readonly recoveryCodes: readonly string[];
};

const RECOVERY_CODES = 10;
const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const RECOVERY_SHAPE = /^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/;

/** Gives somebody a new second factor, not yet confirmed; an earlier one and its recovery codes hold no more. */
export async function enrol(client: PoolClient, seal: Seal, login: string): Promise<Enrolment> {
  const secret = newTotpSecret();
  await client.query(
    `update staff set totp_secret = $2, totp_confirmed_at = null, totp_last_step = 0 where login = $1`,
    [login, seal.close(secret, factorPurpose(login))],
  );
  await client.query('delete from recovery_codes where login = $1', [login]);
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, recoveryCode);
  await client.query(
    'insert into recovery_codes (login, code_hash) select $1, hash from unnest($2::bytea[]) as given (hash)',
    [login, recoveryCodes.map(hashToken)],
  );
  return { secret: base32(secret), uri: totpUri(secret, login), recoveryCodes };
}

export type KeptFactor = {
  readonly totp_secret: Buffer | null;
  readonly totp_confirmed_at: Date | null;
  readonly totp_last_step: bigint | string;
};

/**
 * Whether a code is the one of now, or one of the recovery codes; a code counts once. The first right one confirms
 * the factor: from then on it is always asked for.
 */
export async function spendCode(
  client: PoolClient,
  seal: Seal,
  login: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await client.query<KeptFactor>(
    'select totp_secret, totp_confirmed_at, totp_last_step from staff where login = $1 for update',
    [login],
  );
  const kept = rows[0];
  if (!kept?.totp_secret) return false;
  const given = code.trim().toLowerCase();
  if (RECOVERY_SHAPE.test(given)) return spendRecoveryCode(client, login, given, now);
  const secret = seal.open(kept.totp_secret, factorPurpose(login));
  const step = matchTotp(secret, given.replaceAll(' ', ''), now.getTime(), Number(kept.totp_last_step));
  if (step === undefined) return false;
  await client.query(
    `update staff set totp_last_step = $2, totp_confirmed_at = coalesce(totp_confirmed_at, $3) where login = $1`,
    [login, step, now],
  );
  return true;
}

async function spendRecoveryCode(
  client: PoolClient,
  login: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update recovery_codes set used_at = $3 where login = $1 and code_hash = $2 and used_at is null',
    [login, hashToken(code), now],
  );
  return rowCount === 1;
}

/** 15 signs of 31: about 74 bits, in groups that can be read aloud. */
function recoveryCode(): string {
  const group = () =>
    Array.from({ length: 5 }, () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** What the seal of a second factor is for. */
export function factorPurpose(login: string): string {
  return `totp:${login}`;
}
