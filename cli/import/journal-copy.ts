import { openProgram, type ProgramState, parsePolicy, replay } from '#engine';
import { type Opening, readEntries } from '#journal';
import type { Pool } from '../service/database.ts';

/** A program in memory, apart from the one at work, and the commands of earlier imports. */
export type ProgramCopy = {
  readonly state: ProgramState;
  /** By command id: the hash of what was sent. */
  readonly recorded: ReadonlyMap<string, string>;
};

/** How the ids of an import's commands begin. */
export const IMPORT_IDS = 'import:';

/** Reads a program from its journal. Tries on it leave no trace. */
export async function copyProgram(pool: Pool, programId: string): Promise<ProgramCopy> {
  const recorded = new Map<string, string>();
  let state: ProgramState | undefined;
  for await (const { opening, entries } of readEntries(pool, programId, -1)) {
    if (opening) state = openedAs(opening);
    for (const { id, content, seq, events, at } of entries) {
      if (seq === undefined) continue;
      replay(state!, events, at);
      if (id.startsWith(IMPORT_IDS)) recorded.set(id, content);
    }
  }
  if (!state) throw new Error(`There is no program ${programId}.`);
  return { state, recorded };
}

function openedAs({ policy, genesisChannel, stage }: Opening): ProgramState {
  const parsed = parsePolicy(policy);
  if (!('policy' in parsed)) throw new Error('The policy of the journal cannot be read.');
  return openProgram(parsed.policy, genesisChannel, stage);
}
