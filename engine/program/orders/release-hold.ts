import { mulDivDown } from '../../amount/divide.ts';
import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { CommissionPaid } from './events.ts';
import { eligibleRefunded } from './order-lines.ts';
import type { Order } from './state.ts';

/**
 * Decides about commissions of an order that were held for self-dealing: to whom they were for, or to the
 * platform. Refunds have taken their share from the hold before.
 *
 * Refuses  order_not_found, nothing_on_hold, two_officers_needed.
 * Source   A11; economics §14, Self-dealing.
 */
export function releaseHold(run: Run, command: CommandOf<'ReleaseHold'>): Refusal | undefined {
  const { state } = run;
  const { orderId, to, reason, officers } = command;
  const order = state.orders.get(orderId);
  if (!order) return refuse('order_not_found', { orderId });
  const commissions = heldOf(order);
  if (commissions.length === 0) return refuse('nothing_on_hold', { orderId });
  const missing = officersMissing(state, officers);
  if (missing) return missing;
  apply(run, { type: 'HoldReleased', orderId, releasedTo: to, commissions, reason, officers });
  return undefined;
}

/** What refunds have left of each commission on hold. */
function heldOf({ settlement }: Order): CommissionPaid[] {
  const held: CommissionPaid[] = [];
  if (!settlement) return held;
  const refunded = eligibleRefunded(settlement);
  for (const { kind, memberId, amount, withheld } of settlement.commissions) {
    if (!withheld) continue;
    const left = amount - mulDivDown(amount, refunded, settlement.spend);
    if (left > 0n) held.push({ kind, memberId, amount: left });
  }
  return held;
}
