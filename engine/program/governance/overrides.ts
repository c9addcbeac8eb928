import { formatInstant, type Instant } from '../../amount/instant.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';

/**
 * Whether an override of a rule holds at a time: recorded ≤ t < expiry, or end.
 *
 * Source   economics §14.
 */
export function overrideActive(state: ProgramState, ruleId: string, at: Instant): boolean {
  const recorded = state.governance.overridesByRule.get(ruleId);
  if (!recorded) return false;
  for (let place = recorded.length - 1; place >= 0; place -= 1) {
    const { recordedAt, until } = recorded[place]!;
    if (recordedAt <= at && at < until) return true;
  }
  return false;
}

/**
 * What is answered where an override of a rule has to hold and none does.
 *
 * Refuses  override_needed when none was ever recorded, override_expired with the latest end otherwise.
 * Source   guardrails §2; economics §14.
 */
export function overrideMissing(state: ProgramState, ruleId: string, at: Instant): Refusal | undefined {
  if (overrideActive(state, ruleId, at)) return undefined;
  const recorded = state.governance.overridesByRule.get(ruleId);
  if (!recorded) return refuse('override_needed', { rule: ruleId });
  const expiredAt = recorded.reduce((latest, { until }) => (until > latest ? until : latest), 0);
  return refuse('override_expired', { rule: ruleId, expiredAt: formatInstant(expiredAt) });
}
