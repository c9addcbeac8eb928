import type { Member } from './state.ts';

/** Moves past lots at the front that hold no points any more, so that sales do not walk over them. */
export function skipSpentLots(member: Member): void {
  while (member.firstOpenLot < member.lots.length && member.lots[member.firstOpenLot]!.points === 0n) {
    member.firstOpenLot += 1;
  }
}
