import { createHash } from 'node:crypto';
import { type ProgramState, stateLines } from '#engine';

const CHUNK = 64 * 1024;

/** sha256, hex, over the engine's canonical lines of a state, each ended by a line feed. */
export function hashState(state: ProgramState): string {
  const hash = createHash('sha256');
  let chunk = '';
  for (const line of stateLines(state)) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    hash.update(chunk);
    chunk = '';
  }
  return hash.update(chunk).digest('hex');
}
