import { mulDivDown } from '../amount/divide.ts';
import type { Instant } from '../amount/instant.ts';
import { type Micro, PPM, type Ppm } from '../amount/quantity.ts';
import type { CommissionKind } from '../program/command.ts';
import type { CommissionPaid } from '../program/event.ts';
import type { Member, ProgramState, Store } from '../program/state.ts';
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
  const pay = (kind: CommissionKind, member: Member | undefined, rate: Ppm) => {
    const amount = member ? mulDivDown(basis.amount, rate, PPM) : 0n;
    if (member && amount > 0n) paid.push({ kind, memberId: member.id, amount });
  };
  const { direct, indirect, recruiting } = basis.policy.commission;
  const { days } = state.policy.binding;
  const referrer = referrerAt(basis.member, t, days);
  pay('direct', referrer, direct);
  pay('indirect', referrer && referrerAt(referrer, t, days), indirect);
  pay('recruiting', basis.store.recruiter, recruiting);
  const region = basis.region ?? basis.store.region;
  if (region !== undefined) {
    for (const share of regionalShares(state, region, t, basis.policy))
      pay(share.tier, share.member, share.rate);
  }
  return paid;
}
