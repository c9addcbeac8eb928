import { hash } from 'node:crypto';
import { type ProgramState, stateJson } from '#engine';

/** sha256 of the figures `run --state` writes: what people see, whatever the version of the state hash. */
export function figuresHash(state: ProgramState): string {
  return hash('sha256', JSON.stringify(stateJson(state)), 'hex');
}
