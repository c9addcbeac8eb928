import { mulDivDown } from '../../amount/divide.ts';
import { type Micro, PPM } from '../../amount/quantity.ts';
import { quoteRedemption } from '../../pool/redeem.ts';
import { redeemableOf } from '../members/redeemable.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';

export type LegacyProgress = { readonly claims: Micro; readonly pays: Micro; readonly progressPpm: bigint };

/**
 * How far a member's points have come against what the old platform owed them.
 *
 * Shape    (state, member) → claims in all, what all their points would pay now, and the ratio; undefined
 *          without a claim. Pure.
 * Formula  net payout of all points ÷ claims, in ppm. It may be above 1 000 000; it promises nothing.
 * Rounds   down.
 * Source   S84; economics §16, Legacy claims.
 */
export function legacyProgress(state: ProgramState, member: Member): LegacyProgress | undefined {
  let claims = 0n;
  for (const claim of state.credits.claims.values()) if (claim.member === member) claims += claim.amount;
  if (claims === 0n) return undefined;
  const points = redeemableOf(state, member);
  const price = { pool: state.pool.balance, supply: state.supply };
  const pays = points > 0n ? quoteRedemption(member, points, price).net : 0n;
  return { claims, pays, progressPpm: mulDivDown(pays, PPM, claims) };
}
