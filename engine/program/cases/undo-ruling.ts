import type { Instant } from '../../amount/instant.ts';
import { boundTo, closesLoop } from '../../commission/binding.ts';
import type { CommandOf } from '../command.ts';
import type { Binding, Member } from '../members/state.ts';
import { survivorOf } from '../members/survivor-of.ts';
import type { Refusal } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import { caseInStatus } from './case-in-status.ts';
import type { RestoredBinding, RulingUndone } from './events.ts';
import type { Case, Execution } from './state.ts';

/**
 * Takes back a ruling that was carried out, exactly: bindings with their old date and way, stores it
 * suspended, members it froze, the bounty (the wallet may become negative).
 *
 * Refuses  case_not_found, case_not_in_status.
 * Source   E26, E27; economics §19.
 */
export function undoRuling(run: Run, command: CommandOf<'UndoRuling'>): Refusal | undefined {
  const { state, at } = run;
  const { caseId, reason } = command;
  const found = caseInStatus(state, caseId, ['executed']);
  if ('code' in found) return found;
  const { bounties, suspended, frozen } = found.execution!;
  apply(run, {
    type: 'RulingUndone',
    caseId,
    reason,
    bounties: bounties.map((paid) => ({ ...paid, memberId: survivor(state, paid.memberId).id })),
    ...planReturns(state, at, found, found.execution!),
    resumed: suspended.filter((storeId) => state.stores.get(storeId)!.suspended),
    unfrozen: frozen
      .map((memberId) => survivor(state, memberId))
      .filter(isFrozen)
      .map(({ id }) => id),
  });
  return undefined;
}

function survivor(state: ProgramState, memberId: string): Member {
  return survivorOf(state.members.get(memberId)!);
}

function isFrozen(member: Member): boolean {
  return member.frozen !== undefined;
}

type Returned = { readonly binding: Binding | undefined; readonly earlier: number };

/**
 * The moves in reverse, so that in between everybody is bound as they were while the ruling was carried out:
 * what held then closes no loop now, unless something else has changed since.
 */
function planReturns(
  state: ProgramState,
  at: Instant,
  found: Case,
  { moved }: Execution,
): Pick<RulingUndone, 'restored' | 'stayed'> {
  const { days } = state.policy.binding;
  const returned = new Map<Member, Returned>();
  const bindings = new Map<Member, Binding | undefined>();
  for (const { member, before, earlier } of [...moved].reverse()) {
    const now = bindings.has(member) ? bindings.get(member) : member.binding;
    if (member.mergedInto || now?.ruling !== found.id) continue;
    const binding = asOfNow(member, before);
    const above = boundTo(binding, at, days);
    if (above && closesLoop(member, above, at, days, bindings)) continue;
    bindings.set(member, binding);
    returned.set(member, { binding, earlier });
  }
  const members = [...new Set(moved.map(({ member }) => member))];
  return {
    restored: [...returned].map(([member, back]) => restored(member, back)),
    stayed: members.filter((member) => !returned.has(member)).map(({ id }) => id),
  };
}

/** The old binding, to whom its referrer was merged into since; none if that is the member itself. */
function asOfNow(member: Member, before: Binding | undefined): Binding | undefined {
  if (!before) return undefined;
  const referrer = survivorOf(before.referrer);
  return referrer === member ? undefined : { ...before, referrer };
}

function restored(member: Member, { binding, earlier }: Returned): RestoredBinding {
  const { referrer, at, via, storeId, ruling } = binding ?? {};
  return { memberId: member.id, earlier, referrerId: referrer?.id, boundAt: at, via, storeId, ruling };
}
