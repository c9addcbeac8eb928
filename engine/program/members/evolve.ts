import type { Instant } from '../../amount/instant.ts';
import { post } from '../../ledger/post.ts';
import { lapseCredits } from '../credits/move-credits.ts';
import type { Evolvers } from '../evolvers.ts';
import type { ProgramState } from '../state.ts';
import { commissionOf, walletOf } from './accounts.ts';
import type {
  MemberBound,
  MemberEnded,
  MemberEvent,
  MemberFrozen,
  MemberRegistered,
  MembersRebound,
  MemberUnbound,
  MemberUnfrozen,
  RankSet,
} from './events.ts';
import { membersMerged } from './evolve-merge.ts';
import { movedTo, setBinding } from './set-binding.ts';
import type { Member } from './state.ts';

/** What else ends with a member in each area: credits lapse. Runs after the member's own end. */
const ON_END: readonly ((state: ProgramState, member: Member) => void)[] = [lapseCredits];

export const MEMBER_EVOLVERS: Evolvers<MemberEvent> = {
  MemberRegistered: memberRegistered,
  MemberBound: memberBound,
  MemberUnbound: memberUnbound,
  MembersRebound: membersRebound,
  MemberEnded: memberEnded,
  MembersMerged: membersMerged,
  MemberFrozen: memberFrozen,
  MemberUnfrozen: memberUnfrozen,
  RankSet: rankSet,
};

/** One list for everybody who has nothing of a kind: most members have no lot, no grant, no earlier binding. */
const NONE: readonly never[] = [];

function memberRegistered(state: ProgramState, event: MemberRegistered, at: Instant): void {
  const referrer = event.referrerId === undefined ? undefined : state.members.get(event.referrerId)!;
  const via = event.via ?? 'promoter-link';
  state.members.add({
    id: event.memberId,
    number: state.members.size,
    binding: referrer && { referrer, at, via, storeId: undefined, ruling: undefined },
    status: 'active',
    commission: undefined,
    directSpend: 0n,
    recruitedTurnover: 0n,
    points: 0n,
    lots: NONE,
    firstOpenLot: 0,
    wallet: undefined,
    exits: 0,
    earlierBindings: NONE,
    grants: NONE,
    mergedInto: undefined,
    frozen: undefined,
    rank: undefined,
  });
}

function memberBound(state: ProgramState, event: MemberBound, at: Instant): void {
  const { via, storeId } = event;
  const referrer = state.members.get(event.referrerId)!;
  setBinding(state.members.get(event.memberId)!, { referrer, at, via, storeId, ruling: undefined }, at);
}

function memberUnbound(state: ProgramState, event: MemberUnbound, at: Instant): void {
  setBinding(state.members.get(event.memberId)!, undefined, at, event);
}

function membersRebound(state: ProgramState, event: MembersRebound, at: Instant): void {
  for (const { memberId, referrerId } of event.moved) {
    setBinding(state.members.get(memberId)!, movedTo(state.members.get(referrerId)!, at), at, event);
  }
}

function memberEnded(state: ProgramState, event: MemberEnded): void {
  const member = state.members.get(event.memberId)!;
  post(state, walletOf(member), state.revenue, event.wallet, 'closing');
  post(state, commissionOf(member), state.revenue, event.commission, 'closing');
  member.status = 'ended';
  for (const end of ON_END) end(state, member);
}

function memberFrozen(state: ProgramState, event: MemberFrozen): void {
  state.members.get(event.memberId)!.frozen = { amount: event.amount };
}

function memberUnfrozen(state: ProgramState, event: MemberUnfrozen): void {
  state.members.get(event.memberId)!.frozen = undefined;
}

function rankSet(state: ProgramState, event: RankSet): void {
  state.members.get(event.memberId)!.rank = event.rank;
}
