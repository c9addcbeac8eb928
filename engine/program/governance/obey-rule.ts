import type { Instant } from '../../amount/instant.ts';
import { RULE_PACK } from '../../rules/pack.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import { isLive } from './is-live.ts';
import { overrideMissing } from './overrides.ts';

/**
 * What a command that breaks a rule of the pack is answered: called after its amount checks and before its
 * balances. Reads only; outside a live program nothing is refused.
 *
 * Refuses  rule_locked; override_needed, override_expired where no override of the rule is active.
 * Source   guardrails §2; economics §14.
 */
export function ruleRefusal(state: ProgramState, at: Instant, ruleId: string): Refusal | undefined {
  if (!isLive(state)) return undefined;
  switch (RULE_PACK.get(ruleId)!.severity) {
    case 'locked':
      return refuse('rule_locked', { rule: ruleId });
    case 'override':
      return overrideMissing(state, ruleId, at);
    case 'warn':
      return undefined;
  }
}

/**
 * Says that a rule is broken, first thing once nothing refuses: outside a live program what would have needed
 * an override there, everywhere what only warns.
 */
export function warnOfRule(run: Run, ruleId: string): void {
  const rule = RULE_PACK.get(ruleId)!;
  if (rule.liveOnly || (rule.severity !== 'warn' && isLive(run.state))) return;
  apply(run, { type: 'Warned', code: ruleId });
}
