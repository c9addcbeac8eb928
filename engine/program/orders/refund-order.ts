import type { CommandOf } from '../command.ts';
import { isLive } from '../governance/is-live.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { OrderRefunded, PendingOrderRefunded } from './events.ts';
import { creditsReturned } from './refund-credits.ts';
import {
  type RefundAsked,
  refundedLines,
  refundRefusal,
  returnedPending,
  shownLines,
} from './refund-lines.ts';
import { planRefund, uncoveredByStore } from './refund-plan.ts';
import type { Order } from './state.ts';

/**
 * Refunds an order, in part or whole. While it waits the refund undoes it; after settlement every part is
 * taken back in proportion and what sold points had brought is charged to the buyer.
 *
 * Refuses  refund_exists, order_not_found, amount_not_positive, lines_differ, refund_exceeds_order,
 *          store_cannot_cover (in a live program, without two officers; elsewhere it warns), loss_above_max.
 * Source   G1, E1, A7; economics §3.3, §8, §14, §16.
 */
export function refundOrder(run: Run, command: CommandOf<'RefundOrder'>): Refusal | undefined {
  const { state } = run;
  const { refundId, orderId } = command;
  if (state.refunds.has(refundId)) return refuse('refund_exists', { refundId });
  const order = state.orders.get(orderId);
  if (!order) return refuse('order_not_found', { orderId });
  return refundRefusal(order, command) ?? giveBack(run, order, command, command);
}

/** What whoever bears the missing money has agreed to. */
type Consent = Pick<CommandOf<'RefundOrder'>, 'maxLoss' | 'officers'>;

/** Gives back what fits the order, unless it would cost more than was agreed to. */
export function giveBack(run: Run, order: Order, asked: RefundAsked, consent: Consent): Refusal | undefined {
  if (order.status === 'pending') {
    apply(run, planPending(order, asked));
    return undefined;
  }
  const planned = planRefund(run.state, order, asked);
  const barred = lossBarred(run, order, planned, consent);
  if (barred) return barred;
  warnUncovered(run, order, planned);
  apply(run, planned);
  closeStep(run);
  return undefined;
}

/**
 * What a refund would do, before anybody has agreed to what it costs. Reads only.
 *
 * Refuses  order_not_found, amount_not_positive, lines_differ, refund_exceeds_order.
 * Source   economics §8, Needs the store's or staff's consent.
 */
export function planRefundOrder(
  state: ProgramState,
  { orderId, ...asked }: RefundAsked & { readonly orderId: string },
): PendingOrderRefunded | OrderRefunded | Refusal {
  const order = state.orders.get(orderId);
  if (!order) return refuse('order_not_found', { orderId });
  const refusal = refundRefusal(order, asked);
  if (refusal) return refusal;
  return order.settlement ? planRefund(state, order, asked) : planPending(order, asked);
}

function planPending(order: Order, asked: RefundAsked): PendingOrderRefunded {
  const { refundId, amount, reason } = asked;
  const backs = refundedLines(order, asked);
  return {
    type: 'PendingOrderRefunded',
    refundId,
    orderId: order.id,
    amount,
    returned: returnedPending(order, backs, amount),
    lines: shownLines(order, asked, backs),
    creditsReturned: creditsReturned(order, amount),
    reason: asked.whole ? reason : undefined,
  };
}

function lossBarred(
  { state }: Run,
  order: Order,
  planned: OrderRefunded,
  { maxLoss, officers }: Consent,
): Refusal | undefined {
  const uncovered = officersMissing(state, officers) && uncoveredByStore(order, planned);
  if (uncovered) return refuse('store_cannot_cover', uncovered);
  const { loss } = planned;
  return maxLoss !== undefined && loss > maxLoss ? refuse('loss_above_max', { loss, maxLoss }) : undefined;
}

function warnUncovered(run: Run, order: Order, planned: OrderRefunded): void {
  if (isLive(run.state)) return;
  const uncovered = uncoveredByStore(order, planned);
  if (uncovered) apply(run, { type: 'Warned', code: 'store_cannot_cover', ...uncovered });
}
