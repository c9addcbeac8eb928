import { type ProgramState, stateLines } from '#engine';
import { openSha256 } from '../sha256.ts';

/** The engine's state hash: sha256 over its canonical lines, each ended by a line feed, as the journal takes it. */
export function stateHash(state: ProgramState): string {
  const hash = openSha256();
  for (const line of stateLines(state)) hash.add(`${line}\n`);
  return hash.hex();
}
