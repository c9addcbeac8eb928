import { mulDivDown } from '../../amount/divide.ts';
import type { Micro } from '../../amount/quantity.ts';
import { type CreditUse, type Grant, planGivingBack } from '../credits/grant.ts';
import type { OrderRefunded } from './events.ts';
import { refundedOf } from './order-lines.ts';
import type { Order } from './state.ts';

/**
 * The credits an order used that come back with a refund.
 *
 * Shape    (order, cash refunded) → what each grant gets back, or undefined when the order used none. Pure.
 * Formula  ⌊ credits used × R' ÷ cash ⌋ less what came back before, R over the order's whole cash, waiting
 *          and settled; last taken first.
 * Rounds   down.
 * Source   economics §16, Refunds with lines.
 */
export function creditsReturned(order: Order, amount: Micro): readonly CreditUse[] | undefined {
  const { cash, credits } = order;
  const used = order.amount - cash;
  if (used === 0n) return undefined;
  const before = refundedOf(order);
  const back = mulDivDown(used, before + amount, cash) - mulDivDown(used, before, cash);
  return back > 0n ? planGivingBack(credits, back) : undefined;
}

/**
 * What becomes of the credits an order had granted: taken from its grant, and what is missing kept back from
 * the payment, 1 to 1, as far as it reaches.
 *
 * Source   economics §16, Refunds with lines.
 */
export function grantGivenBack(
  grant: Grant | undefined,
  asked: Micro,
  payment: Micro,
): Pick<OrderRefunded, 'creditsTaken' | 'creditsKept'> {
  if (!grant || asked === 0n) return { creditsTaken: undefined, creditsKept: undefined };
  const there = grant.left + grant.lapsed;
  const taken = asked < there ? asked : there;
  const missing = asked - taken;
  const kept = missing < payment ? missing : payment;
  return { creditsTaken: taken > 0n ? taken : undefined, creditsKept: kept > 0n ? kept : undefined };
}
