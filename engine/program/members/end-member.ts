import type { Instant } from '../../amount/instant.ts';
import { MICRO_PER_FEN, type Micro } from '../../amount/quantity.ts';
import { heldIn } from '../../ledger/account.ts';
import type { CommandOf } from '../command.ts';
import { type Refusal, refuse } from '../outcome.ts';
import { apply, type Run } from '../run.ts';
import type { ProgramState } from '../state.ts';
import { awaitsPayout } from '../withdrawals/open-withdrawals.ts';
import { activeMember } from './active-member.ts';
import type { Member } from './state.ts';

/** What else of a member each area may still have open: withdrawals that are not done, for one. */
const STILL_OPEN: readonly ((state: ProgramState, member: Member) => boolean)[] = [awaitsPayout];

/**
 * Closes a member's account (注销). What is left below a fen goes to the platform; who was bound to the
 * member is bound to nobody any more.
 *
 * Refuses  member_not_found, member_ended, member_owns_store, member_is_agent (an agency not yet over),
 *          member_has_pending (orders or withdrawals that wait), member_has_balance (points, or a wallet or
 *          commission below 0 or of a fen and more).
 * Source   economics §15.
 */
export function endMember(run: Run, command: CommandOf<'EndMember'>): Refusal | undefined {
  const { state, at } = run;
  const { memberId, reason } = command;
  const member = activeMember(state, memberId);
  if ('code' in member) return member;
  const store = firstOf(state.stores.values(), ({ owner }) => owner === member);
  if (store) return refuse('member_owns_store', { memberId, storeId: store.id });
  const agency = firstOf(state.agencies.values(), (held) => held.member === member && !isOver(held, at));
  if (agency) return refuse('member_is_agent', { memberId, agencyId: agency.id });
  if (hasOpen(state, member)) return refuse('member_has_pending', { memberId });
  const wallet = heldIn(member.wallet);
  const commission = heldIn(member.commission);
  if (member.points > 0n || !isDust(wallet) || !isDust(commission)) {
    return refuse('member_has_balance', { memberId, points: member.points, wallet, commission });
  }
  apply(run, { type: 'MemberEnded', memberId, wallet, commission, reason });
  return undefined;
}

function firstOf<Thing>(things: Iterable<Thing>, fits: (thing: Thing) => boolean): Thing | undefined {
  for (const thing of things) if (fits(thing)) return thing;
  return undefined;
}

function isOver(term: { readonly to: Instant | undefined }, at: Instant): boolean {
  return term.to !== undefined && term.to <= at;
}

function hasOpen(state: ProgramState, member: Member): boolean {
  return (
    state.pendingOrders.some((order) => order.member === member) ||
    STILL_OPEN.some((open) => open(state, member))
  );
}

/** Less than can be paid out, and nothing owed. */
function isDust(balance: Micro): boolean {
  return balance >= 0n && balance < MICRO_PER_FEN;
}
