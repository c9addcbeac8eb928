import type { Command } from '../command.ts';
import type { Refusal } from '../outcome.ts';
import type { ProgramState } from '../state.ts';

/**
 * What stands between a command and its own rules: the program's stage, what is paused, what the policy
 * needs an override for.
 *
 * Refuses  wrong_stage, paused, override_needed, override_expired, in this order.
 * Source   economics §14.
 */
export function gate(_state: ProgramState, _command: Command): Refusal | undefined {
  return undefined;
}
