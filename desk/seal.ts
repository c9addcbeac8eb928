import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Bytes of the key that the desk's secrets are sealed with. It comes from the environment, never from the database. */
export const DESK_KEY_BYTES = 32;

/** Names a key without telling anything of it: what a message may say, and a database keep. */
export function keyIdOf(key: Buffer): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'cistern desk id', 4)).toString('hex');
}

const NONCE = 12;
const TAG = 16;

/** Keeps what must be read again (phones, second-factor secrets) unreadable in the database and its copies. */
export type Seal = {
  readonly keyId: string;
  /** AES-256-GCM; what it is for is part of what is proven, so that a value cannot be moved elsewhere. */
  close(text: Buffer | string, purpose: string): Buffer;
  open(sealed: Buffer, purpose: string): Buffer;
  /** The same for the same text: finds a value nobody can read. */
  fingerprint(text: string, purpose: string): Buffer;
};

export function openSeal(key: Buffer): Seal {
  if (key.length !== DESK_KEY_BYTES) throw new Error(`the desk key must have ${DESK_KEY_BYTES} bytes`);
  const derived = (name: string) => Buffer.from(hkdfSync('sha256', key, '', `cistern desk ${name}`, 32));
  const sealing = derived('seal');
  const finding = derived('find');
  return {
    keyId: keyIdOf(key),
    close(text, purpose) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open(sealed, purpose) {
      const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, NONCE))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]);
    },
    fingerprint: (text, purpose) => createHmac('sha256', finding).update(`${purpose}\0${text}`).digest(),
  };
}
