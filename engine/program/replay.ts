import type { Instant } from '../amount/instant.ts';
import type { Event } from './event.ts';
import { evolve } from './evolve.ts';
import { notePool } from './points/day-counts.ts';
import type { ProgramState } from './state.ts';

/** Applies the recorded events of one accepted command; leaves the state as `execute` left it. */
export function replay(state: ProgramState, events: readonly Event[], at: Instant): void {
  const pool = state.pool.balance;
  for (const event of events) evolve(state, event, at);
  notePool(state, pool, at);
  state.seq += 1;
  state.at = at;
}
