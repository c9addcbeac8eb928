import type { Instant } from '../../amount/instant.ts';
import type { Micro } from '../../amount/quantity.ts';
import type { Account } from '../../ledger/account.ts';
import { post } from '../../ledger/post.ts';
import { mergeCredits } from '../credits/move-credits.ts';
import { mergeShares } from '../shares/merge-shares.ts';
import type { ProgramState } from '../state.ts';
import { mergeWithdrawals } from '../withdrawals/open-withdrawals.ts';
import { commissionOf, walletOf } from './accounts.ts';
import type { MembersMerged } from './events.ts';
import { skipSpentLots } from './open-lots.ts';
import { goOverTo, setBinding } from './set-binding.ts';
import type { Member } from './state.ts';

/** What else of a member each area moves when two are merged; runs last. */
const ON_MERGE: readonly ((state: ProgramState, from: Member, into: Member) => void)[] = [
  mergeCredits,
  mergeShares,
  mergeWithdrawals,
];

/** Looks at every order and store once: merging is rare, and an order should not have to be found by member. */
export function membersMerged(state: ProgramState, event: MembersMerged, at: Instant): void {
  const from = state.members.get(event.memberId)!;
  const into = state.members.get(event.into)!;
  moveMoney(state, walletOf(from), walletOf(into), event.wallet);
  moveMoney(state, commissionOf(from), commissionOf(into), event.commission);
  moveLots(from, into);
  moveCounters(from, into);
  moveOrders(state, from, into);
  moveRoles(state, from, into, at);
  moveBindings(state, event, from, into, at);
  moveStanding(from, into);
  from.status = 'merged';
  from.mergedInto = into;
  for (const move of ON_MERGE) move(state, from, into);
}

/** What was owed is owed by the other. */
function moveMoney(state: ProgramState, from: Account, to: Account, amount: Micro): void {
  if (amount >= 0n) post(state, from, to, amount, 'merge');
  else post(state, to, from, -amount, 'merge');
}

/** Both hold theirs in the order of settlement; together they stay in it. */
function moveLots(from: Member, into: Member): void {
  for (const lot of from.lots) lot.holder = into;
  into.lots = into.lots.concat(from.lots).sort((a, b) => a.place - b.place);
  into.points += from.points;
  into.firstOpenLot = 0;
  skipSpentLots(into);
  from.lots = [];
  from.points = 0n;
  from.firstOpenLot = 0;
}

function moveCounters(from: Member, into: Member): void {
  into.exits += from.exits;
  into.directSpend += from.directSpend;
  into.recruitedTurnover += from.recruitedTurnover;
  from.exits = 0;
  from.directSpend = 0n;
  from.recruitedTurnover = 0n;
}

/** Nobody gets out of a freeze by a merge: amounts add up, and frozen altogether stays so. */
function moveStanding(from: Member, into: Member): void {
  into.rank ??= from.rank;
  if (from.frozen && into.frozen) into.frozen = { amount: sumOf(from.frozen.amount, into.frozen.amount) };
  else into.frozen ??= from.frozen;
  from.rank = undefined;
  from.frozen = undefined;
}

function sumOf(a: Micro | undefined, b: Micro | undefined): Micro | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}

/** Later refunds charge, take commissions back from and count off the one who is there. */
function moveOrders(state: ProgramState, from: Member, into: Member): void {
  for (const order of state.orders.naming(from)) {
    const { settlement } = order;
    if (order.member === from) order.member = into;
    if (!settlement) continue;
    if (settlement.commissions.some(({ memberId }) => memberId === from.id)) {
      settlement.commissions = settlement.commissions.map((paid) =>
        paid.memberId === from.id ? { ...paid, memberId: into.id } : paid,
      );
    }
    if (settlement.referrer === from) settlement.referrer = into;
    if (settlement.recruiter === from) settlement.recruiter = into;
  }
}

function moveRoles(state: ProgramState, from: Member, into: Member, at: Instant): void {
  for (const store of state.stores.values()) {
    if (store.owner === from) store.owner = into;
    if (store.recruiter === from) store.recruiter = into;
  }
  for (const agency of state.agencies.values()) {
    if (agency.member === from && (agency.to === undefined || agency.to > at)) agency.member = into;
  }
}

function moveBindings(
  state: ProgramState,
  event: MembersMerged,
  from: Member,
  into: Member,
  at: Instant,
): void {
  for (const memberId of event.rebound) goOverTo(state.members.get(memberId)!, into, at, event);
  if (event.binding === 'taken-over') setBinding(into, { ...from.binding! }, at, event);
  if (event.binding === 'none') setBinding(into, undefined, at, event);
}
