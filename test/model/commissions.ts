import { agentOf } from './agencies.ts';
import { referrerOf, uplineOf } from './bindings.ts';
import { max, min, ppmOf } from './numbers.ts';
import { isActive } from './people.ts';
import type { Ranks } from './policy.ts';
import { TIERS } from './rates.ts';
import type { Commission, Earning, Order } from './records.ts';
import { hasOverride } from './rules.ts';
import { known, type Run } from './state.ts';

type Rated = { receiver: string | null; kind: string; rate: bigint };

/** Differential: own rate less the highest of the filled tiers below. Additive: the own rate. */
function regionalRates(run: Run, order: Order): Rated[] {
  const region = order.region ?? known(run.state.stores, order.storeId).region;
  if (region === null) return [];
  let below = 0n;
  const rates: Rated[] = [];
  for (const tier of TIERS) {
    const agency = agentOf(run, tier, region);
    if (!agency) continue;
    const own = agency.rate ?? order.rates.regional[tier];
    const taken = order.rates.regionalMode === 'differential' ? below : 0n;
    rates.push({ receiver: agency.memberId, kind: tier, rate: max(0n, own - taken) });
    below = max(below, own);
  }
  return rates;
}

/** Up from the buyer: what a higher rank adds to the highest so far; once, the first who equals it. */
function rankRates(run: Run, order: Order, ranks: Ranks): Rated[] {
  let highest = 0n;
  let peerFound = false;
  const rates: Rated[] = [];
  for (const memberId of uplineOf(run, order.memberId).slice(0, ranks.depth)) {
    const { rank } = known(run.state.members, memberId);
    const own = (rank === null ? undefined : ranks.levels.get(rank)) ?? 0n;
    if (own > highest) {
      rates.push({ receiver: memberId, kind: 'differential', rate: own - highest });
      highest = own;
    } else if (own === highest && highest > 0n && !peerFound) {
      rates.push({ receiver: memberId, kind: 'peer', rate: ranks.peer });
      peerFound = true;
    }
  }
  return rates;
}

const earned = (rates: readonly Rated[], spend: bigint): Earning[] =>
  rates.flatMap(({ receiver, kind, rate }) =>
    receiver === null ? [] : [{ receiver, kind, amount: ppmOf(spend, rate) }],
  );

/** What ranks would earn where their figures are only counted. */
export function statisticsOf(run: Run, order: Order, spend: bigint): Earning[] {
  const { ranks } = order.rates;
  return ranks && !ranks.paid ? earned(rankRates(run, order, ranks), spend) : [];
}

/** The store's recruiter, while he is with us. */
export function recruiterOf(run: Run, storeId: string): string | null {
  const { recruiterId } = known(run.state.stores, storeId);
  return recruiterId !== null && isActive(run.state, recruiterId) ? recruiterId : null;
}

/** Who earns what on this spend, settled now; each in turn gets at most what is left of what is set aside. */
export function commissionsOf(run: Run, order: Order, spend: bigint, setAside: bigint): Commission[] {
  const { rates } = order;
  const direct = referrerOf(run, order.memberId);
  const asked = earned(
    [
      { receiver: direct, kind: 'direct', rate: rates.direct },
      { receiver: direct && referrerOf(run, direct), kind: 'indirect', rate: rates.indirect },
      { receiver: recruiterOf(run, order.storeId), kind: 'recruiting', rate: rates.recruiting },
      ...regionalRates(run, order),
      ...(rates.ranks?.paid ? rankRates(run, order, rates.ranks) : []),
    ],
    spend,
  );
  let left = setAside;
  return asked.map((earning) => {
    const amount = min(earning.amount, left);
    left -= amount;
    return { ...earning, amount, to: isSelfDealing(run, order, earning.receiver) ? 'hold' : 'receiver' };
  });
}

/** In a live program who buys from himself, or earns on his own order, waits for a decision. */
function isSelfDealing(run: Run, order: Order, receiver: string): boolean {
  if (!run.state.live || hasOverride(run, 'self_dealing')) return false;
  const { ownerId } = known(run.state.stores, order.storeId);
  return receiver === order.memberId || ownerId === order.memberId;
}
