import { mulDivDown } from '../amount/divide.ts';
import type { Instant } from '../amount/instant.ts';
import { type Micro, PPM, type Ppm } from '../amount/quantity.ts';
import type { CommissionKind } from '../program/command.ts';
import type { Member } from '../program/members/state.ts';
import type { CommissionPaid } from '../program/orders/events.ts';
import type { ProgramState } from '../program/state.ts';
import type { Store } from '../program/stores/state.ts';
import type { Policy } from '../rules/policy.ts';
import { referrerAt } from './binding.ts';
import { regionalShares } from './regional.ts';

export type CommissionBasis = {
  readonly member: Member;
  readonly store: Store;
  readonly region: string | undefined;
  readonly policy: Policy;
  readonly amount: Micro;
};

/**
 * Everything an order pays to the people around it.
 *
 * Shape    (state, order, t) → payments in the order direct, indirect, recruiting, regional. Pure.
 * Units    micro-yuan; rates in ppm of the order amount.
 * Formula  ⌊ amount × rate ÷ 10^6 ⌋ each. Rates are the policy's at placement, people those at `t`.
 * Rounds   down; payments of 0 are left out. Never above the distribution part: the policy's worst case
 *          is checked when it is written (E8).
 * Source   S45–S49, S53–S56, S62–S64; economics §5.
 */
export function commissionsOf(state: ProgramState, basis: CommissionBasis, t: Instant): CommissionPaid[] {
  const paid: CommissionPaid[] = [];
  const { direct, indirect, recruiting } = basis.policy.commission;
  const { days } = state.policy.binding;
  const referrer = referrerAt(basis.member, t, days);
  if (referrer) {
    pay(paid, 'direct', referrer, basis.amount, direct);
    const second = referrerAt(referrer, t, days);
    if (second) pay(paid, 'indirect', second, basis.amount, indirect);
  }
  const { recruiter } = basis.store;
  if (recruiter?.status === 'active') pay(paid, 'recruiting', recruiter, basis.amount, recruiting);
  const region = basis.region ?? basis.store.region;
  if (region !== undefined && state.agencies.size > 0) {
    for (const { tier, member, rate } of regionalShares(state, region, t, basis.policy)) {
      pay(paid, tier, member, basis.amount, rate);
    }
  }
  return paid;
}

function pay(paid: CommissionPaid[], kind: CommissionKind, member: Member, base: Micro, rate: Ppm): void {
  const amount = mulDivDown(base, rate, PPM);
  if (amount > 0n) paid.push({ kind, memberId: member.id, amount });
}
