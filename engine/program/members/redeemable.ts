import type { Points } from '../../amount/quantity.ts';
import { redeemablePoints } from '../../pool/redeem.ts';
import type { ProgramState } from '../state.ts';
import type { Member } from './state.ts';

/**
 * What a member can sell now: all their points but those of lots that wait in the exit queue.
 *
 * Shape    (state, member) → points. Pure; while nobody waits it looks at no lot, however many there are.
 * Source   S27; economics §13.
 */
export function redeemableOf(state: ProgramState, member: Member): Points {
  return state.exitQueue.length === 0 ? member.points : redeemablePoints(member);
}
