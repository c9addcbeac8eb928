import type { ProgramState } from '../state.ts';

/**
 * Whether real money is at stake: the program is live, or was when it began to be wound down. Two officers,
 * the rules and the hold for self-dealing protect what is still paid out then.
 *
 * Source   economics §14.
 */
export function isLive(state: ProgramState): boolean {
  const { stage, windDown } = state.governance;
  return stage === 'live' || windDown?.fromLive === true;
}
