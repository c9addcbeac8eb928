import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
const DIGITS = 6;
const SECRET_BYTES = 20;
/** Steps the person's clock may be off, either way. */
const DRIFT_STEPS = 1;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** One-time codes after RFC 6238, as authenticator apps make them: SHA-1, 6 digits, 30 seconds. */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The code of a step (RFC 4226 §5.3). */
export function totpCode(secret: Buffer, step: number, digits = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac[mac.length - 1]! & 0xf;
  const number = (mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits;
  return String(number).padStart(digits, '0');
}

export function totpStep(now: number): number {
  return Math.floor(now / STEP_MS);
}

/**
 * The step whose code this is; undefined when it is none. A step at or before `lastStep` was used already and
 * counts no more, so that nobody uses a code that was overheard.
 */
export function matchTotp(secret: Buffer, code: string, now: number, lastStep: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  let found: number | undefined;
  for (let step = totpStep(now) - DRIFT_STEPS; step <= totpStep(now) + DRIFT_STEPS; step += 1) {
    const fits = timingSafeEqual(Buffer.from(totpCode(secret, step)), Buffer.from(code));
    if (fits && step > lastStep) found ??= step;
  }
  return found;
}

/** What an authenticator app reads, typed or as a QR picture. */
export function totpUri(secret: Buffer, login: string): string {
  const label = encodeURIComponent(`Cistern:${login}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=Cistern&algorithm=SHA1&digits=${DIGITS}&period=${STEP_MS / 1000}`;
}

/** RFC 4648 §6, without padding. */
export function base32(bytes: Buffer): string {
  let bits = 0;
  let held = 0;
  let text = '';
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += BASE32[(held >>> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text;
}

/** The code an authenticator app shows for what it was given, at a time. */
export function codeOfSecret(secret: string, now: number): string {
  return totpCode(fromBase32(secret), totpStep(now));
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
