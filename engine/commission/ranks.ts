import type { Instant } from '../amount/instant.ts';
import type { Ppm } from '../amount/quantity.ts';
import type { Member } from '../program/members/state.ts';
import type { Ranks } from '../rules/policy.ts';
import { referrerAt } from './binding.ts';

export type RankShare = {
  readonly kind: 'differential' | 'peer';
  readonly member: Member;
  readonly rate: Ppm;
};

/**
 * The rates ranked uplines earn on a buyer's order (级差, 平级).
 *
 * Shape    (buyer, ranks, t, days a binding holds) → shares on the way up, nearest first. Pure.
 * Units    ppm of the order's spend.
 * Formula  going up over valid bindings, at most `depth` people, with highest = 0: a rate above the highest
 *          earns the difference and becomes the highest; the first whose rate equals the highest earns the
 *          peer rate, once an order. A rank the levels do not name is none.
 * Source   S57, S58; economics §5, §17.
 */
export function rankShares(buyer: Member, ranks: Ranks, t: Instant, days: number | null): RankShare[] {
  const { levels, peer, depth } = ranks;
  const shares: RankShare[] = [];
  if (levels.size === 0) return shares;
  let highest = 0n;
  let peered = false;
  for (const member of uplines(buyer, depth, t, days)) {
    const rate = member.rank === undefined ? 0n : (levels.get(member.rank) ?? 0n);
    if (rate > highest) {
      shares.push({ kind: 'differential', member, rate: rate - highest });
      highest = rate;
    } else if (rate === highest && rate > 0n && !peered) {
      shares.push({ kind: 'peer', member, rate: peer });
      peered = true;
    }
  }
  return shares;
}

/** Everybody above a member; a way that comes round ends there. */
function* uplines(member: Member, depth: number, t: Instant, days: number | null): Generator<Member> {
  const seen = new Set<Member>();
  let above = referrerAt(member, t, days);
  while (above && seen.size < depth && !seen.has(above)) {
    seen.add(above);
    yield above;
    above = referrerAt(above, t, days);
  }
}
