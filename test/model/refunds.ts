import type { RefundOrder, Refusal } from './commands.ts';
import { firstRefusal } from './commands.ts';
import { max, min, parseMoney, sum } from './numbers.ts';
import { onBooks, sourceOf } from './orders.ts';
import { noteEntry, putLot, runExits, step, streamAccount, worthOf } from './pool.ts';
import {
  atProvider,
  balance,
  type Leg,
  type Lot,
  type Order,
  payable,
  post,
  postLegs,
  type Run,
  type Settlement,
  wallet,
} from './state.ts';

export function refundOrder(run: Run, command: RefundOrder): Refusal | null {
  const { state } = run;
  const order = state.orders.get(command.orderId);
  if (state.usedIds.has(`refund ${command.refundId}`)) return 'refund_exists';
  if (!order) return 'order_not_found';
  const amount = parseMoney(command.amount);
  const { settlement } = order;
  const left = settlement ? settlement.amount - settlement.refunded : order.amount;
  const refusal = firstRefusal([
    [amount === 0n, 'amount_not_positive'],
    [amount > left, 'refund_exceeds_order'],
  ]);
  if (refusal) return refusal;
  if (!settlement) undoPending(run, order, amount);
  else {
    const bill = billOf(run, order, settlement, amount);
    if (command.maxLoss !== undefined && bill.loss > parseMoney(command.maxLoss)) return 'loss_above_max';
    step(state, () => takeBack(run, order, bill));
    state.orders.set(order.orderId, {
      ...order,
      settlement: { ...settlement, refunded: settlement.refunded + amount },
    });
    runExits(run);
  }
  state.usedIds.add(`refund ${command.refundId}`);
  return null;
}

/** Before settlement: the money goes back where it came from, the rest waits as a smaller order. */
function undoPending(run: Run, order: Order, amount: bigint): void {
  const rest = order.amount - amount;
  const back = onBooks(order, order.amount) - onBooks(order, rest);
  post(run.state, 'pending', sourceOf(order), back);
  const status = rest === 0n ? 'undone' : 'pending';
  run.state.orders.set(order.orderId, { ...order, amount: rest, status });
}

type Bill = {
  /** The refund, and what each party gives back of its part of the order. */
  amount: bigint;
  merchant: bigint;
  others: Leg[];
  fromPool: bigint;
  /** Points that are burned, and points already sold that are missing. */
  burned: bigint;
  missingPoints: bigint;
  /** What the missing points brought, and what of it the wallet cannot bear. */
  charge: bigint;
  kept: bigint;
  /** What nobody gave back, borne by store or platform; what is left over. */
  loss: bigint;
  surplus: bigint;
};

function billOf(run: Run, order: Order, settlement: Settlement, amount: bigint): Bill {
  const { parts, commissions, remainder, remainderAccount, poolPart, refunded } = settlement;
  const share = (part: bigint) =>
    (part * (refunded + amount)) / settlement.amount - (part * refunded) / settlement.amount;
  const lot = run.state.lots.get(order.orderId)!;
  const asked = share(lot.minted);
  const burned = min(asked, lot.points);
  const missingPoints = min(asked - burned, lot.sold);
  const merchant = share(parts.merchant);
  const fromPool = min(share(poolPart), worthOf(run.state, burned));
  const others = [
    { account: 'platform:revenue', amount: share(parts.platform) },
    ...(remainderAccount === 'pool' ? [] : [{ account: remainderAccount, amount: share(remainder) }]),
    ...commissions.map((leg) => ({ account: leg.account, amount: share(leg.amount) })),
  ];
  const charge = missingPoints === 0n ? 0n : (lot.net * missingPoints) / lot.sold;
  const collected = merchant + fromPool + sum(others.map((leg) => leg.amount));
  const uncovered = charge + collected - amount;
  const borne = min(charge, max(0n, balance(run.state, wallet(order.memberId))));
  const paid = order.funding.mode === 'deposit' ? amount - merchant : amount;
  return {
    ...{ amount, merchant, others, fromPool, burned, missingPoints, charge },
    kept: min(charge - borne, paid),
    loss: max(0n, -uncovered),
    surplus: max(0n, uncovered),
  };
}

function takeBack(run: Run, order: Order, bill: Bill): void {
  const { state } = run;
  const viaDeposit = order.funding.mode === 'deposit';
  const storeLoses = run.policy.refundLossTo === 'store';
  const sources: Leg[] = [
    ...(viaDeposit ? [] : merchantSources(run, order, bill.merchant)),
    ...bill.others,
    { account: wallet(order.memberId), amount: bill.charge - bill.kept },
    { account: 'pool', amount: bill.fromPool },
    ...lossLegs(order, bill.loss, storeLoses, viaDeposit),
  ];
  const payment = sum(sources.map((leg) => leg.amount)) - bill.surplus;
  postLegs(state, sources, [
    { account: sourceOf(order), amount: payment },
    { account: streamAccount(run.policy.streamMs), amount: bill.surplus },
  ]);
  noteEntry(run, bill.surplus, run.policy.streamMs);
  state.supply -= bill.burned;
  putLot(run, shrink(state.lots.get(order.orderId)!, bill));
}

/** A store's loss on a deposit order is what its deposit does not get back. */
function lossLegs(order: Order, loss: bigint, storeLoses: boolean, viaDeposit: boolean): Leg[] {
  if (!storeLoses) return [{ account: 'platform:refund-loss', amount: loss }];
  return viaDeposit ? [] : [{ account: payable(order.storeId), amount: loss }];
}

/** With `split` the provider still holds the merchant's part, as far as its balance goes. */
function merchantSources(run: Run, order: Order, merchant: bigint): Leg[] {
  const held = order.funding.mode === 'split' ? balance(run.state, atProvider(order.storeId)) : 0n;
  const fromProvider = min(merchant, max(0n, held));
  return [
    { account: atProvider(order.storeId), amount: fromProvider },
    { account: payable(order.storeId), amount: merchant - fromProvider },
  ];
}

function shrink(lot: Lot, bill: Bill): Lot {
  const gone = bill.missingPoints === 0n ? 0n : (lot.realised * bill.missingPoints) / lot.sold;
  return {
    ...lot,
    spend: lot.spend - bill.amount,
    points: lot.points - bill.burned,
    sold: lot.sold - bill.missingPoints,
    net: lot.net - bill.charge,
    realised: lot.realised - gone,
  };
}
