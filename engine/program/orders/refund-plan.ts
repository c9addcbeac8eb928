import { mulDivDown } from '../../amount/divide.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Lot } from '../../pool/lot.ts';
import type { CommandOf } from '../command.ts';
import type { ProgramState } from '../state.ts';
import type { CommissionPaid, OrderRefunded } from './events.ts';
import type { Order, Settlement } from './state.ts';

/** What of a part is asked for: its share up to this refund less its share up to the last one. */
type Share = (part: bigint) => bigint;

/**
 * Plans a refund after settlement: who gives back what, who bears what is missing.
 *
 * Shape    (state, order, command) → the event. Pure; the refund must be within the order.
 * Units    micro-yuan, points of 10^-18.
 * Formula  asked of each part = ⌊part × R' ÷ A⌋ − ⌊part × R ÷ A⌋. Burned b = min(asked, lot's points); the
 *          pool returns min(asked, ⌊P × b ÷ S⌋). For missing points m = min(asked − b, sold) the buyer is
 *          charged ⌊net × m ÷ sold⌋: first what is missing, the surplus to the stream. What the wallet
 *          does not hold is kept back from the refund, beyond that the wallet goes negative.
 * Rounds   down, part by part; dust of either sign belongs to what is missing.
 * Source   G1, E1, A7; economics §8, §13.
 */
export function planRefund(
  state: ProgramState,
  order: Order,
  command: Pick<CommandOf<'RefundOrder'>, 'refundId' | 'amount'>,
): OrderRefunded {
  const settlement = order.settlement!;
  const { amount } = command;
  const share = shareOf(settlement, amount);
  const parts = partsGivenBack(order, settlement, share);
  const points = pointsGivenBack(state, settlement, share);
  const clawback = points.lotNet;
  const missing = amount - parts.sum - points.pool;
  const surplus = clawback > missing ? clawback - missing : 0n;
  const loss = missing > clawback ? missing - clawback : 0n;
  const wallet = order.member.wallet.balance;
  const fromWallet = smaller(clawback, wallet > 0n ? wallet : 0n);
  // A store that took the money at its own till gives its part back there: only the rest is ours to keep.
  const payment = order.funding.mode === 'deposit' ? amount - parts.merchant : amount;
  const keptBack = smaller(clawback - fromWallet, payment);
  const { exit, refundLossTo } = state.policy;
  return {
    type: 'OrderRefunded',
    refundId: command.refundId,
    orderId: order.id,
    memberId: order.member.id,
    storeId: order.store.id,
    amount,
    merchant: parts.merchant,
    fromProvider: parts.fromProvider,
    platform: parts.platform,
    remainder: parts.remainder,
    remainderTo: settlement.remainderTo,
    commissions: parts.commissions,
    ...points,
    clawback,
    fromWallet,
    keptBack,
    loss,
    lossTo: refundLossTo,
    surplus,
    surplusDays: exit.streamDays,
    paid: amount - keptBack,
    price: { pool: state.pool.balance, supply: state.supply },
  };
}

function shareOf(settlement: Settlement, amount: Micro): Share {
  const before = settlement.refunded;
  const after = before + amount;
  return (part) => mulDivDown(part, after, settlement.amount) - mulDivDown(part, before, settlement.amount);
}

function partsGivenBack(order: Order, settlement: Settlement, share: Share) {
  const merchant = share(settlement.merchant);
  const platform = share(settlement.platform);
  const remainder = settlement.remainderTo === 'pool' ? 0n : share(settlement.remainder);
  const commissions: CommissionPaid[] = [];
  let sum = merchant + platform + remainder;
  for (const paid of settlement.commissions) {
    const amount = share(paid.amount);
    if (amount > 0n) commissions.push({ kind: paid.kind, memberId: paid.member.id, amount });
    sum += amount;
  }
  return { merchant, fromProvider: providerPart(order, merchant), platform, remainder, commissions, sum };
}

/** Of a split order the provider gives back what it still holds; the rest is the store's to bring. */
function providerPart(order: Order, merchant: Micro): Micro {
  if (order.funding.mode !== 'split') return 0n;
  const held = order.store.atProvider.balance;
  return smaller(merchant, held > 0n ? held : 0n);
}

/** A remainder that went to the pool counts as pool part. */
function pointsGivenBack(state: ProgramState, settlement: Settlement, share: Share) {
  const { lot } = settlement;
  const poolPart = settlement.pool + (settlement.remainderTo === 'pool' ? settlement.remainder : 0n);
  const asked = share(lot.minted);
  const points = smaller(asked, lot.points);
  const worth = points > 0n ? mulDivDown(state.pool.balance, points, state.supply) : 0n;
  const soldPoints = smaller(asked - points, lot.sold);
  return {
    pool: smaller(share(poolPart), worth),
    points,
    soldPoints,
    lotNet: ofSold(lot, lot.net, soldPoints),
    lotRealised: ofSold(lot, lot.realised, soldPoints),
  };
}

function ofSold(lot: Lot, value: Micro, points: bigint): Micro {
  return points > 0n ? mulDivDown(value, points, lot.sold) : 0n;
}

/**
 * What a store would have to bring for a refund and does not hold, or undefined when it is covered.
 * Source   economics §8, `store_cannot_cover`.
 */
export function uncoveredByStore(
  order: Order,
  planned: OrderRefunded,
): { needed: Micro; held: Micro } | undefined {
  if (order.funding.mode === 'deposit') return undefined;
  const needed = planned.merchant - planned.fromProvider + (planned.lossTo === 'store' ? planned.loss : 0n);
  const held = order.store.payable.balance + order.store.deposit.balance;
  return needed > 0n && needed > held ? { needed, held } : undefined;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
