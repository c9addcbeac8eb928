import type { Micro } from '../../amount/quantity.ts';
import { splitByWeights } from '../../amount/split-by-weights.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { LineRefunded } from './events.ts';
import { type LineLeft, linesLeft, waitingLines } from './order-lines.ts';
import { takeOf } from './split-lines.ts';
import type { Order } from './state.ts';

/** A refund as it is asked for: by amount, by lines, or of everything with its goods. */
export type RefundAsked = Pick<CommandOf<'RefundOrder'>, 'refundId' | 'amount' | 'lines' | 'reason'> & {
  /** The order is voided: everything that is left of it comes back, its goods too. */
  readonly whole?: boolean;
};

/** What can still be refunded of an order. */
export function refundableOf(order: Order): Micro {
  const { settlement } = order;
  if (settlement) return settlement.amount - settlement.refunded;
  return order.cash - order.refundedPending;
}

/**
 * Whether a refund fits the order.
 *
 * Refuses  amount_not_positive, lines_differ, refund_exceeds_order (the order, or a line's cash or quantity).
 * Source   economics §8, §16.
 */
export function refundRefusal(order: Order, { amount, lines }: RefundAsked): Refusal | undefined {
  if (amount <= 0n) return refuse('amount_not_positive', { amount });
  let sum = 0n;
  for (const line of lines ?? []) sum += line.amount;
  if (lines && sum !== amount) return refuse('lines_differ', { sum, amount });
  const refundable = refundableOf(order);
  if (amount > refundable) return refuse('refund_exceeds_order', { amount, refundable });
  return lines && linesExceeded(order, lines);
}

function linesExceeded(order: Order, named: NonNullable<RefundAsked['lines']>): Refusal | undefined {
  const left = linesLeft(order);
  for (const { line } of named) {
    const { cash, quantity } = left[line - 1] ?? NOTHING;
    const asked = namedOf(named, line);
    if (asked.amount > cash || asked.quantity > quantity) {
      return refuse('refund_exceeds_order', { amount: asked.amount, refundable: cash });
    }
  }
  return undefined;
}

const NOTHING: LineLeft = { cash: 0n, quantity: 0 };

function namedOf(named: NonNullable<RefundAsked['lines']>, line: number): LineRefunded {
  let amount = 0n;
  let quantity = 0;
  for (const one of named) {
    if (one.line !== line) continue;
    amount += one.amount;
    quantity += one.quantity;
  }
  return { line, amount, quantity };
}

/**
 * What a refund gives back of each line of an order.
 *
 * Shape    (order, asked) → one item a line, also of those that give back nothing. Pure; it must fit.
 * Formula  the lines it names; else by what is left of each line's cash, largest remainder. Goods come back
 *          as named, all of them with everything else or when a waiting order is undone wholly.
 * Source   economics §16, Products, Refunds with lines.
 */
export function refundedLines(order: Order, asked: RefundAsked): readonly LineRefunded[] {
  const { amount, lines } = asked;
  const left = linesLeft(order);
  const refundable = refundableOf(order);
  const cash = left.map((line) => line.cash);
  const spread = lines ? undefined : splitByWeights(amount, cash);
  const goods = asked.whole === true || (!order.settlement && amount === refundable);
  return left.map(({ quantity }, place) => {
    const line = place + 1;
    const named = lines ? namedOf(lines, line) : { line, amount: spread![place]!, quantity: 0 };
    return goods ? { ...named, quantity } : named;
  });
}

/** As events carry them: where lines are told apart, those that give something back. */
export function shownLines(
  order: Order,
  { lines }: RefundAsked,
  backs: readonly LineRefunded[],
): LineRefunded[] | undefined {
  if (!order.lines && !lines) return undefined;
  return backs.filter(({ amount, quantity }) => amount > 0n || quantity > 0);
}

/** What leaves `pending` for a refund of an order that waits: of a deposit order only what is no merchant's. */
export function returnedPending(order: Order, backs: readonly LineRefunded[], amount: Micro): Micro {
  if (order.funding.mode !== 'deposit') return amount;
  const before = waitingLines(order);
  const after = before.map((line, place) => ({ ...line, cash: line.cash - backs[place]!.amount }));
  return takeOf(before) - takeOf(after);
}
