import type { Pool } from 'pg';
import type { ProgramState } from '#engine';
import type { Batch } from '../record/entry.ts';
import { hashState } from '../record/hash-state.ts';
import { JournalDamage } from '../record/journal-damage.ts';
import { readSnapshot, storedSnapshots } from './read-snapshot.ts';
import { type Notice, SNAPSHOT_VERSION, warn } from './snapshot.ts';

/**
 * Holds the snapshots of a program against a replay of its journal from the first entry.
 *
 * Shape    `see` each batch with the state after it; `check` after the last: how many snapshots hold the state
 *          that was seen at their entry. Those of another version, or damaged, are told and not counted.
 * Throws   `JournalDamage` at the entry of a snapshot that is whole and says something else.
 */
export async function snapshotsOf(
  pool: Pool,
  programId: string,
  notice: Notice = warn,
): Promise<{ see(batch: Batch, state: ProgramState | undefined): void; check(): Promise<number> }> {
  const stored = (await storedSnapshots(pool, programId)).filter(({ entry, version }) => {
    if (version !== SNAPSHOT_VERSION)
      notice(`The snapshot of ${programId} at entry ${entry} is of version ${version}: it is not used.`);
    return version === SNAPSHOT_VERSION;
  });
  const seen = new Map<number, string>();
  return {
    see({ lastEntry }, state) {
      if (state && stored.some(({ entry }) => entry === lastEntry)) seen.set(lastEntry, hashState(state));
    },
    async check() {
      let good = 0;
      for (const one of stored) {
        const snapshot = await readSnapshot(pool, one, notice);
        if (!snapshot) continue;
        const found = [one.stateHash, hashState(snapshot.state)];
        const expected = seen.get(one.entry);
        if (expected === undefined || found.some((hash) => hash !== expected))
          throw new JournalDamage(one.entry, 'the snapshot there does not hold the state the journal gives');
        good += 1;
      }
      return good;
    },
  };
}
