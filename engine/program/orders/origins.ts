import { mulDivDown } from '../../amount/divide.ts';
import type { Micro } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import type { CreditUse } from '../credits/grant.ts';
import type { ProgramState } from '../state.ts';
import type { OriginPaid } from './state.ts';

/** The credits an order uses, store of origin by store; undefined: legacy, of no store. */
export type OriginWeights = ReadonlyMap<string | undefined, Micro>;

/** By store of origin, in the order of first use. */
export function originWeights(state: ProgramState, uses: readonly CreditUse[]): OriginWeights {
  const weights = new Map<string | undefined, Micro>();
  for (const { grantId, amount } of uses) {
    const { originId } = state.credits.grants.get(grantId)!;
    weights.set(originId, (weights.get(originId) ?? 0n) + amount);
  }
  return weights;
}

/**
 * What the stores of origin are paid of an order's origin part; the rest joins the remainder.
 *
 * Shape    (part, weights) → one payment a store that gets something. Pure.
 * Formula  part × credits of the store ÷ credits used, largest remainder; the share of legacy credits is
 *          nobody's, and all of it is when no credits were used.
 * Source   S75; economics §16, Origin.
 */
export function payOrigins(part: Micro, weights: OriginWeights): readonly OriginPaid[] {
  const shares = splitByWeights(part, [...weights.values()]);
  const paid: OriginPaid[] = [];
  for (const [place, storeId] of [...weights.keys()].entries()) {
    const amount = shares[place]!;
    if (storeId !== undefined && amount > 0n) paid.push({ storeId, amount });
  }
  return paid;
}

/**
 * What a refund asks of each store of origin.
 *
 * Shape    (payments, the part they came from, what is asked of that part before and after) → payments. Pure.
 * Formula  ⌊ payment × asked' ÷ part ⌋ − ⌊ payment × asked ÷ part ⌋.
 * Rounds   down, store by store; what is 0 is left out.
 * Source   economics §16, Refunds with lines.
 */
export function originsAsked(
  paid: readonly OriginPaid[],
  part: Micro,
  before: Micro,
  after: Micro,
): readonly OriginPaid[] {
  return paid
    .map(({ storeId, amount }) => ({
      storeId,
      amount: mulDivDown(amount, after, part) - mulDivDown(amount, before, part),
    }))
    .filter(({ amount }) => amount > 0n);
}
