import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

const COST: ScryptOptions = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const LENGTH = 32;

/** Hashes a password for keeping: `scrypt$N$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  return ['scrypt', COST.N, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/**
 * Whether a password is the one that was hashed. Without a kept hash it takes the same time and says no, so
 * that nobody learns from the clock who exists.
 */
export async function fitsPassword(password: string, kept: string | undefined): Promise<boolean> {
  const [, cost, salt, hash] = (kept ?? NOBODY).split('$');
  const expected = Buffer.from(hash!, 'base64url');
  const found = await derive(password, Buffer.from(salt!, 'base64url'), { ...COST, N: Number(cost) });
  return timingSafeEqual(found, expected) && kept !== undefined;
}

/** The hash of no password: random bytes. */
const NOBODY = [
  'scrypt',
  COST.N,
  randomBytes(16).toString('base64url'),
  randomBytes(LENGTH).toString('base64url'),
].join('$');

function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
