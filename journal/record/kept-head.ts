import type { Batch } from './entry.ts';
import { JournalDamage } from './journal-damage.ts';

/** The end of a journal at some time: the last entry of a row and the row's hash, hex. Small enough to keep. */
export type Head = { readonly entry: number; readonly hash: string };

/**
 * Holds a journal against a head somebody kept: a journal written anew from its first row agrees with itself,
 * and not with what was kept.
 *
 * Shape    head → `see` each row as it is read, `end` after the last.
 * Throws   `JournalDamage` at the kept entry: another hash, or no row that ends with it.
 * Source   A21.
 */
export function keptHead({ entry, hash }: Head): { see(batch: Batch): void; end(): void } {
  let seen = false;
  return {
    see(batch) {
      if (batch.lastEntry !== entry) return;
      if (batch.hash !== hash) {
        throw new JournalDamage(entry, `has the hash ${batch.hash}, not the one that was kept`);
      }
      seen = true;
    },
    end() {
      if (!seen) throw new JournalDamage(entry, 'no row ends with this entry, yet its hash was kept');
    },
  };
}
