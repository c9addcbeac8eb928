import type { Instant } from '../amount/instant.ts';
import type { Event } from './event.ts';
import { evolve } from './evolve.ts';
import type { ProgramState } from './state.ts';

/** Applies the recorded events of one accepted command; leaves the state as `execute` left it. */
export function replay(state: ProgramState, events: readonly Event[], at: Instant): void {
  for (const event of events) evolve(state, event, at);
  state.seq += 1;
  state.at = at;
}
