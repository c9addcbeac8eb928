import { atRate } from '../amount/divide.ts';
import type { Instant } from '../amount/instant.ts';
import type { Micro, Ppm } from '../amount/quantity.ts';
import type { CommissionKind } from '../program/command.ts';
import type { Member } from '../program/members/state.ts';
import type { CommissionPaid } from '../program/orders/events.ts';
import type { ProgramState } from '../program/state.ts';
import type { Store } from '../program/stores/state.ts';
import type { Policy } from '../rules/policy.ts';
import { referrerAt } from './binding.ts';
import { rankShares } from './ranks.ts';
import { regionalShares } from './regional.ts';

export type CommissionBasis = {
  readonly member: Member;
  readonly store: Store;
  readonly region: string | undefined;
  readonly policy: Policy;
};

/** The eligible cash of the order, and the distribution parts together: what there is to pay from. */
export type CommissionMoney = { readonly amount: Micro; readonly pot: Micro };

/** Who is paid what of an order, and whose counters it counts for. */
export type Commissions = {
  readonly paid: readonly CommissionPaid[];
  /** What ranks would have been paid, where they are only counted. */
  readonly statistics: readonly CommissionPaid[] | undefined;
  /** Whom each of what is paid goes to, in its order. */
  readonly receivers: readonly Member[];
  readonly referrer: Member | undefined;
  readonly recruiter: Member | undefined;
};

/** Who is paid so far, and what is left to pay the others. */
type Paying = {
  readonly amount: Micro;
  readonly paid: CommissionPaid[];
  readonly receivers: Member[];
  left: Micro;
};

/**
 * Everything an order pays to the people around it.
 *
 * Shape    (state, order, money, t) → payments in the order direct, indirect, recruiting, regional, ranks, and
 *          the referrer and recruiter whose counters the order is for. Pure.
 * Units    micro-yuan; rates in ppm of the order amount.
 * Formula  ⌊ amount × rate ÷ 10^6 ⌋ each. Rates are the policy's at placement, people those at `t`; who has
 *          ended earns nothing.
 * Rounds   down; payments of 0 are left out. The policy's worst case is checked against every tariff when
 *          it is written (E8); where rounding line by line left less than one asks, it gets what is left.
 * Source   S45–S49, S53–S59, S62–S64; economics §5, §15–§17.
 */
export function commissionsOf(
  state: ProgramState,
  basis: CommissionBasis,
  { amount, pot }: CommissionMoney,
  t: Instant,
): Commissions {
  const paying: Paying = { amount, paid: [], receivers: [], left: pot };
  const { direct, indirect, recruiting } = basis.policy.commission;
  const { days } = state.policy.binding;
  const referrer = referrerAt(basis.member, t, days);
  if (referrer) {
    pay(paying, 'direct', referrer, direct);
    const second = referrerAt(referrer, t, days);
    if (second) pay(paying, 'indirect', second, indirect);
  }
  const recruiter = basis.store.recruiter?.status === 'active' ? basis.store.recruiter : undefined;
  if (recruiter) pay(paying, 'recruiting', recruiter, recruiting);
  payRegional(state, basis, paying, t);
  const statistics = payRanks(basis, paying, t, days);
  return { paid: paying.paid, statistics, receivers: paying.receivers, referrer, recruiter };
}

/** Pays ranks, or says what they would have been paid. */
function payRanks(
  { member: buyer, policy }: CommissionBasis,
  paying: Paying,
  t: Instant,
  days: number | null,
): readonly CommissionPaid[] | undefined {
  const { ranks } = policy.commission;
  if (ranks.levels.size === 0) return undefined;
  // What is only counted needs no pot: all levels together are at most the highest and the peer rate.
  const { amount } = paying;
  const counting = ranks.paid ? paying : { amount, paid: [], receivers: [], left: 2n * amount };
  for (const { kind, member, rate } of rankShares(buyer, ranks, t, days)) pay(counting, kind, member, rate);
  return ranks.paid ? undefined : counting.paid;
}

function payRegional(state: ProgramState, basis: CommissionBasis, paying: Paying, t: Instant): void {
  const region = basis.region ?? basis.store.region;
  if (region === undefined || state.agencies.size === 0) return;
  for (const { tier, member, rate } of regionalShares(state, region, t, basis.policy)) {
    if (member.status === 'active') pay(paying, tier, member, rate);
  }
}

function pay(paying: Paying, kind: CommissionKind, member: Member, rate: Ppm): void {
  if (rate === 0n) return;
  const asked = atRate(paying.amount, rate);
  const amount = asked < paying.left ? asked : paying.left;
  if (amount === 0n) return;
  paying.left -= amount;
  paying.paid.push({ kind, memberId: member.id, amount });
  paying.receivers.push(member);
}
