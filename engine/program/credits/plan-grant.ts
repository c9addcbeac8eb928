import { atRate } from '../../amount/divide.ts';
import type { Instant } from '../../amount/instant.ts';
import { DAY_MS, type Micro } from '../../amount/quantity.ts';
import { dayOf } from '../day.ts';
import type { Member } from '../members/state.ts';
import type { Order } from '../orders/state.ts';
import type { ProgramState } from '../state.ts';
import type { CreditsGranted } from './events.ts';

export function grantOfOrder(orderId: string): string {
  return `order:${orderId}`;
}

/**
 * The credits an order of a store that grants them gives its buyer when it settles.
 *
 * Shape    (state, settled order, t) → the event, or undefined when it grants none. Pure.
 * Formula  ⌊ spend × grant ÷ 10^6 ⌋, at most what is left of the member's limit of the day.
 * Rounds   down.
 * Source   S72; economics §16, Grants. Rate, waiting time and limit are those of the settlement.
 */
export function planGrant(state: ProgramState, order: Order, t: Instant): CreditsGranted | undefined {
  const { grant, waitDays } = state.policy.credits;
  const asked = atRate(order.settlement!.spend, grant);
  const most = leftOfDay(state, order.member, t);
  const amount = most !== undefined && most < asked ? most : asked;
  if (amount <= 0n) return undefined;
  return {
    type: 'CreditsGranted',
    grantId: grantOfOrder(order.id),
    memberId: order.member.id,
    storeId: order.store.id,
    amount,
    from: t + waitDays * DAY_MS,
  };
}

/** Undefined: no limit. Refunds of the day do not make room again. */
function leftOfDay(state: ProgramState, member: Member, t: Instant): Micro | undefined {
  const { creditsPerDay } = state.policy.limits;
  if (creditsPerDay === null) return undefined;
  const today = dayOf(state, t);
  let left = creditsPerDay;
  for (let place = member.grants.length - 1; place >= 0; place -= 1) {
    const { at, originId, granted } = member.grants[place]!;
    if (dayOf(state, at) !== today) break;
    if (originId !== undefined) left -= granted;
  }
  return left;
}
