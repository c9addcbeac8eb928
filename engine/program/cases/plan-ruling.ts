import type { Instant } from '../../amount/instant.ts';
import { accountOf } from '../../ledger/post.ts';
import type { Move } from '../members/events.ts';
import { planMoves } from '../members/plan-moves.ts';
import type { Binding, Member } from '../members/state.ts';
import { survivorOf } from '../members/survivor-of.ts';
import { type Refusal, refuse } from '../outcome.ts';
import type { ProgramState } from '../state.ts';
import type { Bounty, Remedy } from './state.ts';

/** What a ruling will have changed; `bindings` is for judging one move as if those before it were done. */
type Plan = {
  readonly bounties: Bounty[];
  readonly moved: Move[];
  readonly suspended: string[];
  readonly frozen: string[];
  readonly bindings: Map<Member, Binding | undefined>;
};

/**
 * Plans what remedies change, one after another; reads only. Who was merged since stands for whom they were
 * merged into, whatever the remedy wants of them.
 *
 * Refuses  insufficient_balance (of a budget, what earlier bounties take counted), self_binding,
 *          binding_loop, in the order of the remedies.
 * Source   S66–S68; economics §19.
 */
export function planRuling(
  state: ProgramState,
  at: Instant,
  remedies: readonly Remedy[],
): Omit<Plan, 'bindings'> | Refusal {
  const plan: Plan = { bounties: [], moved: [], suspended: [], frozen: [], bindings: new Map() };
  for (const remedy of remedies) {
    const refusal = planRemedy(state, at, remedy, plan);
    if (refusal) return refusal;
  }
  const { bindings: _, ...changes } = plan;
  return changes;
}

function planRemedy(state: ProgramState, at: Instant, remedy: Remedy, plan: Plan): Refusal | undefined {
  switch (remedy.kind) {
    case 'bounty':
      return planBounty(state, remedy, plan);
    case 'move-members':
      return planMove(state, at, remedy, plan);
    case 'delist':
      return planDelisting(state, remedy, plan);
    case 'freeze':
      return planFreeze(state, remedy, plan);
  }
}

type RemedyOf<Kind extends Remedy['kind']> = Extract<Remedy, { readonly kind: Kind }>;

function planBounty(state: ProgramState, remedy: RemedyOf<'bounty'>, plan: Plan): Refusal | undefined {
  const { budgetId, amount } = remedy;
  let held = accountOf(state, `budget:${budgetId}`).balance;
  for (const earlier of plan.bounties) if (earlier.budgetId === budgetId) held -= earlier.amount;
  if (amount > held) return refuse('insufficient_balance', { needed: amount, held });
  plan.bounties.push({ budgetId, memberId: survivor(state, remedy.memberId).id, amount });
  return undefined;
}

function planMove(
  state: ProgramState,
  at: Instant,
  remedy: RemedyOf<'move-members'>,
  plan: Plan,
): Refusal | undefined {
  const members = remedy.memberIds.map((memberId) => survivor(state, memberId));
  const moved = planMoves(state, at, members, survivor(state, remedy.referrerId), plan.bindings);
  if ('code' in moved) return moved;
  plan.moved.push(...moved);
  return undefined;
}

function planDelisting(state: ProgramState, { storeId }: RemedyOf<'delist'>, plan: Plan): undefined {
  const isShut = state.stores.get(storeId)!.suspended || plan.suspended.includes(storeId);
  if (!isShut) plan.suspended.push(storeId);
}

function planFreeze(state: ProgramState, remedy: RemedyOf<'freeze'>, plan: Plan): undefined {
  const { id, frozen } = survivor(state, remedy.memberId);
  if (!frozen && !plan.frozen.includes(id)) plan.frozen.push(id);
}

function survivor(state: ProgramState, memberId: string): Member {
  return survivorOf(state.members.get(memberId)!);
}
