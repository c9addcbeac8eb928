import { post } from '../../ledger/post.ts';
import type { Lot } from '../../pool/lot.ts';
import type { OrderPeople } from '../in-hand.ts';
import { skipSpentLots } from '../members/open-lots.ts';
import type { Member } from '../members/state.ts';
import type { ProgramState } from '../state.ts';
import { commissionAccount, placeOf } from './commission-account.ts';
import type { OrderReassigned, ReassignedSettlement } from './events.ts';
import { countFor, payCommissions, peopleOf } from './evolve-settlement.ts';
import { remainderAccount } from './money.ts';
import type { Settlement } from './state.ts';

export function orderReassigned(state: ProgramState, event: OrderReassigned): void {
  const order = state.orders.change(event.orderId);
  const member = state.members.get(event.memberId)!;
  const store = state.stores.get(event.storeId)!;
  const { settlement } = order;
  if (settlement && event.settled) {
    post(state, order.store.payable, store.payable, event.settled.merchant, 'reassign');
    const people = peopleOf(state, event.settled);
    payAnew(state, settlement, event.settled, people);
    countAnew(settlement, people);
    if (member !== order.member) moveLot(order.member, member, settlement.lot);
  }
  order.member = member;
  order.store = store;
}

/** Commissions go back into the remainder and are paid anew out of it. */
function payAnew(
  state: ProgramState,
  settlement: Settlement,
  anew: ReassignedSettlement,
  people: OrderPeople,
): void {
  const remainder = remainderAccount(state, settlement.remainderTo);
  for (const taken of anew.takenBack) {
    const from = commissionAccount(state, taken.memberId, placeOf(taken));
    post(state, from, remainder, taken.amount, 'reassign');
  }
  payCommissions(state, remainder, anew.commissions, people.receivers);
  settlement.commissions = anew.commissions;
  settlement.remainder = anew.remainder;
}

function countAnew(settlement: Settlement, people: OrderPeople): void {
  const { spend, referrer, recruiter } = settlement;
  if (referrer) referrer.directSpend -= spend;
  if (recruiter) recruiter.recruitedTurnover -= spend;
  countFor(people, spend);
  settlement.referrer = people.referrer;
  settlement.recruiter = people.recruiter;
}

/** With its terms and its place: both hold theirs in the order of settlement. */
function moveLot(from: Member, into: Member, lot: Lot): void {
  from.lots = from.lots.filter((one) => one !== lot);
  into.lots = into.lots.concat(lot).sort((a, b) => a.place - b.place);
  lot.holder = into;
  from.points -= lot.points;
  into.points += lot.points;
  for (const member of [from, into]) {
    member.firstOpenLot = 0;
    skipSpentLots(member);
  }
}
