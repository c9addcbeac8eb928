import { assert } from '../../assert.ts';
import { heldIn } from '../../ledger/account.ts';
import type { ProgramState } from '../state.ts';
import type { Member } from './state.ts';

/**
 * Asserts  members are numbered as they were registered; lots name their holder and stand in the order they were settled, with no points before the first
 *          open one; who has ended holds no points and no store; of who was merged nothing is left, nobody
 *          is bound to them and no order names them.
 * Source   economics §13, §15.
 */
export function checkMembers(state: ProgramState): void {
  let number = 0;
  for (const member of state.members.values()) {
    assert(member.number === number, `member ${member.id} has another number than its place`);
    number += 1;
    checkLots(member);
    const referrer = member.binding?.referrer;
    assert(referrer?.status !== 'merged', `member ${member.id} is bound to a member who was merged`);
    if (member.status !== 'active') assert(member.points === 0n, `member ${member.id} has ended with points`);
    if (member.status === 'merged') checkNothingLeft(member);
  }
  for (const store of state.stores.values()) {
    assert(store.owner.status === 'active', `the owner of store ${store.id} has ended`);
  }
  for (const order of state.orders.values()) {
    const receivers = (order.settlement?.commissions ?? []).map(({ memberId }) => memberId);
    const named = [order.member, ...receivers.map((memberId) => state.members.get(memberId)!)];
    assert(
      named.every(({ status }) => status !== 'merged'),
      `order ${order.id} names a member who was merged`,
    );
  }
}

function checkLots(member: Member): void {
  let last = -1;
  for (const [place, lot] of member.lots.entries()) {
    assert(lot.holder === member, `lot ${lot.orderId} names another holder than ${member.id}`);
    assert(lot.place > last, `lots of member ${member.id} are out of order`);
    last = lot.place;
    if (place < member.firstOpenLot) assert(lot.points === 0n, `lot ${lot.orderId} would be passed over`);
  }
}

function checkNothingLeft(member: Member): void {
  const { wallet, commission, lots, mergedInto } = member;
  assert(mergedInto !== undefined, `member ${member.id} was merged into nobody`);
  assert(lots.length === 0, `member ${member.id} was merged and has lots`);
  assert(heldIn(wallet) === 0n && heldIn(commission) === 0n, `member ${member.id} was merged with money`);
}
