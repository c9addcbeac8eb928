import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';

/** Entitlements go over with their terms when a member is merged into another. */
export function mergeEntitlements(state: ProgramState, from: Member, into: Member): void {
  for (const entitlement of state.shares.entitlements.values()) {
    if (entitlement.member === from) entitlement.member = into;
  }
}
