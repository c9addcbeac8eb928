import { createHash } from 'node:crypto';
import { type ProgramState, stateLines } from '#engine';

/** SHA-256 over the canonical lines of a state (economics §11.8). */
export function hashState(state: ProgramState): string {
  const hash = createHash('sha256');
  for (const line of stateLines(state)) hash.update(line).update('\n');
  return hash.digest('hex');
}
