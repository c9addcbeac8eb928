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
 * What the stores of origin are paid of a line's origin part; the rest joins the remainder.
 *
 * Shape    (part, weights) → one payment a store that gets something. Pure.
 * Formula  part × credits of the store ÷ credits used, largest remainder; the share of legacy credits is
 *          nobody's, and all of it is when no credits were used.
 * Source   S75; economics §16, Origin.
 */
export function payOrigins(part: Micro, weights: OriginWeights): readonly OriginPaid[] {
  if (part === 0n || weights.size === 0) return NOBODY;
  const shares = splitByWeights(part, [...weights.values()]);
  const paid: OriginPaid[] = [];
  for (const [place, storeId] of [...weights.keys()].entries()) {
    const amount = shares[place]!;
    if (storeId !== undefined && amount > 0n) paid.push({ storeId, amount });
  }
  return paid;
}

const NOBODY: readonly OriginPaid[] = [];

/** Payments added up store by store, in the order of first payment. */
export function sumByStore(payments: readonly OriginPaid[]): readonly OriginPaid[] {
  const sums = new Map<string, Micro>();
  for (const { storeId, amount } of payments) sums.set(storeId, (sums.get(storeId) ?? 0n) + amount);
  return [...sums].map(([storeId, amount]) => ({ storeId, amount }));
}
