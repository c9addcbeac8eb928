import type { Instant } from '../../amount/instant.ts';
import { isLive } from '../governance/is-live.ts';
import { ruleRefusal } from '../governance/obey-rule.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import type { CommissionPaid } from './events.ts';

/**
 * Marks what is not paid out but held, in a live program, because somebody deals with themselves: commissions
 * to the buyer, and all of an order whose buyer owns the store.
 *
 * Shape    (state, buyer and store, commissions, t) → the commissions, some `withheld`. Pure.
 * Source   A11; guardrails §2; economics §14, Self-dealing. An active override of `self_dealing` pays them.
 */
export function withholdSelfDealing(
  state: ProgramState,
  { member, store }: { readonly member: Member; readonly store: Store },
  paid: readonly CommissionPaid[],
  t: Instant,
): readonly CommissionPaid[] {
  if (!isLive(state) || !ruleRefusal(state, t, 'self_dealing')) return paid;
  const everything = store.owner === member;
  return paid.map((one) => (everything || one.memberId === member.id ? { ...one, withheld: true } : one));
}
