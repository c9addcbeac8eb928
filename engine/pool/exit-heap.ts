import { placeItem, removeItem } from '../indexed-heap.ts';
import type { ExitHeap, Lot } from './lot.ts';

/** Puts a lot where its need and points now say: in, up, down, or out when it can no longer leave. */
export function placeInHeap(heap: ExitHeap, lot: Lot): void {
  const canLeave = lot.points > 0n && lot.spend > 0n && !lot.queued;
  if (canLeave) placeItem(heap, lot, leavesBefore);
  else removeItem(heap, lot, leavesBefore);
}

export function removeFromHeap(heap: ExitHeap, lot: Lot): void {
  removeItem(heap, lot, leavesBefore);
}

/** By the price at which they leave, exitNeed ÷ points, the lowest first. */
function leavesBefore(a: Lot, b: Lot): boolean {
  return a.exitNeed * b.points < b.exitNeed * a.points;
}
