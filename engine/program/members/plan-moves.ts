import type { Instant } from '../../amount/instant.ts';
import { closesLoop } from '../../commission/binding.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Move } from './events.ts';
import { movedTo } from './set-binding.ts';
import type { Binding, Member } from './state.ts';

/**
 * Plans the move of members to another referrer, and notes it in `planned`, so that each is judged as if
 * those before it had moved.
 *
 * Refuses  self_binding, binding_loop, for the first member that would.
 * Source   economics §15, §19.
 */
export function planMoves(
  state: ProgramState,
  at: Instant,
  members: readonly Member[],
  referrer: Member,
  planned: Map<Member, Binding | undefined>,
): readonly Move[] | Refusal {
  const { days } = state.policy.binding;
  const moves: Move[] = [];
  for (const member of members) {
    const ids = { memberId: member.id, referrerId: referrer.id };
    if (member === referrer) return refuse('self_binding', ids);
    if (closesLoop(member, referrer, at, days, planned)) return refuse('binding_loop', ids);
    const before = planned.has(member) ? planned.get(member) : member.binding;
    moves.push({ ...ids, replaces: before?.referrer.id });
    planned.set(member, movedTo(referrer, at));
  }
  return moves;
}
