import { createHash } from 'node:crypto';
import type { OpenHash } from '#lab';

/** The machine's own SHA-256, several times as fast as the lab's; the result is the same. */
export const nodeHash: OpenHash = () => {
  const hash = createHash('sha256');
  return { add: (text) => void hash.update(text, 'latin1'), hex: () => hash.digest('hex') };
};
