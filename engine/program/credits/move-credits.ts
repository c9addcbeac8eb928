import type { Micro } from '../../amount/quantity.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { CreditUse } from './grant.ts';

/** An order takes what it uses out of its grants. */
export function takeCredits(state: ProgramState, uses: readonly CreditUse[]): void {
  for (const { grantId, amount } of uses) {
    const grant = state.credits.grants.get(grantId)!;
    grant.left -= amount;
    grant.used += amount;
  }
}

/** A refund gives them back. */
export function returnCredits(state: ProgramState, uses: readonly CreditUse[]): void {
  for (const { grantId, amount } of uses) {
    const grant = state.credits.grants.get(grantId)!;
    grant.used -= amount;
    grant.left += amount;
  }
}

/** A refund of the order that gave them takes credits out of its grant: first what can still be spent. */
export function takeGrantBack(state: ProgramState, grantId: string, amount: Micro): void {
  const grant = state.credits.grants.get(grantId)!;
  const left = amount < grant.left ? amount : grant.left;
  grant.left -= left;
  grant.lapsed -= amount - left;
  grant.taken += amount;
}

/** Credits end with their member. */
export function lapseCredits(_state: ProgramState, member: Member): void {
  for (const grant of member.grants) {
    grant.lapsed += grant.left;
    grant.left = 0n;
  }
}

/** Credits and claims go over when a member is merged into another; together they stay in the order of grants. */
export function mergeCredits(state: ProgramState, from: Member, into: Member): void {
  for (const grant of from.grants) grant.memberId = into.id;
  into.grants = into.grants.concat(from.grants).sort((a, b) => a.place - b.place);
  from.grants = [];
  for (const claim of state.credits.claims.values()) if (claim.member === from) claim.member = into;
}
