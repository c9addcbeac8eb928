import { atRate } from '../amount/divide.ts';
import type { Micro } from '../amount/quantity.ts';
import { distributionShare, type Policy, poolShare, type Tariff } from '../rules/policy.ts';
import { linesOf, type ProjectionLine, type Stated, sumOf } from './projection-lines.ts';
import { notesOn, type ProjectionNote } from './projection-notes.ts';

/** The cash there is: what the stated spend brings, all commissions to everybody come out of one part of it. */
export type CashBound = { readonly spend: Micro; readonly distribution: Micro; readonly pool: Micro };

export type Projection = {
  readonly lines: readonly ProjectionLine[];
  readonly amount: Micro;
  readonly bound: CashBound;
  readonly notes: readonly ProjectionNote[];
};

/**
 * What a store, a recruiter or an agent would earn a month by stated inputs, the cash bound beside it. It says
 * what a rule pays, never what will happen.
 *
 * Shape    (policy, one of its tariffs, stated inputs) → lines, their sum, the bound, notes. Pure.
 * Units    micro-yuan; rates in ppm.
 * Formula  bound: spend = sum of the lines' bases; distribution and pool are the tariff's shares of it. The lines
 *          count different orders; amount ≤ distribution because the policy's worst case is (E8).
 * Rounds   down.
 * Source   S46, S47, S54–S56, S60–S65, E2, E9–E14; economics §5, §12.
 */
export function project(policy: Policy, tariff: Tariff, stated: Stated): Projection {
  const lines = linesOf(policy.commission, stated);
  const spend = lines.reduce((sum, { base }) => sum + base, 0n);
  return {
    lines,
    amount: sumOf(lines),
    bound: {
      spend,
      distribution: atRate(spend, distributionShare(tariff)),
      pool: atRate(spend, poolShare(tariff)),
    },
    notes: notesOn(policy.commission, stated, lines),
  };
}
