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
};

/** The eligible cash of the order, and the distribution parts together: what there is to pay from. */
export type CommissionMoney = { readonly amount: Micro; readonly pot: Micro };

/** Who is paid so far, and what is left to pay the others. */
type Paying = { readonly amount: Micro; readonly paid: CommissionPaid[]; left: Micro };

/**
 * Everything an order pays to the people around it.
 *
 * Shape    (state, order, money, t) → payments in the order direct, indirect, recruiting, regional. Pure.
 * Units    micro-yuan; rates in ppm of the order amount.
 * Formula  ⌊ amount × rate ÷ 10^6 ⌋ each. Rates are the policy's at placement, people those at `t`.
 * Rounds   down; payments of 0 are left out. The policy's worst case is checked against every tariff when
 *          it is written (E8); where rounding line by line left less than one asks, it gets what is left.
 * Source   S45–S49, S53–S56, S62–S64; economics §5, §16.
 */
export function commissionsOf(
  state: ProgramState,
  basis: CommissionBasis,
  { amount, pot }: CommissionMoney,
  t: Instant,
): CommissionPaid[] {
  const paying: Paying = { amount, paid: [], left: pot };
  const { direct, indirect, recruiting } = basis.policy.commission;
  const { days } = state.policy.binding;
  const referrer = referrerAt(basis.member, t, days);
  if (referrer) {
    pay(paying, 'direct', referrer, direct);
    const second = referrerAt(referrer, t, days);
    if (second) pay(paying, 'indirect', second, indirect);
  }
  const { recruiter } = basis.store;
  if (recruiter?.status === 'active') pay(paying, 'recruiting', recruiter, recruiting);
  const region = basis.region ?? basis.store.region;
  if (region !== undefined && state.agencies.size > 0) {
    for (const { tier, member, rate } of regionalShares(state, region, t, basis.policy)) {
      pay(paying, tier, member, rate);
    }
  }
  return paying.paid;
}

function pay(paying: Paying, kind: CommissionKind, member: Member, rate: Ppm): void {
  const asked = mulDivDown(paying.amount, rate, PPM);
  const amount = asked < paying.left ? asked : paying.left;
  if (amount === 0n) return;
  paying.left -= amount;
  paying.paid.push({ kind, memberId: member.id, amount });
}
