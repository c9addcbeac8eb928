import type { ProgramState } from '../state.ts';
import type { LineRefunded } from './events.ts';
import type { Order } from './state.ts';

/** What a refund names of a line's quantity goes back into stock, where it was taken from it. */
export function takeGoodsBack(state: ProgramState, order: Order, back: LineRefunded): void {
  const line = order.lines?.[back.line - 1];
  if (!line) {
    order.returned += back.quantity;
    return;
  }
  line.returned += back.quantity;
  if (line.counted) state.mall.products.get(line.productId!)!.stock += back.quantity;
}
