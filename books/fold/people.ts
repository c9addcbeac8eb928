import type { EventOf } from '#engine';
import { changing } from './changes.ts';
import type { Fold } from './fold.ts';

export function memberRegistered(fold: Fold, event: EventOf<'MemberRegistered'>): void {
  const { changes, entry, at } = fold;
  const { memberId, referrerId } = event;
  changes.members.fresh.set(memberId, {
    member_id: memberId,
    entry,
    registered_at: at,
    referrer_id: null,
    bound_at: null,
    via: null,
    points: 0n,
    spend: 0n,
    orders: 0,
    exits: 0,
    direct_count: 0,
  });
  changes.weight += 1;
  fold.day.members += 1;
  if (referrerId !== undefined) {
    bind(fold, { memberId, referrerId, via: event.via ?? 'promoter-link' });
  }
}

export function memberBound(fold: Fold, event: EventOf<'MemberBound'>): void {
  bind(fold, event);
  if (event.replaces !== undefined) changing(fold.changes.members, event.replaces).direct_count -= 1;
}

type Bound = Pick<EventOf<'MemberBound'>, 'memberId' | 'referrerId' | 'via' | 'storeId' | 'replaces'>;

function bind(fold: Fold, bound: Bound): void {
  const { changes, entry, at } = fold;
  const member = changing(changes.members, bound.memberId);
  member.referrer_id = bound.referrerId;
  member.bound_at = at;
  member.via = bound.via;
  changing(changes.members, bound.referrerId).direct_count += 1;
  changes.weight += 2;
  changes.bindings.push({
    member_id: bound.memberId,
    entry,
    at,
    referrer_id: bound.referrerId,
    via: bound.via,
    store_id: bound.storeId ?? null,
    replaces: bound.replaces ?? null,
  });
}

export function storeRegistered(fold: Fold, event: EventOf<'StoreRegistered'>): void {
  const { changes, entry, at } = fold;
  const region = event.region ?? null;
  fold.storeRegions.set(event.storeId, region);
  changes.stores.fresh.set(event.storeId, {
    store_id: event.storeId,
    entry,
    registered_at: at,
    owner_id: event.ownerId,
    tariff: event.tariff,
    region,
    recruiter_id: event.recruiterId ?? null,
    orders: 0,
    turnover: 0n,
    refunded: 0n,
  });
  changes.weight += 1;
  fold.day.stores += 1;
}

export function agentAppointed(fold: Fold, event: EventOf<'AgentAppointed'>): void {
  fold.changes.agencies.fresh.set(event.agencyId, {
    agency_id: event.agencyId,
    entry: fold.entry,
    member_id: event.memberId,
    region: event.region,
    tier: event.tier,
    rate_ppm: event.ratePpm ?? null,
    fee: event.fee ?? null,
    contract_ref: event.contractRef ?? null,
    from_at: event.from,
    to_at: event.to ?? null,
  });
}

export function agencyEnded(fold: Fold, event: EventOf<'AgencyEnded'>): void {
  changing(fold.changes.agencies, event.agencyId).to_at = event.to;
}
