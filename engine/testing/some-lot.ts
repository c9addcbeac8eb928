import { POINTS_SCALE } from '../amount/quantity.ts';
import { NOWHERE } from '../indexed-heap.ts';
import { exitNeed, exitRank } from '../pool/exit.ts';
import type { Lot } from '../pool/lot.ts';

/** The lot of the first order of 1000 under `local-life`, untouched: 112 points, k = 1.2, 20 % retention. */
export function someLot(changes: Partial<Lot> = {}): Lot {
  const lot: Lot = {
    orderId: 'o',
    memberId: 'm',
    place: 0,
    spend: 1_000_000_000n,
    minted: 112n * POINTS_SCALE,
    points: 112n * POINTS_SCALE,
    sold: 0n,
    realised: 0n,
    net: 0n,
    multiple: 1_200_000n,
    retention: 200_000n,
    exitNeed: 0n,
    exitRank: 0,
    heapIndex: NOWHERE,
    queued: false,
    ...changes,
  };
  lot.exitNeed = changes.exitNeed ?? exitNeed(lot.spend, lot.realised, lot.multiple);
  if (lot.points > 0n) lot.exitRank = exitRank(lot);
  return lot;
}
