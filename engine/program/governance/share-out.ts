import { mulDivDown } from '../../amount/divide.ts';
import type { Lot, PriceRatio } from '../../pool/lot.ts';
import type { Member } from '../members/state.ts';
import type { WindDownLot, WindDownPayment } from './events.ts';

/**
 * What those who hold points are paid when the pool is shared out, in order of registration.
 *
 * Shape    (members, price) → one payment a member with points. Pure; lazy, so that a command takes what it
 *          may carry out.
 * Units    micro-yuan, points of 10^-18.
 * Formula  ⌊P × points ÷ S⌋ a member, no retention; lots ⌊P × points ÷ S⌋ each, the difference to the
 *          member's sum counts to the last lot.
 * Rounds   down; what rounding leaves is the platform's in the end, and is shown.
 * Source   economics §20.
 */
export function* shareOut(members: Iterable<Member>, price: PriceRatio): Generator<WindDownPayment> {
  for (const member of members) {
    if (member.points === 0n) continue;
    const amount = mulDivDown(price.pool, member.points, price.supply);
    const lots = lotsPaid(member.lots, member.firstOpenLot, amount, price);
    yield { memberId: member.id, points: member.points, amount, lots };
  }
}

function lotsPaid(lots: readonly Lot[], from: number, amount: bigint, price: PriceRatio): WindDownLot[] {
  const open = lots.slice(from).filter((lot) => lot.points > 0n);
  let left = amount;
  return open.map(({ orderId, points }, place) => {
    const share = place === open.length - 1 ? left : mulDivDown(price.pool, points, price.supply);
    left -= share;
    return { orderId, points, amount: share };
  });
}
