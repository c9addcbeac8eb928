import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import { NOWHERE } from '../../indexed-heap.ts';
import type { Account } from '../../ledger/account.ts';
import { accountOf, post } from '../../ledger/post.ts';
import { placeInHeap } from '../../pool/exit-heap.ts';
import type { Lot } from '../../pool/lot.ts';
import type { InHand, OrderPeople } from '../in-hand.ts';
import { commissionOf } from '../members/accounts.ts';
import { addLot } from '../members/open-lots.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import type { CommissionPaid, OrderSettled } from './events.ts';
import { remainderAccount, waits } from './money.ts';
import { stopWaiting } from './pending-queue.ts';
import type { Order, OriginPaid, SettledLine } from './state.ts';

const NONE: readonly never[] = [];

export function orderSettled(
  state: ProgramState,
  event: OrderSettled,
  _at: Instant,
  inHand?: InHand['OrderSettled'],
): void {
  const order = inHand?.order ?? state.orders.change(event.orderId);
  const people = inHand ?? peopleOf(state, event);
  const { referrer, recruiter } = people;
  payParts(state, order, event, people.receivers);
  order.status = 'settled';
  stopWaiting(state.pendingOrders, order);
  countFor(people, event.spend ?? event.amount);
  // Every field by name: a spread in the midst would make each of these objects the slow way.
  const settlement = {
    amount: event.amount,
    spend: event.spend ?? event.amount,
    merchant: event.merchant,
    platform: event.platform,
    remainder: event.remainder,
    remainderTo: event.remainderTo,
    dividends: event.dividends ?? 0n,
    commissions: event.commissions,
    origin: event.origin ?? 0n,
    origins: event.origins ?? NONE,
    pool: event.pool,
    subsidies: event.subsidies ?? NONE,
    lot: openLot(state, order, event),
    referrer,
    recruiter,
    lines: settledLines(order, event),
    refunded: 0n,
  };
  order.settlement = settlement;
  state.orders.settled(order, settlement);
}

function payParts(
  state: ProgramState,
  order: Order,
  event: OrderSettled,
  receivers: readonly Member[],
): void {
  const from = waits(order) ? state.pending : order.payer;
  if (order.funding.mode === 'split') post(state, from, order.store.atProvider, event.merchant, 'merchant');
  else if (order.funding.mode !== 'deposit')
    post(state, from, order.store.payable, event.merchant, 'merchant');
  post(state, from, state.revenue, event.platform, 'platform');
  payCommissions(state, from, event.commissions, receivers);
  post(state, from, remainderAccount(state, event.remainderTo), event.remainder, 'remainder');
  if (event.dividends) post(state, from, accountOf(state, 'dividends'), event.dividends, 'dividend-fund');
  post(state, from, state.pool, event.pool, 'pool');
  if (event.origins) payOrigins(state, event.origins, from);
  if (event.subsidies) {
    for (const { campaignId, amount } of event.subsidies) {
      post(state, state.budgets.campaigns.get(campaignId)!.account, state.pool, amount, 'subsidy');
    }
  }
}

function payOrigins(state: ProgramState, origins: readonly OriginPaid[], from: Account): void {
  for (const { storeId, amount } of origins) {
    post(state, from, state.stores.get(storeId)!.payable, amount, 'origin');
  }
}

export function payCommissions(
  state: ProgramState,
  from: Account,
  commissions: readonly CommissionPaid[],
  receivers: readonly Member[],
): void {
  for (let place = 0; place < commissions.length; place += 1) {
    const { kind, amount, withheld } = commissions[place]!;
    if (withheld) post(state, from, accountOf(state, 'platform:hold'), amount, 'hold');
    else post(state, from, commissionOf(receivers[place]!), amount, kind);
  }
}

/** The people a settlement names. */
export function peopleOf(
  state: ProgramState,
  event: Pick<OrderSettled, 'commissions' | 'referrerId' | 'recruiterId'>,
): OrderPeople {
  const { commissions, referrerId, recruiterId } = event;
  return {
    receivers: commissions.map(({ memberId }) => state.members.get(memberId)!),
    referrer: referrerId === undefined ? undefined : state.members.get(referrerId)!,
    recruiter: recruiterId === undefined ? undefined : state.members.get(recruiterId)!,
  };
}

/** An order counts for who referred its buyer and who recruited its store, as they are at its settlement. */
export function countFor({ referrer, recruiter }: OrderPeople, spend: Micro): void {
  if (referrer) referrer.directSpend += spend;
  if (recruiter) recruiter.recruitedTurnover += spend;
}

function settledLines(order: Order, event: OrderSettled): SettledLine[] | undefined {
  return event.lines?.map(({ amount, merchant, platform, origin = 0n, pool, points }, place) => {
    const { eligible } = order.lines![place]!;
    return { eligible, amount, merchant, platform, origin, pool, points, refunded: 0n };
  });
}

function openLot(state: ProgramState, order: Order, event: OrderSettled): Lot {
  const { member } = order;
  const spend = event.spend ?? event.amount;
  const lot: Lot = {
    orderId: order.id,
    holder: member,
    place: state.lotCount,
    spend,
    minted: event.points,
    points: event.points,
    sold: 0n,
    realised: 0n,
    net: 0n,
    multiple: event.multiple,
    retention: event.retention,
    heapIndex: NOWHERE,
    queued: false,
  };
  state.lotCount += 1;
  state.supply += lot.points;
  state.memberPoints += lot.points;
  member.points += lot.points;
  addLot(member, lot);
  placeInHeap(state.exits, lot);
  return lot;
}
