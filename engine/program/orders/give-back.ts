import type { CreditUse } from '../credits/grant.ts';
import { returnCredits } from '../credits/move-credits.ts';
import type { ProgramState } from '../state.ts';
import type { LineRefunded } from './events.ts';
import type { Order } from './state.ts';

/** Credits that paid for what is refunded go back to the grants they came from. */
export function giveCreditsBack(
  state: ProgramState,
  order: Order,
  returned: readonly CreditUse[] | undefined,
): void {
  if (!returned) return;
  returnCredits(state, returned);
  const back = new Map(returned.map(({ grantId, amount }) => [grantId, amount]));
  order.credits = order.credits
    .map(({ grantId, amount }) => ({ grantId, amount: amount - (back.get(grantId) ?? 0n) }))
    .filter(({ amount }) => amount > 0n);
}

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
