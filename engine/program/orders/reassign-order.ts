import { type Commissions, commissionsOf } from '../../commission/commissions.ts';
import type { CommandOf } from '../command.ts';
import { grantOfOrder } from '../credits/plan-grant.ts';
import { officersMissing } from '../governance/officers.ts';
import { activeMember } from '../members/active-member.ts';
import type { Member } from '../members/state.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, closeStep, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import type { Store } from '../stores/state.ts';
import { takenFrom } from './commission-account.ts';
import type { CommissionTaken, ReassignedSettlement } from './events.ts';
import { refundedOf } from './order-lines.ts';
import { withholdSelfDealing } from './self-dealing.ts';
import type { Order, Settlement } from './state.ts';

/** Whose an order is to be. */
type Side = { readonly member: Member; readonly store: Store };

/**
 * Gives an order to the member or the store it should have been of. One that waits just changes. Of a settled
 * one the commissions are taken back into the remainder and paid anew out of it, to the people of now at the
 * order's rates; the merchant part, the lot and the counters move.
 *
 * Refuses  order_not_found, member_not_found, member_ended, store_not_found, nothing_to_reassign,
 *          order_cancelled, order_has_refunds, order_has_credits, lot_touched, funding_of_store,
 *          two_officers_needed.
 * Source   G5; economics §10 Corrections, §16.
 */
export function reassignOrder(run: Run, command: CommandOf<'ReassignOrder'>): Refusal | undefined {
  const { state } = run;
  const { orderId, reason, officers } = command;
  const order = state.orders.get(orderId);
  if (!order) return refuse('order_not_found', { orderId });
  const side = sideOf(state, order, command);
  if ('code' in side) return side;
  const barred = cannotMove(state, order, side) ?? officersMissing(state, officers);
  if (barred) return barred;
  apply(run, {
    type: 'OrderReassigned',
    orderId,
    memberId: side.member.id,
    storeId: side.store.id,
    fromMemberId: order.member.id,
    fromStoreId: order.store.id,
    reason,
    officers,
    settled: order.settlement && settleAnew(run, order, order.settlement, side),
  });
  closeStep(run);
  return undefined;
}

function sideOf(
  state: ProgramState,
  order: Order,
  { memberId, storeId }: CommandOf<'ReassignOrder'>,
): Side | Refusal {
  const member = memberId === undefined ? order.member : activeMember(state, memberId);
  if ('code' in member) return member;
  const store = storeId === undefined ? order.store : state.stores.get(storeId);
  return store ? { member, store } : refuse('store_not_found', { storeId });
}

function cannotMove(state: ProgramState, order: Order, { member, store }: Side): Refusal | undefined {
  const { id: orderId, settlement, funding } = order;
  const memberMoves = member !== order.member;
  const storeMoves = store !== order.store;
  if (!memberMoves && !storeMoves) return refuse('nothing_to_reassign', { orderId });
  if (order.status === 'cancelled') return refuse('order_cancelled', { orderId });
  if (refundedOf(order) > 0n) return refuse('order_has_refunds', { orderId });
  const hasCredits = order.cash < order.amount || state.credits.grants.has(grantOfOrder(orderId));
  if (memberMoves && hasCredits) return refuse('order_has_credits', { orderId });
  const lot = settlement?.lot;
  if (memberMoves && lot && (lot.sold > 0n || lot.queued)) return refuse('lot_touched', { orderId });
  const withStore = funding.mode === 'split' || funding.mode === 'deposit';
  return storeMoves && withStore ? refuse('funding_of_store', { orderId }) : undefined;
}

/** What is in the pool stays there: then what was taken back is all there is to pay from. */
function settleAnew(
  { state, at }: Run,
  order: Order,
  settlement: Settlement,
  side: Side,
): ReassignedSettlement {
  const takenBack = settlement.commissions.map((one) => takenFrom(one, one.amount));
  const back = sumOf(takenBack);
  const pot = settlement.remainderTo === 'pool' ? back : back + settlement.remainder;
  const basis = { ...side, region: order.region, policy: order.policy };
  const anew: Commissions = commissionsOf(state, basis, { amount: settlement.spend, pot }, at);
  return {
    merchant: side.store === order.store ? 0n : settlement.merchant,
    takenBack,
    commissions: withholdSelfDealing(state, side, anew.paid, at),
    statistics: anew.statistics,
    remainder: settlement.remainder + back - sumOf(anew.paid),
    referrerId: anew.referrer?.id,
    recruiterId: anew.recruiter?.id,
  };
}

function sumOf(commissions: readonly CommissionTaken[]): bigint {
  return commissions.reduce((sum, { amount }) => sum + amount, 0n);
}
