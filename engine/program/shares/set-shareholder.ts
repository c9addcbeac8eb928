import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { activeMember } from '../members/active-member.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Makes a member a shareholder (股东) with a weight, changes the weight, or ends it with 0.
 *
 * Refuses  member_not_found, member_ended, the rule shareholder_dividend when the weight is above 0.
 * Source   S5; economics §17.
 */
export function setShareholder(run: Run, command: CommandOf<'SetShareholder'>): Refusal | undefined {
  const { memberId, weight } = command;
  const member = activeMember(run.state, memberId);
  if ('code' in member) return member;
  const barred = weight > 0 ? ruleRefusal(run.state, run.at, 'shareholder_dividend') : undefined;
  if (barred) return barred;
  if (weight > 0) warnOfRule(run, 'shareholder_dividend');
  apply(run, { type: 'ShareholderSet', memberId, weight });
  return undefined;
}
