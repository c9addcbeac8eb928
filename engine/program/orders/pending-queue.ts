import { placeItem, removeItem } from '../../indexed-heap.ts';
import type { Order } from './state.ts';

export function startWaiting(queue: Order[], order: Order): void {
  placeItem(queue, order, before);
}

/** Settled, or refunded whole: it waits no more. */
export function stopWaiting(queue: Order[], order: Order): void {
  removeItem(queue, order, before);
}

/** Soonest due first, then in the order they came in. */
function before(a: Order, b: Order): boolean {
  return a.due < b.due || (a.due === b.due && a.place < b.place);
}
