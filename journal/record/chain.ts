import { createHash } from 'node:crypto';

/** What comes before the first row. */
export const NO_HASH: Buffer = Buffer.alloc(32);

const VERSION = Buffer.from('cistern-journal-1');

/**
 * The hash of a row: it covers the row before, so nothing earlier can change unseen.
 *
 * Formula  sha256 over (version, program id, first entry in decimal, hash of the row before, bytes), each
 *          field preceded by its length as 8 bytes, big end first.
 */
export function chainHash(programId: string, firstEntry: number, previous: Buffer, bytes: Buffer): Buffer {
  const hash = createHash('sha256');
  for (const field of [VERSION, Buffer.from(programId), Buffer.from(String(firstEntry)), previous, bytes]) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(field.length));
    hash.update(length).update(field);
  }
  return hash.digest();
}
