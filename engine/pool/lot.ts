import type { Micro, Points, Ppm } from '../amount/quantity.ts';

/** Pool and supply before a step: the price it is done at. */
export type PriceRatio = { readonly pool: Micro; readonly supply: Points };

/** Who holds a lot: a member by name, and by number, which is found without looking for it. */
export type Holder = { readonly id: string; readonly number: number };

/** 积分批次: the points of one order until they are sold or leave. */
export type Lot = {
  readonly orderId: string;
  /** Another member after two were merged. */
  holder: Holder;
  /** Place in the order of settlement, over the whole program. */
  readonly place: number;
  spend: Micro;
  minted: Points;
  points: Points;
  sold: Points;
  /** Gross value realised by what was sold. */
  realised: Micro;
  /** What of that was paid out. */
  net: Micro;
  /** Exit multiple and retention: those it was minted under, or better ones published since (G14). */
  multiple: Ppm;
  retention: Ppm;
  /** Place in the heap of exits. */
  heapIndex: number;
  queued: boolean;
};

/**
 * Lots by the price at which they leave: an indexed binary heap (`exit-heap.ts`). Their ranks (`exitRank`) stand
 * beside them in the same order, so that finding a place reads numbers in a row and touches a lot only to move it.
 */
export type ExitHeap = { readonly lots: Lot[]; readonly ranks: number[] };

/** A lot that is due, and its rank, so that ten thousand of them are sorted by numbers. */
export type DueLot = { readonly lot: Lot; rank: number };

/** Part of a lot sold, or all of it forced out: points, gross value, payout. */
export type LotSold = {
  readonly orderId: string;
  readonly points: Points;
  readonly gross: Micro;
  readonly net: Micro;
};
export type LotExited = LotSold & { readonly memberId: string };
