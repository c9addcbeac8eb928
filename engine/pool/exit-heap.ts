import { NOWHERE } from '../indexed-heap.ts';
import { exitRank } from './exit.ts';
import type { DueLot, ExitHeap, Lot } from './lot.ts';

export function newExitHeap(): ExitHeap {
  return { lots: [], ranks: [] };
}

/** Puts a lot where its spend and points now say: in, up, down, or out when it can no longer leave. */
export function placeInHeap(heap: ExitHeap, lot: Lot): void {
  const canLeave = lot.points > 0n && lot.spend > 0n && !lot.queued;
  if (!canLeave) remove(heap, lot);
  else settle(heap, lot, exitRank(lot), lot.heapIndex === NOWHERE ? heap.lots.length : lot.heapIndex);
}

/** Takes lots out; when that is less work, by gathering the others and making a heap of them anew. */
export function removeFromHeap(heap: ExitHeap, lots: readonly Lot[]): void {
  const levels = 32 - Math.clz32(heap.lots.length);
  if (lots.length * levels < heap.lots.length) {
    for (const lot of lots) remove(heap, lot);
    return;
  }
  for (const lot of lots) lot.heapIndex = NOWHERE;
  let kept = 0;
  for (let index = 0; index < heap.lots.length; index += 1) {
    const lot = heap.lots[index]!;
    if (lot.heapIndex === NOWHERE) continue;
    put(heap, kept, lot, heap.ranks[index]!);
    kept += 1;
  }
  heap.lots.length = kept;
  heap.ranks.length = kept;
  heapify(heap);
}

/** Ranks all lots again after their points were scaled: those that wait in the queue, and the heap. */
export function rankAnew(heap: ExitHeap, queue: readonly DueLot[]): void {
  rankQueue(queue);
  for (let index = 0; index < heap.lots.length; index += 1) heap.ranks[index] = exitRank(heap.lots[index]!);
  heapify(heap);
}

/** Ranks lots in the queue again after something of one of them has changed. */
export function rankQueue(queue: readonly DueLot[]): void {
  for (const due of queue) due.rank = exitRank(due.lot);
}

function remove(heap: ExitHeap, lot: Lot): void {
  const index = lot.heapIndex;
  if (index === NOWHERE) return;
  const last = heap.lots.pop()!;
  const rank = heap.ranks.pop()!;
  lot.heapIndex = NOWHERE;
  if (last !== lot) settle(heap, last, rank, index);
}

/** Finds a lot of that rank its place, from one that is free: in the heap, or right behind it. */
function settle(heap: ExitHeap, lot: Lot, rank: number, free: number): void {
  put(heap, sunk(heap, rank, risen(heap, rank, free)), lot, rank);
}

/** Moves down what stands above a free place and leaves after that rank; answers what becomes free. */
function risen(heap: ExitHeap, rank: number, free: number): number {
  const { lots, ranks } = heap;
  let index = free;
  while (index > 0) {
    const up = (index - 1) >> 1;
    const above = ranks[up]!;
    if (rank >= above) break;
    put(heap, index, lots[up]!, above);
    index = up;
  }
  return index;
}

/** Moves up what stands below a free place and leaves before that rank; answers what becomes free. */
function sunk(heap: ExitHeap, rank: number, free: number): number {
  const { lots, ranks } = heap;
  let index = free;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= ranks.length) break;
    const right = left + 1;
    const child = right < ranks.length && ranks[right]! < ranks[left]! ? right : left;
    const below = ranks[child]!;
    if (rank <= below) break;
    put(heap, index, lots[child]!, below);
    index = child;
  }
  return index;
}

function put({ lots, ranks }: ExitHeap, index: number, lot: Lot, rank: number): void {
  lots[index] = lot;
  ranks[index] = rank;
  lot.heapIndex = index;
}

/** Makes a heap of lots that stand in any order, in time proportional to their number. */
function heapify(heap: ExitHeap): void {
  const { lots, ranks } = heap;
  for (let index = (lots.length >> 1) - 1; index >= 0; index -= 1) {
    const lot = lots[index]!;
    const rank = ranks[index]!;
    put(heap, sunk(heap, rank, index), lot, rank);
  }
}
