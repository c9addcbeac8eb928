import { balance, commission, post, wallet } from './accounts.ts';
import { boundTo, closesLoop, moveBinding, referrerOf, setBinding, uplineOf } from './bindings.ts';
import type { CommandOf } from './commands.ts';
import { sum } from './numbers.ts';
import { memberActive } from './people.ts';
import { type Refusal, when } from './refusals.ts';
import { officersRefuse } from './rules.ts';
import { change, known, type Run } from './state.ts';

export function mergeMembers(run: Run, command: CommandOf<'MergeMembers'>): Refusal | null {
  const { memberId, into } = command;
  const refusal =
    memberActive(run, memberId) ??
    memberActive(run, into) ??
    when(memberId === into, 'self_merge') ??
    when(uplineOf(run, into).indexOf(memberId) > 0, 'binding_loop') ??
    officersRefuse(run, command.officers);
  if (refusal) return refusal;
  mergeBindings(run, command);
  mergeBelongings(run, memberId, into);
  mergeBusiness(run, memberId, into);
  mergeStanding(run, memberId, into);
  change(run.state.members, memberId, { status: 'merged', into });
  return null;
}

/** `into` takes over the binding where it had none or was bound to the other; the others follow to `into`. */
function mergeBindings(run: Run, command: CommandOf<'MergeMembers'>): void {
  const { memberId, into } = command;
  const because = { reason: command.reason };
  const inherited = known(run.state.members, memberId).binding;
  const own = referrerOf(run, into);
  if (own === null || own === memberId) {
    const loops = inherited !== null && closesLoop(run, into, inherited.referrerId);
    setBinding(run, into, loops ? null : inherited, because);
  }
  for (const bound of boundTo(run, memberId)) if (bound !== into) moveBinding(run, bound, into, because);
}

/** Puts every record of the one under the name of the other. */
function rename<Value extends { memberId: string }>(
  records: Map<string, Value>,
  memberId: string,
  into: string,
  moves: (record: Value) => boolean = () => true,
): void {
  for (const [id, record] of records) {
    if (record.memberId === memberId && moves(record)) records.set(id, { ...record, memberId: into });
  }
}

function mergeBelongings(run: Run, memberId: string, into: string): void {
  const { state } = run;
  for (const account of [wallet, commission]) {
    post(state, account(memberId), account(into), balance(state, account(memberId)));
  }
  const { directSpend, recruitedTurnover } = known(state.members, memberId);
  const other = known(state.members, into);
  change(state.members, into, {
    directSpend: other.directSpend + directSpend,
    recruitedTurnover: other.recruitedTurnover + recruitedTurnover,
  });
  change(state.members, memberId, { directSpend: 0n, recruitedTurnover: 0n });
  rename(state.lots, memberId, into);
  rename(state.orders, memberId, into);
  rename(state.grants, memberId, into);
  rename(state.claims, memberId, into);
  rename(state.entitlements, memberId, into);
}

/** A freeze is not got rid of by a merge; a rank fills an empty place; weights add up. */
function mergeStanding({ state }: Run, memberId: string, into: string): void {
  const { rank, frozen } = known(state.members, memberId);
  const other = known(state.members, into);
  const amounts = [frozen, other.frozen].filter((one) => typeof one === 'bigint');
  const all = frozen === 'all' || other.frozen === 'all';
  const both = amounts.length > 0 ? sum(amounts) : null;
  change(state.members, into, { rank: other.rank ?? rank, frozen: all ? 'all' : both });
  change(state.members, memberId, { rank: null, frozen: null });
  const weight = state.shareholders.get(memberId);
  if (weight === undefined) return;
  state.shareholders.delete(memberId);
  state.shareholders.set(into, weight + (state.shareholders.get(into) ?? 0n));
}

function mergeBusiness(run: Run, memberId: string, into: string): void {
  const { state } = run;
  rename(state.agencies, memberId, into, (agency) => agency.to > run.at);
  for (const [storeId, store] of state.stores) {
    if (store.ownerId === memberId) change(state.stores, storeId, { ownerId: into });
    if (store.recruiterId === memberId) change(state.stores, storeId, { recruiterId: into });
  }
  for (const [withdrawalId, withdrawal] of state.withdrawals) {
    const theirs = withdrawal.holder === 'member' && withdrawal.holderId === memberId;
    if (theirs) change(state.withdrawals, withdrawalId, { holderId: into });
  }
}
