import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';

/**
 * Entitlements go over with their terms when a member is merged into another, and weights in the dividend
 * fund are added up; who had none comes last.
 */
export function mergeShares(state: ProgramState, from: Member, into: Member): void {
  const { entitlements, shareholders } = state.shares;
  for (const entitlement of entitlements.values()) {
    if (entitlement.member === from) entitlement.member = into;
  }
  const moved = shareholders.get(from.id);
  if (!moved) return;
  shareholders.delete(from.id);
  const weight = moved.weight + (shareholders.get(into.id)?.weight ?? 0);
  shareholders.set(into.id, { member: into, weight });
}
