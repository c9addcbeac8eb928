import type { Order } from './state.ts';

/** Soonest due first, then in the order they came in. */
function before(a: Order, b: Order): boolean {
  return a.due < b.due || (a.due === b.due && a.place < b.place);
}

export function pushPending(queue: Order[], order: Order): void {
  let index = queue.length;
  queue.push(order);
  while (index > 0) {
    const up = (index - 1) >> 1;
    const parent = queue[up]!;
    if (!before(order, parent)) break;
    queue[index] = parent;
    index = up;
  }
  queue[index] = order;
}

/** The next order that still waits; orders settled or cancelled meanwhile are dropped on the way. */
export function peekPending(queue: Order[]): Order | undefined {
  while (queue.length > 0 && queue[0]!.status !== 'pending') popPending(queue);
  return queue[0];
}

function popPending(queue: Order[]): void {
  const last = queue.pop()!;
  if (queue.length === 0) return;
  let index = 0;
  for (;;) {
    const left = 2 * index + 1;
    if (left >= queue.length) break;
    const right = left + 1;
    const child = right < queue.length && before(queue[right]!, queue[left]!) ? right : left;
    if (!before(queue[child]!, last)) break;
    queue[index] = queue[child]!;
    index = child;
  }
  queue[index] = last;
}
