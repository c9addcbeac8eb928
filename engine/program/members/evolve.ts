import type { Instant } from '../../amount/instant.ts';
import { accountOf } from '../../ledger/post.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import type { MemberBound, MemberEvent, MemberRegistered } from './events.ts';
import type { Member } from './state.ts';

export const MEMBER_EVOLVERS: Evolvers<MemberEvent> = {
  MemberRegistered: memberRegistered,
  MemberBound: memberBound,
};

function memberRegistered(state: ProgramState, event: MemberRegistered, at: Instant): void {
  const referrer = event.referrerId === undefined ? undefined : state.members.get(event.referrerId)!;
  state.members.set(event.memberId, {
    id: event.memberId,
    binding: referrer && { referrer, at, via: event.via ?? 'promoter-link', storeId: undefined },
    earlierBindings: [],
    wallet: accountOf(state, `member:${event.memberId}:wallet`),
    commission: accountOf(state, `member:${event.memberId}:commission`),
    points: 0n,
    lots: [],
    firstOpenLot: 0,
    exits: 0,
    status: 'active',
    mergedInto: undefined,
    frozen: undefined,
    rank: undefined,
    directSpend: 0n,
    recruitedTurnover: 0n,
  });
}

function memberBound(state: ProgramState, event: MemberBound, at: Instant): void {
  const member = state.members.get(event.memberId)!;
  if (member.binding) member.earlierBindings.push(member.binding);
  const { via, storeId } = event;
  member.binding = { referrer: state.members.get(event.referrerId)!, at, via, storeId };
}

/** Moves past lots at the front that hold no points any more, so that sales do not walk over them. */
export function skipSpentLots(member: Member): void {
  while (member.firstOpenLot < member.lots.length && member.lots[member.firstOpenLot]!.points === 0n) {
    member.firstOpenLot += 1;
  }
}
