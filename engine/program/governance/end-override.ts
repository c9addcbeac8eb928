import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Ends an override now; one that is over keeps its end.
 *
 * Refuses  override_not_found.
 * Source   economics §14.
 */
export function endOverride(run: Run, command: CommandOf<'EndOverride'>): Refusal | undefined {
  const { overrideId, reason } = command;
  const override = run.state.governance.overrides.get(overrideId);
  if (!override) return refuse('override_not_found', { overrideId });
  const until = override.until < run.at ? override.until : run.at;
  apply(run, { type: 'OverrideEnded', overrideId, until, reason });
  return undefined;
}
