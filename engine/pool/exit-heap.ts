import type { ExitHeap, Lot } from './lot.ts';

/**
 * Lots by the price at which they leave, the lowest first: an indexed binary heap on exitNeed ÷ points.
 * Each lot knows its own place, so a changed lot moves in O(log n) and nobody is ever searched for.
 */

/** Puts a lot where its need and points now say: in, up, down, or out when it can no longer leave. */
export function placeInHeap(heap: ExitHeap, lot: Lot): void {
  const wanted = lot.points > 0n && lot.spend > 0n && !lot.queued;
  if (!wanted) return removeFromHeap(heap, lot);
  if (lot.heapIndex < 0) {
    lot.heapIndex = heap.length;
    heap.push(lot);
  }
  siftUp(heap, lot.heapIndex);
  siftDown(heap, lot.heapIndex);
}

export function removeFromHeap(heap: ExitHeap, lot: Lot): void {
  const index = lot.heapIndex;
  if (index < 0) return;
  const moved = heap.pop()!;
  lot.heapIndex = -1;
  if (moved === lot) return;
  heap[index] = moved;
  moved.heapIndex = index;
  siftUp(heap, index);
  siftDown(heap, moved.heapIndex);
}

function leavesBefore(a: Lot, b: Lot): boolean {
  return a.exitNeed * b.points < b.exitNeed * a.points;
}

function siftUp(heap: ExitHeap, start: number): void {
  const lot = heap[start]!;
  let index = start;
  while (index > 0) {
    const up = (index - 1) >> 1;
    const parent = heap[up]!;
    if (!leavesBefore(lot, parent)) break;
    heap[index] = parent;
    parent.heapIndex = index;
    index = up;
  }
  heap[index] = lot;
  lot.heapIndex = index;
}

function siftDown(heap: ExitHeap, start: number): void {
  const lot = heap[start]!;
  let index = start;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && leavesBefore(heap[right]!, heap[left]!) ? right : left;
    const next = heap[child]!;
    if (!leavesBefore(next, lot)) break;
    heap[index] = next;
    next.heapIndex = index;
    index = child;
  }
  heap[index] = lot;
  lot.heapIndex = index;
}
