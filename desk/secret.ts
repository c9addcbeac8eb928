import { hash, randomBytes, randomInt } from 'node:crypto';

/** No 0 and O, no 1, l and I: people copy these by hand. */
const READABLE = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A token nobody can guess: 256 bits. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A password to show once; 16 characters of 56 are about 93 bits. */
export function randomPassword(length = 16): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('');
}

/** How tokens are kept. They are random and long, so a plain hash is enough; passwords are not (`password.ts`). */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}
