import type { Instant } from '../../amount/instant.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type { CreditEvent, CreditsGranted } from './events.ts';
import type { Grant } from './grant.ts';

export const CREDIT_EVOLVERS: Evolvers<CreditEvent> = { CreditsGranted: creditsGranted };

function creditsGranted(state: ProgramState, event: CreditsGranted, at: Instant): void {
  const { grantId, memberId, storeId, amount, from } = event;
  addGrant(state, { id: grantId, memberId, originId: storeId, at, from, granted: amount });
}

function addGrant(
  state: ProgramState,
  given: Pick<Grant, 'id' | 'memberId' | 'originId' | 'at' | 'from' | 'granted'>,
): void {
  const place = state.credits.grants.size;
  const grant = { ...given, place, left: given.granted, used: 0n, taken: 0n, lapsed: 0n };
  state.credits.grants.set(grant.id, grant);
  state.members.get(grant.memberId)!.grants.push(grant);
}
