import type { Instant } from '../../amount/instant.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type { CreditEvent, CreditsGranted, CreditsReleased, LegacyClaimImported } from './events.ts';
import type { Grant } from './grant.ts';

export const CREDIT_EVOLVERS: Evolvers<CreditEvent> = {
  CreditsGranted: creditsGranted,
  LegacyClaimImported: legacyClaimImported,
  CreditsReleased: creditsReleased,
};

function creditsGranted(state: ProgramState, event: CreditsGranted, at: Instant): void {
  const { grantId, memberId, storeId, amount, from } = event;
  addGrant(state, { id: grantId, memberId, originId: storeId, at, from, granted: amount });
}

function legacyClaimImported(state: ProgramState, event: LegacyClaimImported, at: Instant): void {
  const { claimId, memberId, amount, reference, pool, terms } = event;
  const member = state.members.get(memberId)!;
  const claim = { id: claimId, member, amount, reference, at, pool, terms, released: 0n };
  state.credits.claims.set(claimId, claim);
}

/** One grant a claim: it has the age of the first release and grows. */
function creditsReleased(state: ProgramState, event: CreditsReleased, at: Instant): void {
  const { claimId, memberId, amount } = event;
  state.credits.claims.get(claimId)!.released += amount;
  const id = grantOfClaim(claimId);
  const grant = state.credits.grants.get(id);
  if (!grant) return addGrant(state, { id, memberId, originId: undefined, at, from: at, granted: amount });
  grant.granted += amount;
  grant.left += amount;
}

function grantOfClaim(claimId: string): string {
  return `claim:${claimId}`;
}

function addGrant(
  state: ProgramState,
  given: Pick<Grant, 'id' | 'memberId' | 'originId' | 'at' | 'from' | 'granted'>,
): void {
  const place = state.credits.grants.size;
  const grant = { ...given, place, left: given.granted, used: 0n, taken: 0n, lapsed: 0n };
  state.credits.grants.set(grant.id, grant);
  const member = state.members.get(grant.memberId)!;
  if (member.grants.length === 0) member.grants = [grant];
  else (member.grants as Grant[]).push(grant);
}
