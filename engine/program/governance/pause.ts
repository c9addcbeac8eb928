import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Holds up orders, redemptions, payouts or binding, with a reason everybody can read.
 *
 * Refuses  already_paused.
 * Source   economics §14.
 */
export function pause(run: Run, command: CommandOf<'Pause'>): Refusal | undefined {
  const { what, reason } = command;
  if (run.state.governance.pauses.has(what)) return refuse('already_paused', { what });
  apply(run, { type: 'Paused', what, reason });
  return undefined;
}

/**
 * Lets what was paused go on.
 *
 * Refuses  not_paused.
 * Source   economics §14.
 */
export function resume(run: Run, command: CommandOf<'Resume'>): Refusal | undefined {
  const { what, reason } = command;
  if (!run.state.governance.pauses.has(what)) return refuse('not_paused', { what });
  apply(run, { type: 'Resumed', what, reason });
  return undefined;
}
