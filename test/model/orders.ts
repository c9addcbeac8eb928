import type { PlaceOrder, Refusal, SettleOrder } from './commands.ts';
import { firstRefusal } from './commands.ts';
import { commissionsOf } from './commissions.ts';
import { parseMoney, ppmOf, sum } from './numbers.ts';
import { splitAmount } from './policy.ts';
import { putLot, releaseStream, runExits, step } from './pool.ts';
import {
  atProvider,
  balance,
  cash,
  deposit,
  type Leg,
  type Order,
  payable,
  poolOf,
  postLegs,
  type Run,
} from './state.ts';

/** Where the money of an order comes from, and where a refund of it goes. */
export const sourceOf = (order: Order): string =>
  order.funding.mode === 'deposit' ? deposit(order.storeId) : cash(order.funding.channel);

/** What of an order is on our books: everything, or with a deposit the take alone. */
export function onBooks(order: Order, amount: bigint): bigint {
  const offBooks = order.funding.mode === 'deposit' ? splitAmount(order.tariff, amount).merchant : 0n;
  return amount - offBooks;
}

/** The points an order of this amount brings at the price before it. */
function quoteMint(run: Run, order: Order): bigint {
  const value = ppmOf(splitAmount(order.tariff, order.amount).pool, order.tariff.mintRatio);
  const { supply, last } = run.state;
  if (supply === 0n) return (value * last.supply) / last.pool;
  return (value * supply) / (poolOf(run.state) + balance(run.state, 'stream'));
}

function readOrder(run: Run, command: PlaceOrder): Order {
  const store = run.state.stores.get(command.storeId)!;
  const tariff = run.policy.tariffs.get(store.tariff)!;
  return {
    orderId: command.orderId,
    memberId: command.memberId,
    storeId: command.storeId,
    tariff,
    region: command.region ?? store.region,
    funding: command.funding ?? { mode: 'collect', channel: 'simulated', reference: '' },
    dueAt: run.at + tariff.delayMs,
    amount: parseMoney(command.amount),
    status: 'pending',
    settlement: null,
  };
}

export function placeOrder(run: Run, command: PlaceOrder): Refusal | null {
  const { state } = run;
  const missing = firstRefusal([
    [state.orders.has(command.orderId), 'order_exists'],
    [!state.members.has(command.memberId), 'member_not_found'],
    [!state.stores.has(command.storeId), 'store_not_found'],
    [parseMoney(command.amount) === 0n, 'amount_not_positive'],
  ]);
  if (missing) return missing;
  const order = readOrder(run, command);
  const take = onBooks(order, order.amount);
  const waits = order.tariff.delayMs > 0;
  const refusal = firstRefusal([
    [!waits && isTooSmall(run, order), 'order_too_small'],
    [order.funding.mode === 'deposit' && balance(state, deposit(order.storeId)) < take, 'deposit_too_low'],
  ]);
  if (refusal) return refusal;
  state.orders.set(order.orderId, order);
  const money = [{ account: sourceOf(order), amount: take }];
  if (waits) postLegs(state, money, [{ account: 'pending', amount: take }]);
  else settle(run, order, sourceOf(order));
  return null;
}

/** Money that a channel has confirmed is never turned away for bringing no points. */
function isTooSmall(run: Run, order: Order): boolean {
  const poolPart = splitAmount(order.tariff, order.amount).pool;
  return order.funding.channel === 'simulated' && poolPart > 0n && quoteMint(run, order) === 0n;
}

export function settleOrder(run: Run, command: SettleOrder): Refusal | null {
  const order = run.state.orders.get(command.orderId);
  if (!order) return 'order_not_found';
  if (order.status !== 'pending') return 'order_not_pending';
  settle(run, order, 'pending');
  return null;
}

/** Splits the order into its parts, puts the pool part in, mints at the price before it. */
function settle(run: Run, order: Order, from: string): void {
  const { state } = run;
  const { parts, commissions, remainder, ...rest } = settlementOf(run, order);
  const minted = quoteMint(run, order);
  const legs: Leg[] = [
    ...merchantLegs(order, parts.merchant),
    { account: 'platform:revenue', amount: parts.platform },
    ...commissions,
    { account: rest.remainderAccount, amount: remainder },
    { account: 'pool', amount: parts.pool },
  ];
  step(state, () => {
    postLegs(state, [{ account: from, amount: sum(legs.map((leg) => leg.amount)) }], legs);
    state.supply += minted;
    const { orderId, memberId, amount: spend } = order;
    const empty = { sold: 0n, realised: 0n, net: 0n, exited: false };
    putLot(run, { orderId, memberId, spend, minted, points: minted, ...empty });
  });
  state.orders.set(order.orderId, {
    ...order,
    status: 'settled',
    settlement: { parts, commissions, remainder, ...rest },
  });
  runExits(run);
}

function merchantLegs(order: Order, amount: bigint): Leg[] {
  if (order.funding.mode === 'deposit') return [];
  const split = order.funding.mode === 'split';
  return [{ account: split ? atProvider(order.storeId) : payable(order.storeId), amount }];
}

const REMAINDER_ACCOUNTS = { platform: 'platform:revenue', pool: 'pool', dividends: 'dividends' };

function settlementOf(run: Run, order: Order) {
  const parts = splitAmount(order.tariff, order.amount);
  const commissions = commissionsOf(run, order);
  const remainder = parts.distribution - sum(commissions.map((leg) => leg.amount));
  const toPool = order.tariff.remainder === 'pool';
  return {
    amount: order.amount,
    parts,
    commissions,
    remainder,
    remainderAccount: REMAINDER_ACCOUNTS[order.tariff.remainder],
    poolPart: parts.pool + (toPool ? remainder : 0n),
    refunded: 0n,
  };
}

/** Time passes: the stream comes in, then the orders that are due settle one by one. */
export function tick(run: Run): null {
  step(run.state, () => releaseStream(run));
  runExits(run);
  const due = [...run.state.orders.values()].filter(
    (order) => order.status === 'pending' && order.dueAt <= run.at,
  );
  for (const order of due.sort((a, b) => a.dueAt - b.dueAt)) settle(run, order, 'pending');
  return null;
}
