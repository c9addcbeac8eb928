import type { EventOf } from '#engine';
import { changeStore, moveHolder, rebind } from '../store/sweep.ts';
import type { Fold } from './fold.ts';

type Move = EventOf<'MembersRebound'>['moved'][number];

export function memberUnbound(fold: Fold, event: EventOf<'MemberUnbound'>): void {
  const { changes, entry, at } = fold;
  changes.sweeps.push(rebind({ memberIds: [event.memberId], referrerId: null, entry, at }));
}

/** Bound by a decision: from now on, and said so. */
export function membersMoved(fold: Fold, moved: readonly Move[]): void {
  const { changes, entry, at } = fold;
  for (const [referrerId, memberIds] of byReferrer(moved)) {
    changes.sweeps.push(rebind({ memberIds, referrerId, boundAt: at, via: 'ruling', entry, at }));
  }
}

function byReferrer(moved: readonly Move[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { memberId, referrerId } of moved) {
    const group = groups.get(referrerId);
    if (group) group.push(memberId);
    else groups.set(referrerId, [memberId]);
  }
  return groups;
}

/** Each has the binding it had, with its old date and way, or none. */
export function rulingUndone(fold: Fold, event: EventOf<'RulingUndone'>): void {
  const { changes, entry, at } = fold;
  for (const { memberId, referrerId = null, boundAt, via } of event.restored) {
    const dated = referrerId === null ? {} : { boundAt: boundAt!, via: via! };
    changes.sweeps.push(rebind({ memberIds: [memberId], referrerId, ...dated, entry, at }));
  }
}

export function membersMerged(fold: Fold, event: EventOf<'MembersMerged'>): void {
  const { changes, entry, at } = fold;
  const { memberId, into, rebound, binding, referrerId } = event;
  changes.sweeps.push(moveHolder(memberId, into, at));
  if (rebound.length > 0) changes.sweeps.push(rebind({ memberIds: rebound, referrerId: into, entry, at }));
  if (binding === 'none') changes.sweeps.push(rebind({ memberIds: [into], referrerId: null, entry, at }));
  if (binding === 'taken-over') changes.sweeps.push(takeOver(fold, memberId, into, referrerId!));
}

/** `into` is bound as the other was, since the same day and in the same way. */
function takeOver({ entry, at }: Fold, from: string, into: string, referrerId: string) {
  const bound = rebind({ memberIds: [into], referrerId, entry, at });
  return (target: Parameters<typeof bound>[0]) => {
    const { schema, programId } = target;
    const text = `update ${schema}.members i set bound_at = f.bound_at, via = f.via from ${schema}.members f
      where i.program_id = $1 and i.member_id = $2 and f.program_id = $1 and f.member_id = $3`;
    return [{ text, values: [programId, into, from] }, ...bound(target)];
  };
}

export function storeUpdated(fold: Fold, event: EventOf<'StoreUpdated'>): void {
  const { changes, entry, at } = fold;
  const { storeId, ownerId, tariff, region, recruiterId, rebound } = event;
  if (region !== undefined) fold.storeRegions.set(storeId, region);
  const given = { owner_id: ownerId, tariff, region, recruiter_id: recruiterId };
  changes.sweeps.push(changeStore(storeId, given));
  if (rebound.length > 0) {
    changes.sweeps.push(rebind({ memberIds: rebound, referrerId: ownerId!, entry, at }));
  }
}
