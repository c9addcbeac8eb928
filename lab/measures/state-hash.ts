import { type ProgramState, stateLines } from '#engine';
import { openSha256 } from '../sha256.ts';

/** SHA-256 of ASCII text given in pieces. Whoever has a faster one than the room's own brings it. */
export type OpenHash = () => { add(text: string): void; hex(): string };

const CHUNK = 64 * 1024;

/** The engine's state hash: sha256 over its canonical lines, each ended by a line feed, as the journal takes it. */
export function stateHash(state: ProgramState, openHash: OpenHash = openSha256): string {
  const hash = openHash();
  let chunk = '';
  for (const line of stateLines(state)) {
    chunk += `${line}\n`;
    if (chunk.length < CHUNK) continue;
    hash.add(chunk);
    chunk = '';
  }
  hash.add(chunk);
  return hash.hex();
}
