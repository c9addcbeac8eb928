import { formatInstant } from '../amount/instant.ts';
import { DAY_MS } from '../amount/quantity.ts';
import { assert } from '../assert.ts';
import { RULE_PACK } from '../rules/pack.ts';
import type { Bilingual } from '../rules/rule.ts';
import type { Line, Play } from './play.ts';

export const TWO_OFFICERS = ['officer-a', 'officer-b'];

/** References for going live; one looks like an amount, to be told from one. */
export const CHECKLIST = {
  legalProfile: 'doc:1',
  reserveAccount: '1.000000',
  paymentProvider: 'doc:3',
  disclosure: 'doc:4',
  counselOpinion: 'doc:5',
  outcomesReport: 'doc:6',
};

export function sentenceOf(ruleId: string): Bilingual {
  const rule = RULE_PACK.get(ruleId);
  assert(rule?.severity === 'override', `${ruleId} is no rule to override`);
  return rule.sentence;
}

/** Records an override of a rule, valid for some days from the play's own time. */
export function overrideLine(
  program: Play,
  ruleId: string,
  days = 90,
  overrideId = `override_${ruleId}`,
): Line {
  return {
    type: 'RecordOverride',
    overrideId,
    ruleId,
    officers: TWO_OFFICERS,
    sentence: sentenceOf(ruleId).zh,
    reason: 'minutes:7',
    expiresAt: formatInstant(program.now + days * DAY_MS),
  };
}

/** Sends a line that must be refused; answers the refusal with its numbers. */
export function refusalOf(program: Play, line: Line): object {
  const outcome = program.send(line);
  assert(outcome.outcome === 'refused', `${line.type} was accepted`);
  return outcome.refusal;
}
