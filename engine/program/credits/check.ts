import { assert } from '../../assert.ts';
import type { ProgramState } from '../state.ts';
import type { Grant } from './grant.ts';

/**
 * Asserts  credits are conserved: granted = left + used + taken + lapsed, none negative; what is used is with
 *          orders; every grant is its member's, in the order of grants.
 */
export function checkCredits(state: ProgramState): void {
  const used = usedByOrders(state);
  for (const grant of state.credits.grants.values()) {
    checkGrant(grant);
    assert(grant.used === (used.get(grant.id) ?? 0n), `orders use other credits of grant ${grant.id}`);
    assert(
      state.members.get(grant.memberId)!.grants.includes(grant),
      `grant ${grant.id} is not with its member`,
    );
  }
  for (const { id, released, amount } of state.credits.claims.values()) {
    const granted = state.credits.grants.get(`claim:${id}`)?.granted ?? 0n;
    assert(released <= amount && released === granted, `releases of claim ${id} differ from its grant`);
  }
  for (const { id, grants } of state.members.values()) {
    const ordered = grants.every(({ place }, index) => index === 0 || place > grants[index - 1]!.place);
    assert(ordered, `grants of member ${id} are out of order`);
  }
}

function checkGrant({ id, granted, left, used, taken, lapsed }: Grant): void {
  for (const part of [left, used, taken, lapsed]) assert(part >= 0n, `grant ${id} is negative`);
  assert(granted === left + used + taken + lapsed, `credits of grant ${id} are lost`);
}

function usedByOrders(state: ProgramState): ReadonlyMap<string, bigint> {
  const used = new Map<string, bigint>();
  for (const { credits } of state.orders.values()) {
    for (const { grantId, amount } of credits) used.set(grantId, (used.get(grantId) ?? 0n) + amount);
  }
  return used;
}
