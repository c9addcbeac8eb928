import { POINTS_SCALE } from '../amount/quantity.ts';
import { NOWHERE } from '../indexed-heap.ts';
import type { Lot } from '../pool/lot.ts';

/** The lot of the first order of 1000 under `local-life`, untouched: 112 points, k = 1.2, 20 % retention. */
export function someLot(changes: Partial<Lot> = {}): Lot {
  return {
    orderId: 'o',
    holder: { id: 'm', number: 0 },
    place: 0,
    spend: 1_000_000_000n,
    minted: 112n * POINTS_SCALE,
    points: 112n * POINTS_SCALE,
    sold: 0n,
    realised: 0n,
    net: 0n,
    multiple: 1_200_000n,
    retention: 200_000n,
    heapIndex: NOWHERE,
    queued: false,
    ...changes,
  };
}
