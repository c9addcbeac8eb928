import type { Instant } from '../../amount/instant.ts';
import { closesLoop, referrerAt } from '../../commission/binding.ts';
import { heldIn } from '../../ledger/account.ts';
import type { CommandOf } from '../command.ts';
import { officersMissing } from '../governance/officers.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import { activeMember } from './active-member.ts';
import type { MembersMerged } from './events.ts';
import type { Member } from './state.ts';

/**
 * Merges a member into another: two accounts of one person. Everything goes over to `into`: money by
 * postings, lots, orders, counters, stores, agencies and what the areas keep besides; the members bound to
 * the one are bound to the other as from their old date. `into` keeps its own valid binding unless it was
 * bound to the member, else takes over the member's (none where that would lead back to itself).
 *
 * Refuses  member_not_found, member_ended (the member, then `into`), self_merge, binding_loop (`into` stands
 *          below the member otherwise than directly), two_officers_needed.
 * Source   E27; economics §15.
 */
export function mergeMembers(run: Run, command: CommandOf<'MergeMembers'>): Refusal | undefined {
  const { state, at } = run;
  const { memberId, reason, officers } = command;
  const from = activeMember(state, memberId);
  if ('code' in from) return from;
  const into = activeMember(state, command.into);
  if ('code' in into) return into;
  if (from === into) return refuse('self_merge', { memberId });
  const { days } = state.policy.binding;
  const directlyBelow = referrerAt(into, at, days) === from;
  if (!directlyBelow && closesLoop(from, into, at, days)) {
    return refuse('binding_loop', { memberId, referrerId: into.id });
  }
  const missing = officersMissing(state, officers);
  if (missing) return missing;
  apply(run, {
    type: 'MembersMerged',
    memberId,
    into: into.id,
    points: from.points,
    wallet: heldIn(from.wallet),
    commission: heldIn(from.commission),
    rebound: boundTo(state, from, into),
    ...bindingOf(state, at, from, into),
    reason,
    officers,
  });
  return undefined;
}

/** Everybody else whose newest binding is to a member, whether it still holds or not. */
function boundTo(state: ProgramState, referrer: Member, into: Member): string[] {
  const bound: string[] = [];
  for (const member of state.members.values()) {
    if (member.binding?.referrer === referrer && member !== into) bound.push(member.id);
  }
  return bound;
}

/** What becomes of the binding of `into`, and to whom it then leads. */
function bindingOf(
  state: ProgramState,
  at: Instant,
  from: Member,
  into: Member,
): Pick<MembersMerged, 'binding' | 'referrerId'> {
  const { days } = state.policy.binding;
  const own = referrerAt(into, at, days);
  if (own && own !== from) return { binding: 'own', referrerId: own.id };
  const above = from.binding?.referrer;
  if (!above || closesLoop(into, above, at, days)) return { binding: 'none' };
  return { binding: 'taken-over', referrerId: above.id };
}
