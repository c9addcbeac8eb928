import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Account } from '../../ledger/account.ts';
import { accountOf, post } from '../../ledger/post.ts';
import { placeInHeap, rankQueue } from '../../pool/exit-heap.ts';
import { newStreamEntry } from '../../pool/stream.ts';
import { takeGrantBack } from '../credits/move-credits.ts';
import { grantOfOrder } from '../credits/plan-grant.ts';
import { walletOf } from '../members/accounts.ts';
import { skipSpentLots } from '../members/open-lots.ts';
import type { ProgramState } from '../state.ts';
import { commissionAccount, placeOf } from './commission-account.ts';
import type { OrderRefunded } from './events.ts';
import { giveCreditsBack, takeGoodsBack } from './give-back.ts';
import { remainderAccount } from './money.ts';
import type { Order, Settlement } from './state.ts';

export function orderRefunded(state: ProgramState, event: OrderRefunded, at: Instant): void {
  const order = state.orders.change(event.orderId);
  const settlement = order.settlement!;
  const before = { pool: state.pool.balance, supply: state.supply };
  state.refunds.add(event.refundId);
  takeBack(state, event, order);
  chargeBuyer(state, event, order, at);
  giveCreditsBack(state, order, event.creditsReturned);
  if (event.creditsTaken) takeGrantBack(state, grantOfOrder(order.id), event.creditsTaken);
  settlement.refunded += event.amount;
  for (const back of event.lines ?? []) {
    const line = settlement.lines?.[back.line - 1];
    if (line) line.refunded += back.amount;
    takeGoodsBack(state, order, back);
  }
  shrinkLot(state, event, order, settlement);
  if (state.supply === 0n && before.supply > 0n) state.last = before;
}

/** Every part gives back its share, straight to where the refund is paid from. */
function takeBack(state: ProgramState, event: OrderRefunded, order: Order): void {
  const to = order.payer;
  if (order.funding.mode !== 'deposit') {
    post(state, order.store.atProvider, to, event.fromProvider, 'refund');
    post(state, order.store.payable, to, event.merchant - event.fromProvider, 'refund');
  }
  post(state, state.revenue, to, event.platform, 'refund');
  post(state, remainderAccount(state, event.remainderTo), to, event.remainder, 'refund');
  if (event.dividends) post(state, accountOf(state, 'dividends'), to, event.dividends, 'refund');
  for (const taken of event.commissions) {
    post(state, commissionAccount(state, taken.memberId, placeOf(taken)), to, taken.amount, 'refund');
  }
  for (const { storeId, amount } of event.origins ?? []) {
    post(state, state.stores.get(storeId)!.payable, to, amount, 'refund');
  }
  post(state, state.pool, to, event.pool, 'refund');
  for (const { campaignId, amount } of event.subsidies ?? []) {
    post(state, state.pool, state.budgets.campaigns.get(campaignId)!.account, amount, 'refund');
  }
  if (order.funding.mode === 'deposit' && event.lossTo === 'store') return;
  post(state, lossAccount(state, event, order), to, event.loss, 'refund-loss');
}

function lossAccount(state: ProgramState, event: OrderRefunded, order: Order): Account {
  if (event.lossTo === 'platform') return accountOf(state, 'platform:refund-loss');
  return order.store.payable;
}

/** The buyer pays for points sold before; what exceeds the missing money, or credits miss, goes to the stream. */
function chargeBuyer(state: ProgramState, event: OrderRefunded, order: Order, at: Instant): void {
  const to = order.payer;
  const pot = event.surplusDays > 0 ? state.stream : state.pool;
  const charged = event.clawback - event.keptBack;
  const direct = minimum(charged, event.surplus);
  post(state, walletOf(order.member), pot, direct, 'clawback');
  post(state, walletOf(order.member), to, charged - direct, 'clawback');
  post(state, to, pot, event.surplus - direct, 'clawback');
  const kept = event.creditsKept ?? 0n;
  post(state, to, pot, kept, 'credits');
  if (event.surplus + kept > 0n && event.surplusDays > 0) {
    state.streamEntries.push(newStreamEntry(event.surplus + kept, at, event.surplusDays));
  }
}

function minimum(a: Micro, b: Micro): Micro {
  return a < b ? a : b;
}

function shrinkLot(state: ProgramState, event: OrderRefunded, order: Order, settlement: Settlement): void {
  const { lot, referrer, recruiter } = settlement;
  const spend = event.spend ?? event.amount;
  if (referrer) referrer.directSpend -= spend;
  if (recruiter) recruiter.recruitedTurnover -= spend;
  lot.spend -= spend;
  lot.points -= event.points;
  lot.sold -= event.soldPoints;
  lot.net -= event.lotNet;
  lot.realised -= event.lotRealised;
  state.supply -= event.points;
  state.memberPoints -= event.points;
  order.member.points -= event.points;
  if (lot.queued && lot.points === 0n) {
    lot.queued = false;
    state.exitQueue = state.exitQueue.filter((waiting) => waiting.lot !== lot);
  }
  if (lot.queued) rankQueue(state.exitQueue);
  placeInHeap(state.exits, lot);
  skipSpentLots(order.member);
}
