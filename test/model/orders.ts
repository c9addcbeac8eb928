import { balance, cash, deposit, postLegs } from './accounts.ts';
import type { CommandOf } from './commands.ts';
import { spendableCredits, takeCredits } from './credits.ts';
import { cashOf, creditsRefuse, linesRefuse, onBooks, readLines, totalPart } from './lines.ts';
import { parseMoney } from './numbers.ts';
import { memberActive, storeKnown } from './people.ts';
import { belowCostRefuses, stockRefuses, takeStock } from './products.ts';
import type { Order } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { ruleRefuses } from './rules.ts';
import { quoteMint, settle } from './settlement.ts';
import { known, type Run } from './state.ts';
import { suspendedRefuses } from './stores.ts';

type PlaceOrder = CommandOf<'PlaceOrder'>;

/** Where the money of an order comes from, and where a refund of it goes. */
export const sourceOf = (order: Order): string =>
  order.funding.mode === 'deposit' ? deposit(order.storeId) : cash(order.funding.channel);

function readOrder(run: Run, command: PlaceOrder): Order {
  const { stores, policy } = run.state;
  const store = known(stores, command.storeId);
  const lines = readLines(run, command);
  return {
    orderId: command.orderId,
    memberId: command.memberId,
    storeId: command.storeId,
    region: command.region ?? null,
    funding: command.funding ?? { mode: 'collect', channel: 'simulated', reference: '' },
    dueAt: run.at + Math.max(...lines.map((line) => line.tariff.delayMs)),
    remainderTo: known(policy.tariffs, store.tariff).remainder,
    rates: policy.rates,
    placedUnder: policy,
    lines,
    cash: cashOf(lines),
    cashBack: 0n,
    creditsUsed: parseMoney(command.creditsUsed ?? '0'),
    uses: [],
    status: 'pending',
    settlement: null,
  };
}

export function placeOrder(run: Run, command: PlaceOrder): Refusal | null {
  const { state } = run;
  const missing =
    when(state.orders.has(command.orderId), 'order_exists') ??
    memberActive(run, command.memberId) ??
    storeKnown(run, command.storeId) ??
    suspendedRefuses(run, command.storeId) ??
    linesRefuse(run, command) ??
    creditsRefuse(run, command);
  if (missing) return missing;
  const order = readOrder(run, command);
  const take = onBooks(order, order.lines);
  const waits = order.dueAt > run.at;
  const fromDeposit = order.funding.mode === 'deposit';
  const refusal =
    fundingRefuses(run, order) ??
    belowCostRefuses(run, order.lines) ??
    when(!waits && isTooSmall(run, order), 'order_too_small') ??
    stockRefuses(run, order.lines) ??
    when(spendableCredits(run, order.memberId) < order.creditsUsed, 'insufficient_credits') ??
    when(fromDeposit && balance(state, deposit(order.storeId)) < take, 'deposit_too_low');
  if (refusal) return refusal;
  takeStock(run, order.lines);
  const placed = { ...order, uses: takeCredits(run, order.memberId, order.creditsUsed) };
  state.orders.set(order.orderId, placed);
  const money = [{ account: sourceOf(order), amount: take }];
  if (waits) postLegs(state, money, [{ account: 'pending', amount: take }]);
  else settle(run, placed, sourceOf(order));
  return null;
}

/** Points are made when the take is confirmed or covered; whose hands the money may be in is a rule as well. */
const fundingRefuses = (run: Run, { funding }: Order): Refusal | null =>
  (funding.channel === 'simulated' ? ruleRefuses(run, 'unconfirmed_funding') : null) ??
  (funding.mode === 'collect' ? ruleRefuses(run, 'collect_without_licence') : null);

/** Money that a channel has confirmed is never turned away for bringing no points. */
function isTooSmall(run: Run, order: Order): boolean {
  const simulated = order.funding.channel === 'simulated';
  return simulated && totalPart(order.lines, 'pool') > 0n && quoteMint(run, order.lines) === 0n;
}

export function settleOrder(run: Run, command: CommandOf<'SettleOrder'>): Refusal | null {
  const order = run.state.orders.get(command.orderId);
  if (!order) return 'order_not_found';
  if (order.status !== 'pending') return 'order_not_pending';
  settle(run, order, 'pending');
  return null;
}
