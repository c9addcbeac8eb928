import { heapify, placeItem, removeItem, removeItems } from '../indexed-heap.ts';
import { exitRank } from './exit.ts';
import type { ExitHeap, Lot } from './lot.ts';

/** Puts a lot where its spend and points now say: in, up, down, or out when it can no longer leave. */
export function placeInHeap(heap: ExitHeap, lot: Lot): void {
  if (lot.points > 0n) lot.exitRank = exitRank(lot);
  const canLeave = lot.points > 0n && lot.spend > 0n && !lot.queued;
  if (canLeave) placeItem(heap, lot, leavesBefore);
  else removeItem(heap, lot, leavesBefore);
}

export function removeFromHeap(heap: ExitHeap, lots: readonly Lot[]): void {
  removeItems(heap, lots, leavesBefore);
}

/** Ranks all lots again after their points were scaled: those that wait in the queue, and the heap. */
export function rankAnew(heap: ExitHeap, queue: readonly Lot[]): void {
  for (const lot of queue) lot.exitRank = exitRank(lot);
  for (const lot of heap) lot.exitRank = exitRank(lot);
  heapify(heap, leavesBefore);
}

/** By the price at which they leave, the lowest first. */
function leavesBefore(a: Lot, b: Lot): boolean {
  return a.exitRank < b.exitRank;
}
