import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';

/** Credits a member was given at one time, by what gave them: a settled order, or a claim of an old platform. */
export type Grant = {
  /** `order:<id>` or `claim:<id>`. */
  readonly id: string;
  memberId: string;
  /** The store of origin; undefined: legacy, of no store. */
  readonly originId: string | undefined;
  readonly at: Instant;
  /** First instant at which they can be spent. */
  readonly from: Instant;
  /** Place in the order of grants, over the whole program. */
  readonly place: number;
  granted: Micro;
  /** granted = left + used + taken + lapsed. */
  left: Micro;
  /** What orders have used and refunds have not given back. */
  used: Micro;
  /** What refunds of the order that gave them took. */
  taken: Micro;
  /** What was left when the member ended. */
  lapsed: Micro;
};

/** Credits taken from a grant, or given back to it. */
export type CreditUse = { readonly grantId: string; readonly amount: Micro };

export type Spending = {
  readonly uses: readonly CreditUse[];
  /** What could be spent in all. */
  readonly held: Micro;
};

/**
 * Which grants an order's credits come from.
 *
 * Shape    (a member's grants by place, credits, t) → uses, short of the credits when `held` is. Pure.
 * Formula  oldest grant first; one that cannot be spent yet is passed over.
 * Source   S73; economics §16, Grants.
 */
export function planSpending(grants: readonly Grant[], credits: Micro, t: Instant): Spending {
  const uses: CreditUse[] = [];
  let held = 0n;
  for (const { id, from, left } of grants) {
    if (from > t || left === 0n) continue;
    const open = credits - held;
    const amount = left < open ? left : open;
    if (amount > 0n) uses.push({ grantId: id, amount });
    held += left;
  }
  return { uses, held };
}

/**
 * Which grants get back what a refund gives back.
 *
 * Shape    (what an order still uses, in order of use; credits) → what each gets back. Pure.
 * Formula  last taken first.
 * Source   economics §16, Refunds with lines.
 */
export function planGivingBack(uses: readonly CreditUse[], credits: Micro): CreditUse[] {
  const back: CreditUse[] = [];
  let open = credits;
  for (let place = uses.length - 1; open > 0n && place >= 0; place -= 1) {
    const { grantId, amount } = uses[place]!;
    const part = amount < open ? amount : open;
    if (part > 0n) back.push({ grantId, amount: part });
    open -= part;
  }
  return back;
}
