import type { CommandOf } from '../command.ts';
import { activeMember } from '../members/active-member.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import { releasedOfClaim } from './claim.ts';

/**
 * Releases what of a claim is due as credits of no store, to be spent at once.
 *
 * Refuses  claim_not_found, member_ended, nothing_to_release.
 * Source   S81, S83; economics §16, Legacy claims.
 */
export function releaseCredits(run: Run, command: CommandOf<'ReleaseCredits'>): Refusal | undefined {
  const { state, at } = run;
  const { claimId } = command;
  const claim = state.credits.claims.get(claimId);
  if (!claim) return refuse('claim_not_found', { claimId });
  const member = activeMember(state, claim.member.id);
  if ('code' in member) return member;
  const amount = releasedOfClaim(claim, at, state.pool.balance) - claim.released;
  if (amount <= 0n) return refuse('nothing_to_release', { claimId });
  apply(run, { type: 'CreditsReleased', claimId, memberId: member.id, amount });
  return undefined;
}
