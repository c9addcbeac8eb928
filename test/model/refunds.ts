import { postLegs } from './accounts.ts';
import { type Bill, billOf, coverRefuses, takeBack } from './bills.ts';
import type { CommandOf } from './commands.ts';
import { giveBackCredits } from './credits.ts';
import { cashOf, onBooks } from './lines.ts';
import { parseMoney, shareOf, splitByWeights, sum } from './numbers.ts';
import { sourceOf } from './orders.ts';
import { isUsed, use } from './people.ts';
import { runExits, step } from './pool.ts';
import { giveBackStock } from './products.ts';
import type { Line, Order, Settlement } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import { count } from './settlement.ts';
import { change, known, type Run } from './state.ts';

type RefundOrder = CommandOf<'RefundOrder'>;
type VoidOrder = CommandOf<'VoidOrder'>;

/** By line: what is refunded of it, and how many of its goods come back; and what is asked of no line there is. */
type Asked = { amounts: bigint[]; quantities: number[]; beyond: bigint };

/** What is left of a line's cash. */
const leftOf = (line: Line): bigint => line.cash - line.refunded;
const leftOfOrder = (order: Order): bigint => sum(order.lines.map(leftOf));

export function refundOrder(run: Run, command: RefundOrder): Refusal | null {
  const order = run.state.orders.get(command.orderId);
  if (isUsed(run, 'refund', command.refundId)) return 'refund_exists';
  if (!order) return 'order_not_found';
  const amount = parseMoney(command.amount);
  const asked = readAsked(order, command, amount);
  const refusal =
    when(amount === 0n, 'amount_not_positive') ??
    when(command.lines !== undefined && sum(asked.amounts) + asked.beyond !== amount, 'lines_differ') ??
    when(amount > leftOfOrder(order) || exceedsLines(order, asked), 'refund_exceeds_order');
  return refusal ?? refund(run, order, asked, command);
}

export function voidOrder(run: Run, command: VoidOrder): Refusal | null {
  const order = run.state.orders.get(command.orderId);
  if (isUsed(run, 'refund', command.refundId)) return 'refund_exists';
  if (!order) return 'order_not_found';
  const asked = {
    amounts: order.lines.map(leftOf),
    quantities: order.lines.map((line) => line.quantity - line.returned),
    beyond: 0n,
  };
  const refusal =
    when(leftOfOrder(order) === 0n, 'refund_exceeds_order') ?? officersRefuse(run, command.officers);
  return refusal ?? refund(run, order, asked, command);
}

/** Lines that are named, or the refund spread over what is left of each. */
function readAsked(order: Order, command: RefundOrder, amount: bigint): Asked {
  const lines = command.lines ?? [];
  const named = order.lines.map((_, index) => lines.filter(({ line }) => line === index + 1));
  const beyond = lines.filter(({ line }) => line > order.lines.length);
  return {
    amounts: command.lines
      ? named.map((entries) => sum(entries.map((entry) => parseMoney(entry.amount))))
      : splitByWeights(amount, order.lines.map(leftOf)),
    quantities: named.map((entries) => entries.reduce((all, { quantity }) => all + (quantity ?? 0), 0)),
    beyond: sum(beyond.map((entry) => parseMoney(entry.amount))),
  };
}

const exceedsLines = (order: Order, { amounts, quantities, beyond }: Asked): boolean =>
  beyond > 0n ||
  order.lines.some(
    (line, index) => amounts[index]! > leftOf(line) || quantities[index]! > line.quantity - line.returned,
  );

function refund(run: Run, order: Order, asked: Asked, command: RefundOrder | VoidOrder): Refusal | null {
  const { settlement } = order;
  if (!settlement) undoPending(run, order, asked);
  else {
    const bill = billOf(run, order, settlement, asked.amounts);
    const tooDear = command.maxLoss !== undefined && bill.loss > parseMoney(command.maxLoss);
    const refusal = coverRefuses(run, order, bill, command.officers) ?? when(tooDear, 'loss_above_max');
    if (refusal) return refusal;
    undoSettled(run, order, settlement, asked, bill);
  }
  use(run, 'refund', command.refundId);
  return null;
}

/** Credits and goods that come back, whether the order was settled or not. */
function giveBack(run: Run, order: Order, asked: Asked): Pick<Order, 'lines' | 'uses' | 'cashBack'> {
  const amount = sum(asked.amounts);
  const credits = shareOf(order.creditsUsed, order.cashBack, amount, order.cash);
  return {
    cashBack: order.cashBack + amount,
    uses: giveBackCredits(run, order.uses, credits),
    lines: order.lines.map((line, index) => giveBackStock(run, line, asked.quantities[index]!)),
  };
}

/** Before settlement: the money goes back where it came from, the rest waits as a smaller order. */
function undoPending(run: Run, order: Order, asked: Asked): void {
  const whole = sum(asked.amounts) === cashOf(order.lines);
  const everything = order.lines.map((line) => line.quantity - line.returned);
  const back = giveBack(run, order, whole ? { ...asked, quantities: everything } : asked);
  const lines = back.lines.map((line, index) => ({ ...line, cash: line.cash - asked.amounts[index]! }));
  const money = onBooks(order, order.lines) - onBooks(order, lines);
  const towards = [{ account: sourceOf(order), amount: money }];
  postLegs(run.state, [{ account: 'pending', amount: money }], towards);
  change(run.state.orders, order.orderId, { ...back, lines, status: whole ? 'cancelled' : 'pending' });
}

function undoSettled(run: Run, order: Order, settlement: Settlement, asked: Asked, bill: Bill): void {
  const { orders } = run.state;
  step(run.state, () => takeBack(run, order, bill));
  count(run, settlement, -bill.spend);
  const back = giveBack(run, order, asked);
  const lines = back.lines.map((line, index) => ({
    ...line,
    refunded: line.refunded + asked.amounts[index]!,
  }));
  const undone = { ...settlement, spendRefunded: settlement.spendRefunded + bill.spend };
  orders.set(order.orderId, { ...known(orders, order.orderId), ...back, lines, settlement: undone });
  runExits(run);
}
