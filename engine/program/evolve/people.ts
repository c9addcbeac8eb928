import type { Instant } from '../../amount/instant.ts';
import { accountOf, post } from '../../ledger/post.ts';
import type {
  AgencyEnded,
  AgentAppointed,
  DepositFunded,
  MemberBound,
  MemberRegistered,
  SplitRecorded,
  StoreRegistered,
} from '../event.ts';
import type { Agency, Member, ProgramState } from '../state.ts';

export function memberRegistered(state: ProgramState, event: MemberRegistered, at: Instant): void {
  const referrer = event.referrerId === undefined ? undefined : state.members.get(event.referrerId)!;
  state.members.set(event.memberId, {
    id: event.memberId,
    binding: referrer && { referrer, at, via: event.via ?? 'promoter-link' },
    earlierBindings: [],
    wallet: accountOf(state, `member:${event.memberId}:wallet`),
    commission: accountOf(state, `member:${event.memberId}:commission`),
    points: 0n,
    lots: [],
    firstOpenLot: 0,
    exits: 0,
  });
}

export function memberBound(state: ProgramState, event: MemberBound, at: Instant): void {
  const member = state.members.get(event.memberId)!;
  if (member.binding) member.earlierBindings.push(member.binding);
  member.binding = { referrer: state.members.get(event.referrerId)!, at, via: event.via };
}

export function storeRegistered(state: ProgramState, event: StoreRegistered): void {
  const id = event.storeId;
  state.stores.set(id, {
    id,
    owner: state.members.get(event.ownerId)!,
    tariff: event.tariff,
    region: event.region,
    recruiter: event.recruiterId === undefined ? undefined : state.members.get(event.recruiterId)!,
    payable: accountOf(state, `store:${id}:payable`),
    atProvider: accountOf(state, `store:${id}:at-provider`),
    deposit: accountOf(state, `store:${id}:deposit`),
  });
}

export function agentAppointed(state: ProgramState, event: AgentAppointed): void {
  const agency: Agency = {
    id: event.agencyId,
    member: state.members.get(event.memberId)!,
    region: event.region,
    tier: event.tier,
    rate: event.ratePpm,
    from: event.from,
    to: event.to,
  };
  state.agencies.set(agency.id, agency);
  const node = agency.region;
  const holders = state.agenciesByNode.get(node);
  if (holders) holders.push(agency);
  else state.agenciesByNode.set(node, [agency]);
}

export function agencyEnded(state: ProgramState, event: AgencyEnded): void {
  state.agencies.get(event.agencyId)!.to = event.to;
}

export function depositFunded(state: ProgramState, event: DepositFunded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, accountOf(state, `cash:${event.channel}`), store.deposit, event.amount, 'deposit');
}

export function splitRecorded(state: ProgramState, event: SplitRecorded): void {
  const store = state.stores.get(event.storeId)!;
  post(state, store.atProvider, accountOf(state, `cash:${event.channel}`), event.amount, 'split');
}

/** Moves past lots at the front that hold no points any more, so that sales do not walk over them. */
export function skipSpentLots(member: Member): void {
  while (member.firstOpenLot < member.lots.length && member.lots[member.firstOpenLot]!.points === 0n) {
    member.firstOpenLot += 1;
  }
}
