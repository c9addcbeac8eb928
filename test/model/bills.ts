import {
  atProvider,
  balance,
  deposit,
  type Leg,
  payable,
  post,
  postLegs,
  REFUND_LOSS,
  REVENUE,
  subsidy,
  totalOf,
  wallet,
} from './accounts.ts';
import { grantedBack, takeBackGrant } from './credits.ts';
import { type Parts, partsOf } from './lines.ts';
import { max, min, shareOf, sum } from './numbers.ts';
import { sourceOf } from './orders.ts';
import { noteEntry, putLot, streamAccount, worthOf } from './pool.ts';
import type { Lot, Order, Settlement } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { areTwo } from './rules.ts';
import { placeOf } from './settlement.ts';
import { known, type Run } from './state.ts';

/** What a refund after settlement takes from whom. */
export type Bill = {
  /** The refund, what of it counted as spend, and what each party gives back of its part of the order. */
  amount: bigint;
  spend: bigint;
  merchant: bigint;
  others: Leg[];
  /** What the pool returns, first to the campaigns that subsidised the order, the rest to the refund. */
  toCampaigns: Leg[];
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
  /** Granted credits that are asked back, and those that are spent already. */
  creditsAsked: bigint;
  creditsMissing: bigint;
};

export function billOf(run: Run, order: Order, settlement: Settlement, amounts: readonly bigint[]): Bill {
  const { spend: whole, spendRefunded, remainderAccount } = settlement;
  const amount = sum(amounts);
  const spend = sum(order.lines.map((line, index) => (line.eligible ? amounts[index]! : 0n)));
  const ofSpend = (part: bigint) => shareOf(part, spendRefunded, spend, whole);
  const ofLine = (index: number, part: bigint) =>
    shareOf(part, order.lines[index]!.refunded, amounts[index]!, order.lines[index]!.cash);
  const ofLines = (part: keyof Parts) =>
    sum(order.lines.map((line, index) => ofLine(index, partsOf(line)[part])));
  const lot = known(run.state.lots, order.orderId);
  const points = missing(lot, sum(lot.linePoints.map((part, index) => ofLine(index, part))));
  const asked = ofSpend(remainderAccount === 'pool' ? settlement.remainder : 0n) + ofLines('pool');
  const pool = fromPool(run, settlement, asked, points.burned, ofSpend);
  const merchant = ofLines('merchant');
  const others = [
    { account: REVENUE, amount: ofLines('platform') },
    ...originLegs(order, settlement, amounts),
    ...(remainderAccount === 'pool'
      ? []
      : [{ account: remainderAccount, amount: ofSpend(settlement.remainder) }]),
    { account: 'dividends', amount: ofSpend(settlement.dividendPart) },
    ...settlement.commissions.map((leg) => ({
      account: placeOf(run.state, leg),
      amount: ofSpend(leg.amount),
    })),
  ];
  const collected = merchant + pool.fromPool + totalOf(others);
  const creditsAsked = ofSpend(settlement.granted);
  return {
    ...{ amount, spend, merchant, others, ...pool, ...points },
    ...clawback(run, order, amount, merchant, points.charge, collected),
    ...{ creditsAsked, creditsMissing: creditsAsked - grantedBack(run, order.orderId, creditsAsked) },
  };
}

/** Points that are there are burned; for those that were sold, what they brought is charged. */
function missing(lot: Lot, asked: bigint) {
  const burned = min(asked, lot.points);
  const missingPoints = min(asked - burned, lot.sold);
  return { burned, missingPoints, charge: missingPoints === 0n ? 0n : (lot.net * missingPoints) / lot.sold };
}

/** The pool returns at most what the burned points are worth; the subsidies come first. */
function fromPool(
  run: Run,
  settlement: Settlement,
  asked: bigint,
  burned: bigint,
  ofSpend: (part: bigint) => bigint,
) {
  const subsidies = settlement.subsidies.map(({ campaignId, amount }) => ({
    account: subsidy(campaignId),
    amount: ofSpend(amount),
  }));
  let left = min(asked + totalOf(subsidies), worthOf(run.state, burned));
  const toCampaigns = subsidies.map(({ account, amount }) => {
    const part = min(amount, left);
    left -= part;
    return { account, amount: part };
  });
  return { toCampaigns, fromPool: left };
}

/** Origin is asked line by line; what is asked of all lines is asked of the stores in proportion, floored. */
function originLegs(order: Order, { origins }: Settlement, amounts: readonly bigint[]): Leg[] {
  const parts = order.lines.map((line) => partsOf(line).origin);
  const askedWith = (more: readonly bigint[]) =>
    sum(order.lines.map((line, i) => shareOf(parts[i]!, 0n, line.refunded + more[i]!, line.cash)));
  const before = askedWith(amounts.map(() => 0n));
  const now = askedWith(amounts);
  return origins.map(({ storeId, amount }) => ({
    account: payable(storeId),
    amount: shareOf(amount, before, now - before, sum(parts)),
  }));
}

/** What of a refund is ours to keep back: a store with a deposit gives its part back at its own till. */
const paymentOf = (order: Order, { amount, merchant }: Pick<Bill, 'amount' | 'merchant'>): bigint =>
  order.funding.mode === 'deposit' ? amount - merchant : amount;

/** What the wallet bears of the charge, what the payment keeps back, who bears what is missing. */
function clawback(
  run: Run,
  order: Order,
  amount: bigint,
  merchant: bigint,
  charge: bigint,
  collected: bigint,
) {
  const uncovered = charge + collected - amount;
  const borne = min(charge, max(0n, balance(run.state, wallet(order.memberId))));
  return {
    kept: min(charge - borne, paymentOf(order, { amount, merchant })),
    loss: max(0n, -uncovered),
    surplus: max(0n, uncovered),
  };
}

/** The store's own part and its loss, where it has to come out of its payable. */
function storeLegs(run: Run, order: Order, bill: Bill): Leg[] {
  const { mode } = order.funding;
  if (mode === 'deposit') return [];
  const held = mode === 'split' ? balance(run.state, atProvider(order.storeId)) : 0n;
  const fromProvider = min(bill.merchant, max(0n, held));
  const loss = run.state.policy.refundLossTo === 'store' ? bill.loss : 0n;
  return [
    { account: atProvider(order.storeId), amount: fromProvider },
    { account: payable(order.storeId), amount: bill.merchant - fromProvider + loss },
  ];
}

/** In a live program a store that cannot cover its part needs two officers. */
export function coverRefuses(
  run: Run,
  order: Order,
  bill: Bill,
  officers: string[] | undefined,
): Refusal | null {
  if (!run.state.live || areTwo(officers)) return null;
  const asked =
    storeLegs(run, order, bill).find((leg) => leg.account === payable(order.storeId))?.amount ?? 0n;
  const held = balance(run.state, payable(order.storeId)) + balance(run.state, deposit(order.storeId));
  return when(asked > 0n && asked > held, 'store_cannot_cover');
}

export function takeBack(run: Run, order: Order, bill: Bill): void {
  const { state } = run;
  const { streamMs, refundLossTo } = state.policy;
  const sources: Leg[] = [
    ...storeLegs(run, order, bill),
    ...bill.others,
    { account: wallet(order.memberId), amount: bill.charge - bill.kept },
    { account: 'pool', amount: bill.fromPool },
    ...(refundLossTo === 'platform' ? [{ account: REFUND_LOSS, amount: bill.loss }] : []),
  ];
  const creditsKept = min(bill.creditsMissing, paymentOf(order, bill) - bill.kept);
  const toStream = bill.surplus + creditsKept;
  const toPayer = totalOf(sources) - toStream;
  const payer = sourceOf(order);
  postLegs(
    state,
    [...sources, { account: payer, amount: max(0n, -toPayer) }],
    [
      { account: payer, amount: max(0n, toPayer) },
      { account: streamAccount(streamMs), amount: toStream },
    ],
  );
  for (const { account, amount } of bill.toCampaigns) post(state, 'pool', account, amount);
  noteEntry(run, toStream, streamMs);
  takeBackGrant(run, order.orderId, bill.creditsAsked);
  state.supply -= bill.burned;
  putLot(run, shrink(known(state.lots, order.orderId), bill));
}

function shrink(lot: Lot, bill: Bill): Lot {
  const gone = bill.missingPoints === 0n ? 0n : (lot.realised * bill.missingPoints) / lot.sold;
  return {
    ...lot,
    spend: lot.spend - bill.spend,
    points: lot.points - bill.burned,
    sold: lot.sold - bill.missingPoints,
    net: lot.net - bill.charge,
    realised: lot.realised - gone,
  };
}
