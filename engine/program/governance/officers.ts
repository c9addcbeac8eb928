import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import { isLive } from './is-live.ts';

/**
 * Whether an act that needs two officers has them: two different references.
 *
 * Shape    (state, officers, always) → refusal or undefined. Asked in a live program, or in every stage.
 * Refuses  two_officers_needed. The last of a command's rules.
 * Source   economics §14.
 */
export function officersMissing(
  state: ProgramState,
  officers: readonly string[] | undefined,
  always = false,
): Refusal | undefined {
  if (!always && !isLive(state)) return undefined;
  return (officers?.length ?? 0) >= 2 ? undefined : refuse('two_officers_needed');
}
