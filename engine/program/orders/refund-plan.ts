import { mulDivDown } from '../../amount/divide.ts';
import type { Micro } from '../../amount/quantity.ts';
import { heldIn } from '../../ledger/account.ts';
import type { Lot } from '../../pool/lot.ts';
import { returnSubsidies, type SubsidyPaid } from '../budgets/subsidy.ts';
import { grantOfOrder } from '../credits/plan-grant.ts';
import type { ProgramState } from '../state.ts';
import type { OrderRefunded } from './events.ts';
import { creditsReturned, grantGivenBack } from './refund-credits.ts';
import { type RefundAsked, refundedLines, shownLines } from './refund-lines.ts';
import { type PartsAsked, partsAsked } from './refund-parts.ts';
import type { Order, Settlement } from './state.ts';

/**
 * Plans a refund after settlement: who gives back what, who bears what is missing.
 *
 * Shape    (state, order, asked) → the event. Pure; the refund must be within the order and its lines.
 * Units    micro-yuan, points of 10^-18.
 * Formula  what is asked of each part as in `partsAsked`. Burned b = min(asked, lot's points); the
 *          pool returns min(asked, ⌊P × b ÷ S⌋), first to the campaigns that added to it. For missing points
 *          m = min(asked − b, sold) the buyer is charged ⌊net × m ÷ sold⌋: first what is missing, the surplus
 *          to the stream. What the wallet does not hold is kept back from the refund, beyond that the wallet
 *          goes negative.
 * Rounds   down, part by part; dust of either sign belongs to what is missing.
 * Source   G1, E1, A7, S78; economics §8, §13, §16, §17.
 */
export function planRefund(state: ProgramState, order: Order, asked: RefundAsked): OrderRefunded {
  const settlement = order.settlement!;
  const { amount } = asked;
  const backs = refundedLines(order, asked);
  const grant = state.credits.grants.get(grantOfOrder(order.id));
  const { spend, ...parts } = partsAsked(settlement, backs, grant?.granted ?? 0n);
  const points = pointsGivenBack(state, settlement, parts);
  const missing = amount - partsSum(parts) - points.pool;
  // A store that took the money at its own till gives its part back there: only the rest is ours to keep.
  const payment = order.funding.mode === 'deposit' ? amount - parts.merchant : amount;
  const borne = whoBears(state, order, { payment, missing, clawback: points.lotNet });
  const credits = grantGivenBack(grant, parts.credits, payment - borne.keptBack);
  return {
    type: 'OrderRefunded',
    refundId: asked.refundId,
    orderId: order.id,
    memberId: order.member.id,
    storeId: order.store.id,
    amount,
    spend: spend === amount ? undefined : spend,
    lines: shownLines(order, asked, backs),
    creditsReturned: creditsReturned(order, amount),
    merchant: parts.merchant,
    fromProvider: providerPart(order, parts.merchant),
    platform: parts.platform,
    remainder: parts.remainder,
    remainderTo: settlement.remainderTo,
    dividends: parts.dividends > 0n ? parts.dividends : undefined,
    commissions: parts.commissions,
    origins: parts.origins.length > 0 ? parts.origins : undefined,
    ...points,
    ...borne,
    ...credits,
    paid: amount - borne.keptBack - (credits.creditsKept ?? 0n),
    price: { pool: state.pool.balance, supply: state.supply },
    reason: asked.whole ? asked.reason : undefined,
  };
}

function partsSum(parts: Omit<PartsAsked, 'spend'>): Micro {
  const { merchant, platform, remainder, dividends, commissions, origins } = parts;
  let sum = merchant + platform + remainder + dividends;
  for (const taken of commissions) sum += taken.amount;
  for (const taken of origins) sum += taken.amount;
  return sum;
}

type Missing = { readonly payment: Micro; readonly missing: Micro; readonly clawback: Micro };

/** What the sold points had brought covers what is missing; else store or platform bears it. */
function whoBears(state: ProgramState, order: Order, { payment, missing, clawback }: Missing) {
  const { exit, refundLossTo } = state.policy;
  const wallet = heldIn(order.member.wallet);
  const fromWallet = smaller(clawback, wallet > 0n ? wallet : 0n);
  const keptBack = smaller(clawback - fromWallet, payment);
  return {
    clawback,
    fromWallet,
    keptBack,
    loss: missing > clawback ? missing - clawback : 0n,
    lossTo: refundLossTo,
    surplus: clawback > missing ? clawback - missing : 0n,
    surplusDays: exit.streamDays,
  };
}

/** Of a split order the provider gives back what it still holds; the rest is the store's to bring. */
function providerPart(order: Order, merchant: Micro): Micro {
  if (order.funding.mode !== 'split') return 0n;
  const held = order.store.atProvider.balance;
  return smaller(merchant, held > 0n ? held : 0n);
}

function pointsGivenBack(
  state: ProgramState,
  { lot }: Settlement,
  asked: Pick<PartsAsked, 'pool' | 'subsidies' | 'points'>,
) {
  const points = smaller(asked.points, lot.points);
  const worth = points > 0n ? mulDivDown(state.pool.balance, points, state.supply) : 0n;
  const soldPoints = smaller(asked.points - points, lot.sold);
  return {
    ...poolGivesBack(smaller(asked.pool, worth), asked.subsidies),
    points,
    soldPoints,
    lotNet: ofSold(lot, lot.net, soldPoints),
    lotRealised: ofSold(lot, lot.realised, soldPoints),
  };
}

/** What the pool returns goes first to the campaigns, up to their shares. */
function poolGivesBack(returned: Micro, shares: readonly SubsidyPaid[]) {
  if (shares.length === 0) return { pool: returned, subsidies: undefined };
  const subsidies = returnSubsidies(returned, shares);
  let pool = returned;
  for (const back of subsidies) pool -= back.amount;
  return { pool, subsidies };
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
