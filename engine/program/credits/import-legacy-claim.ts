import type { CommandOf } from '../command.ts';
import { ruleRefusal, warnOfRule } from '../governance/obey-rule.ts';
import { activeMember } from '../members/active-member.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';

/**
 * Takes over what an old platform owed a member. It becomes credits by and by, never points that nothing backs.
 *
 * Refuses  claim_exists, member_not_found, member_ended, amount_not_positive, legacy_off, the rule
 *          legacy_conversion.
 * Source   S81; economics §16, Legacy claims.
 */
export function importLegacyClaim(run: Run, command: CommandOf<'ImportLegacyClaim'>): Refusal | undefined {
  const { state, at } = run;
  const { claimId, memberId, amount, reference } = command;
  if (state.credits.claims.has(claimId)) return refuse('claim_exists', { claimId });
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  const { legacy } = state.policy;
  if (!legacy) return refuse('legacy_off');
  const barred = ruleRefusal(state, at, 'legacy_conversion');
  if (barred) return barred;
  warnOfRule(run, 'legacy_conversion');
  const imported = { claimId, memberId, amount, reference, pool: state.pool.balance, terms: legacy };
  apply(run, { type: 'LegacyClaimImported', ...imported });
  return undefined;
}
