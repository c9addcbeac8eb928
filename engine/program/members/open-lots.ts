import type { Lot } from '../../pool/lot.ts';
import type { Member } from './state.ts';

/** Puts a lot after a member's others. The first makes a list of their own: until then all share an empty one. */
export function addLot(member: Member, lot: Lot): void {
  if (member.lots.length === 0) member.lots = [lot];
  else (member.lots as Lot[]).push(lot);
}

/** Moves past lots at the front that hold no points any more, so that sales do not walk over them. */
export function skipSpentLots(member: Member): void {
  while (member.firstOpenLot < member.lots.length && member.lots[member.firstOpenLot]!.points === 0n) {
    member.firstOpenLot += 1;
  }
}
