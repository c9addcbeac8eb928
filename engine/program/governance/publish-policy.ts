import { formatInstant, type Instant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { brokenRules } from '../../rules/lint.ts';
import { parsePolicy } from '../../rules/parse-policy.ts';
import type { Policy } from '../../rules/policy.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import { activateDue } from './activate-policy.ts';
import { ruleRefusal, warnOfRule } from './obey-rule.ts';
import { officersMissing } from './officers.ts';
import { unfitPolicy } from './policy-fit.ts';

/** People of a live program know new rules this long before they hold. */
const NOTICE_DAYS = 7;

/**
 * Publishes a policy. It takes effect at once, or waits for its time and for the first Tick after it; it
 * replaces one that still waits. What was earned keeps its better terms, waiting orders their tariff (G14).
 *
 * Refuses  policy_invalid, policy_fixed, tariff_in_use, commission_exceeds_distribution,
 *          subsidy_exceeds_take; in a live program effective_too_soon, the override rules it breaks,
 *          two_officers_needed.
 * Source   G14; economics §14.
 */
export function publishPolicy(run: Run, command: CommandOf<'PublishPolicy'>): Refusal | undefined {
  const { state, at } = run;
  const parsed = parsePolicy(command.policy);
  if ('problems' in parsed) return refuse('policy_invalid', { ...parsed.problems[0] });
  const { policy } = parsed;
  const wanted = command.effectiveAt ?? at;
  const effectiveAt = wanted > at ? wanted : at;
  const barred =
    fixedRefusal(state.policy, policy) ??
    unfitPolicy(state, policy, at) ??
    liveRefusal(state, policy, effectiveAt, at) ??
    officersMissing(state, command.officers);
  if (barred) return barred;
  for (const ruleId of brokenRules(policy, 'override')) warnOfRule(run, ruleId);
  for (const ruleId of brokenRules(policy, 'warn')) warnOfRule(run, ruleId);
  apply(run, {
    type: 'PolicyPublished',
    version: state.governance.publications.length + 2,
    document: JSON.stringify(command.policy),
    effectiveAt,
    officers: command.officers,
  });
  activateDue(run);
  return undefined;
}

/** What lots, genesis points and days are counted from. */
function fixedRefusal(today: Policy, next: Policy): Refusal | undefined {
  const differs = (field: string, same: boolean) => (same ? undefined : refuse('policy_fixed', { field }));
  return (
    differs('startPrice', today.startPrice === next.startPrice) ??
    differs('genesis', today.genesis.amount === next.genesis.amount) ??
    differs('utcOffsetMinutes', today.utcOffsetMinutes === next.utcOffsetMinutes)
  );
}

function liveRefusal(
  state: ProgramState,
  policy: Policy,
  effectiveAt: Instant,
  at: Instant,
): Refusal | undefined {
  if (state.governance.stage !== 'live') return undefined;
  const earliest = at + NOTICE_DAYS * DAY_MS;
  if (effectiveAt < earliest) {
    const times = { effectiveAt: formatInstant(effectiveAt), earliest: formatInstant(earliest) };
    return refuse('effective_too_soon', times);
  }
  for (const ruleId of brokenRules(policy, 'override')) {
    const barred = ruleRefusal(state, at, ruleId);
    if (barred) return barred;
  }
  return undefined;
}
