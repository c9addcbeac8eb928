import { balance, commission, post, REVENUE, wallet } from './accounts.ts';
import { bind, closesLoop, referrerOf, setBinding } from './bindings.ts';
import type { CommandOf } from './commands.ts';
import { lapse } from './credits.ts';
import { FEN, parseMoney, sum } from './numbers.ts';
import { caseKnown, memberActive, storeKnown } from './people.ts';
import type { Member } from './records.ts';
import { type Refusal, when } from './refusals.ts';
import { ruleRefuses } from './rules.ts';
import { change, known, type Run } from './state.ts';
import { isOpen } from './withdrawals.ts';

const NEWCOMER: Member = {
  ...{ binding: null, earlier: [], status: 'active', into: null, rank: null, frozen: null },
  ...{ directSpend: 0n, recruitedTurnover: 0n },
};

export function registerMember(run: Run, command: CommandOf<'RegisterMember'>): Refusal | null {
  const { members } = run.state;
  const { memberId, referrerId } = command;
  const refusal = when(members.has(memberId), 'member_exists') ?? memberActive(run, referrerId);
  if (refusal) return refusal;
  members.set(memberId, NEWCOMER);
  if (referrerId !== undefined) bind(run, memberId, referrerId, { via: command.via ?? 'promoter-link' });
  return null;
}

export function bindMember(run: Run, command: CommandOf<'BindMember'>): Refusal | null {
  const { memberId, referrerId, storeId } = command;
  const refusal =
    memberActive(run, memberId) ??
    memberActive(run, referrerId) ??
    storeKnown(run, storeId) ??
    when(referrerOf(run, memberId) !== null, 'already_bound') ??
    when(memberId === referrerId, 'self_binding') ??
    when(closesLoop(run, memberId, referrerId), 'binding_loop');
  if (!refusal) bind(run, memberId, referrerId, { via: command.via, storeId: storeId ?? null });
  return refusal;
}

export function unbindMember(run: Run, command: CommandOf<'UnbindMember'>): Refusal | null {
  const refusal =
    memberActive(run, command.memberId) ?? when(referrerOf(run, command.memberId) === null, 'not_bound');
  if (!refusal) setBinding(run, command.memberId, null, command);
  return refusal;
}

/** The first of the list who would be bound to himself or in a loop, as if those before had moved already. */
export function movesRefuse(
  run: Run,
  memberIds: readonly string[],
  referrerId: string,
  moved: Map<string, string> = new Map(),
): Refusal | null {
  for (const memberId of memberIds) {
    const refusal =
      when(memberId === referrerId, 'self_binding') ??
      when(closesLoop(run, memberId, referrerId, moved), 'binding_loop');
    if (refusal) return refusal;
    moved.set(memberId, referrerId);
  }
  return null;
}

export function rebindMembers(run: Run, command: CommandOf<'RebindMembers'>): Refusal | null {
  const { memberIds, referrerId, caseId } = command;
  const missing = memberIds
    .map((memberId) => memberActive(run, memberId))
    .find((refusal) => refusal !== null);
  const refusal =
    missing ??
    memberActive(run, referrerId) ??
    caseKnown(run, caseId) ??
    movesRefuse(run, memberIds, referrerId) ??
    ruleRefuses(run, 'move_members');
  if (refusal) return refusal;
  for (const memberId of memberIds) bind(run, memberId, referrerId, { via: 'ruling' }, command);
  return null;
}

function hasPending({ state }: Run, memberId: string): boolean {
  const orders = [...state.orders.values()].some(
    (order) => order.memberId === memberId && order.status === 'pending',
  );
  const withdrawals = [...state.withdrawals.values()].some(
    (withdrawal) => withdrawal.holder === 'member' && withdrawal.holderId === memberId && isOpen(withdrawal),
  );
  return orders || withdrawals;
}

function hasBalance({ state }: Run, memberId: string): boolean {
  const points = sum([...state.lots.values()].map((lot) => (lot.memberId === memberId ? lot.points : 0n)));
  const amounts = [balance(state, wallet(memberId)), balance(state, commission(memberId))];
  return points > 0n || amounts.some((amount) => amount < 0n || amount >= FEN);
}

export function endMember(run: Run, command: CommandOf<'EndMember'>): Refusal | null {
  const { state } = run;
  const { memberId } = command;
  const owns = [...state.stores.values()].some((store) => store.ownerId === memberId);
  const isAgent = [...state.agencies.values()].some(
    (agency) => agency.memberId === memberId && agency.to > run.at,
  );
  const refusal =
    memberActive(run, memberId) ??
    when(owns, 'member_owns_store') ??
    when(isAgent, 'member_is_agent') ??
    when(hasPending(run, memberId), 'member_has_pending') ??
    when(hasBalance(run, memberId), 'member_has_balance');
  if (refusal) return refusal;
  for (const account of [wallet(memberId), commission(memberId)]) {
    post(state, account, REVENUE, balance(state, account));
  }
  lapse(run, memberId);
  change(state.members, memberId, { status: 'ended' });
  return null;
}

export function freezeMember(run: Run, command: CommandOf<'FreezeMember'>): Refusal | null {
  const { memberId, amount } = command;
  const refusal =
    memberActive(run, memberId) ?? when(known(run.state.members, memberId).frozen !== null, 'member_frozen');
  if (refusal) return refusal;
  change(run.state.members, memberId, { frozen: amount === undefined ? 'all' : parseMoney(amount) });
  return null;
}

export function unfreezeMember(run: Run, command: CommandOf<'UnfreezeMember'>): Refusal | null {
  const { memberId } = command;
  const refusal =
    memberActive(run, memberId) ?? when(known(run.state.members, memberId).frozen === null, 'not_frozen');
  if (!refusal) change(run.state.members, memberId, { frozen: null });
  return refusal;
}

/** Frozen altogether: nothing of his may be sold or paid out. */
export const frozenRefuses = (run: Run, memberId: string): Refusal | null =>
  when(run.state.members.get(memberId)?.frozen === 'all', 'member_frozen');

export function setRank(run: Run, command: CommandOf<'SetRank'>): Refusal | null {
  const { memberId, rank } = command;
  const levels = run.state.policy.rates.ranks?.levels;
  const refusal =
    memberActive(run, memberId) ?? when(rank !== undefined && !levels?.has(rank), 'rank_not_found');
  if (!refusal) change(run.state.members, memberId, { rank: rank ?? null });
  return refusal;
}
