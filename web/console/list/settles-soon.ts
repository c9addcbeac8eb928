import type { OrderRow } from '#contract';

const SOON_MS = 60_000;

/** Whether an order is about to be settled by itself: then what is shown of it is read again. */
export function settlesSoon({ status, due }: Pick<OrderRow, 'status' | 'due'>, now = Date.now()): boolean {
  return status === 'pending' && Date.parse(due) - now < SOON_MS;
}
