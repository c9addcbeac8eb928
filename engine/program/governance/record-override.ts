import { formatInstant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { RULE_PACK } from '../../rules/pack.ts';
import type { OverrideRule } from '../../rules/rule.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { officersMissing } from './officers.ts';

/** An override has to be thought over again at least this often. */
const DAYS_MAX = 90;

/**
 * Two officers take responsibility on record for going without a rule of severity override (放行).
 *
 * Refuses  override_exists, rule_not_found, rule_locked, override_not_needed (the rule only warns),
 *          sentence_differs (the rule's own, Chinese or English, to the letter), expiry_out_of_range (now <
 *          expiry ≤ 90 days from now), two_officers_needed in every stage.
 * Source   guardrails §2; economics §14.
 */
export function recordOverride(run: Run, command: CommandOf<'RecordOverride'>): Refusal | undefined {
  const { state, at } = run;
  const { overrideId, ruleId, officers, sentence, reason, expiresAt } = command;
  if (state.governance.overrides.has(overrideId)) return refuse('override_exists', { overrideId });
  const rule = RULE_PACK.get(ruleId);
  if (!rule) return refuse('rule_not_found', { rule: ruleId });
  if (rule.severity !== 'override') {
    return refuse(rule.severity === 'locked' ? 'rule_locked' : 'override_not_needed', { rule: ruleId });
  }
  const expected = expectedSentence(rule, sentence);
  if (sentence !== expected) return refuse('sentence_differs', { rule: ruleId, expected });
  const latest = at + DAYS_MAX * DAY_MS;
  if (expiresAt <= at || expiresAt > latest) {
    return refuse('expiry_out_of_range', {
      expiresAt: formatInstant(expiresAt),
      latest: formatInstant(latest),
    });
  }
  const missing = officersMissing(state, officers, true);
  if (missing) return missing;
  const ruleVersion = rule.version;
  apply(run, {
    type: 'OverrideRecorded',
    overrideId,
    ruleId,
    ruleVersion,
    sentence,
    officers,
    reason,
    expiresAt,
  });
  return undefined;
}

const HAN = /\p{Script=Han}/u;

/** The rule's sentence in the language in which one was typed. */
function expectedSentence({ sentence }: OverrideRule, typed: string): string {
  return HAN.test(typed) ? sentence.zh : sentence.en;
}
