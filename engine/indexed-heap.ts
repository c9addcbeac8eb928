/**
 * A binary heap whose items know their own place, so a changed one moves and a wanted one leaves in
 * O(log n) without being searched for. Equal items come in no particular order.
 */
export type Placed = { heapIndex: number };
export type Before<Item> = (a: Item, b: Item) => boolean;

/** Not in the heap. */
export const NOWHERE = -1;

/** Puts an item where it now belongs, in the heap already or not. */
export function placeItem<Item extends Placed>(heap: Item[], item: Item, before: Before<Item>): void {
  if (item.heapIndex === NOWHERE) {
    item.heapIndex = heap.length;
    heap.push(item);
  }
  siftUp(heap, item, before);
  siftDown(heap, item, before);
}

/** Takes an item out; nothing happens when it is not there. */
export function removeItem<Item extends Placed>(heap: Item[], item: Item, before: Before<Item>): void {
  const index = item.heapIndex;
  if (index === NOWHERE) return;
  const moved = heap.pop()!;
  item.heapIndex = NOWHERE;
  if (moved === item) return;
  heap[index] = moved;
  moved.heapIndex = index;
  siftUp(heap, moved, before);
  siftDown(heap, moved, before);
}

function siftUp<Item extends Placed>(heap: Item[], item: Item, before: Before<Item>): void {
  let index = item.heapIndex;
  while (index > 0) {
    const up = (index - 1) >> 1;
    const parent = heap[up]!;
    if (!before(item, parent)) break;
    heap[index] = parent;
    parent.heapIndex = index;
    index = up;
  }
  heap[index] = item;
  item.heapIndex = index;
}

function siftDown<Item extends Placed>(heap: Item[], item: Item, before: Before<Item>): void {
  let index = item.heapIndex;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child = right < heap.length && before(heap[right]!, heap[left]!) ? right : left;
    const next = heap[child]!;
    if (!before(next, item)) break;
    heap[index] = next;
    next.heapIndex = index;
    index = child;
  }
  heap[index] = item;
  item.heapIndex = index;
}
