import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { digest, one, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const DAY_MS = 86_400_000;
const EXECUTE = { type: 'ExecuteRuling', caseId: 'k1' };
const UNDO = { type: 'UndoRuling', caseId: 'k1', reason: 'error-1' };
const MOVE = { kind: 'move-members', memberIds: ['x', 'y', 'unbound'] };
const ALL = [{ kind: 'bounty', amount: '50', budgetId: 'pot' }, MOVE, { kind: 'delist' }, { kind: 'freeze' }];

/** Members in every state a binding can be in, and a report against store s and its owner, ruled on. */
function ruled(remedies: readonly object[] = ALL) {
  const program = recordedPlay(
    policyWith('local-life', { exit: { multiple: 900_000_000 }, binding: { days: 180 } }),
  );
  for (const memberId of ['m', 'reporter', 'first', 'unbound', 'free', 'x', 'y', 'low'])
    program.ok({ type: 'RegisterMember', memberId });
  const bind = (memberId: string, referrerId: string) =>
    program.ok({ type: 'BindMember', memberId, referrerId, via: 'store-qr', storeId: 's' });
  bind('x', 'first');
  program.now += 180 * DAY_MS;
  bind('x', 'm');
  program.ok({ type: 'BindMember', memberId: 'y', referrerId: 'm', via: 'promoter-link' });
  bind('low', 'x');
  program.buy('o1', 'reporter', '1000');
  program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'reporter', points: '1' });
  program.ok({ type: 'FundBudget', budgetId: 'pot', amount: '100' });
  program.now += DAY_MS;
  program.ok({
    type: 'OpenCase',
    ...{ caseId: 'k1', kind: 'sybil-binding', reporterId: 'reporter', storeId: 's', memberId: 'm' },
  });
  program.ok({ type: 'RuleCase', caseId: 'k1', decision: 'upheld', reason: 'ruling-1', remedies });
  program.now += 7 * DAY_MS;
  return program;
}

/** Everything but the case's own lines, the line of seq and time, and the pool's lows by day. */
const lines = (program: Play) =>
  digest(program.state)
    .split('\n')
    .filter((line) => !/^(case|state|pool-low) /.test(line));
const bindingOf = (program: Play, id: string) => program.state.members.get(id)!.binding;

describe('UndoRuling', () => {
  it('E26, E27: puts everything back exactly: bindings with date and way, the store, the freeze, the bounty', () => {
    const program = ruled();
    const before = lines(program);
    const objects = ['x', 'y', 'unbound'].map((id) => bindingOf(program, id));
    program.ok(EXECUTE);
    expect(lines(program)).not.toEqual(before);
    program.now += 3 * DAY_MS;
    const undone = one(program.ok(UNDO), 'RulingUndone');
    expect(undone).toMatchObject({
      reason: 'error-1',
      bounties: [{ budgetId: 'pot', memberId: 'reporter', amount: 50_000_000n }],
      stayed: [],
      resumed: ['s'],
      unfrozen: ['m'],
    });
    expect(lines(program)).toEqual(before);
    expect(['x', 'y', 'unbound'].map((id) => bindingOf(program, id))).toEqual(objects);
    expect(program.state.cases.cases.get('k1')).toMatchObject({ status: 'undone', undoneFor: 'error-1' });
    expect(program.code(UNDO)).toBe('case_not_in_status');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it.each([
    ['a bounty', [ALL[0]!]],
    ['a move', [MOVE]],
    ['a suspension', [{ kind: 'delist' }]],
    ['a freeze', [{ kind: 'freeze' }]],
    [
      'a member moved twice, and one below the other',
      [
        { kind: 'move-members', memberIds: ['x'], referrerId: 'free' },
        { kind: 'move-members', memberIds: ['m'], referrerId: 'low' },
        { kind: 'move-members', memberIds: ['x', 'y'] },
      ],
    ],
    [
      'a chain turned round',
      [
        { kind: 'move-members', memberIds: ['x'], referrerId: 'free' },
        { kind: 'move-members', memberIds: ['m'], referrerId: 'x' },
      ],
    ],
  ])('%s is taken back exactly', (_, remedies) => {
    const program = ruled(remedies);
    const before = lines(program);
    program.ok(EXECUTE);
    expect(lines(program)).not.toEqual(before);
    expect(one(program.ok(UNDO), 'RulingUndone').stayed).toEqual([]);
    expect(lines(program)).toEqual(before);
  });

  it('E26: one who was bound otherwise since stays and is named; the others go back', () => {
    const program = ruled();
    const before = bindingOf(program, 'x');
    program.ok(EXECUTE);
    program.ok({ type: 'RebindMembers', memberIds: ['y'], referrerId: 'free', caseId: 'k1' });
    const kept = bindingOf(program, 'y');
    const undone = one(program.ok(UNDO), 'RulingUndone');
    expect(undone.stayed).toEqual(['y']);
    expect(undone.restored.map(({ memberId }) => memberId)).toEqual(['unbound', 'x']);
    expect(bindingOf(program, 'x')).toEqual(before);
    expect(bindingOf(program, 'y')).toBe(kept);
    expect(program.state.members.get('y')!.earlierBindings).toHaveLength(2);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('one who was unbound since stays unbound', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({ type: 'UnbindMember', memberId: 'x' });
    expect(one(program.ok(UNDO), 'RulingUndone').stayed).toEqual(['x']);
    expect(bindingOf(program, 'x')).toBeUndefined();
  });

  it('one whose old binding would lead back to them stays', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({ type: 'BindMember', memberId: 'm', referrerId: 'low', via: 'payment' });
    const undone = one(program.ok(UNDO), 'RulingUndone');
    expect(undone.stayed).toEqual(['x']);
    expect(bindingOf(program, 'x')!.referrer.id).toBe('reporter');
  });

  it('leaves what was so before the ruling: a store that was shut, a member who was frozen', () => {
    const program = ruled();
    program.ok({ type: 'SuspendStore', storeId: 's', reason: 'fire' });
    program.ok({ type: 'FreezeMember', memberId: 'm', amount: '5', reason: 'debt' });
    const done = one(program.ok(EXECUTE), 'RulingExecuted');
    expect(done).toMatchObject({ suspended: [], frozen: [] });
    program.ok(UNDO);
    expect(program.state.stores.get('s')!.suspended).toBe(true);
    expect(program.state.members.get('m')!.frozen).toEqual({ amount: 5_000_000n });
  });

  it('says only what it changed: a store resumed and a member unfrozen meanwhile are not among it', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({ type: 'ResumeStore', storeId: 's' });
    program.ok({ type: 'UnfreezeMember', memberId: 'm' });
    expect(one(program.ok(UNDO), 'RulingUndone')).toMatchObject({ resumed: [], unfrozen: [] });
  });

  it('takes the bounty back from a wallet that was emptied: it is owed, and the account cannot end', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({
      type: 'RequestWithdrawal',
      withdrawalId: 'w',
      memberId: 'reporter',
      from: 'wallet',
      amount: '50',
    });
    const reporter = program.state.members.get('reporter')!;
    const left = heldIn(reporter.wallet);
    program.ok(UNDO);
    expect(heldIn(reporter.wallet)).toBe(left - 50_000_000n);
    expect(heldIn(reporter.wallet) < 0n).toBe(true);
    expect(program.state.accounts.get('budget:pot')!.balance).toBe(100_000_000n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('leads to whom the old binder, and the reporter, were merged into since', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({ type: 'RegisterMember', memberId: 'm2' });
    program.ok({ type: 'MergeMembers', memberId: 'm', into: 'm2' });
    program.ok({ type: 'MergeMembers', memberId: 'reporter', into: 'free' });
    expect(bindingOf(program, 'x')!.referrer.id).toBe('free');
    const undone = one(program.ok(UNDO), 'RulingUndone');
    expect(undone.bounties).toMatchObject([{ memberId: 'free' }]);
    expect(undone.stayed).toEqual([]);
    expect(bindingOf(program, 'x')).toMatchObject({ referrer: { id: 'm2' }, via: 'store-qr' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('leaves one who was merged since as the record has them', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({ type: 'MergeMembers', memberId: 'x', into: 'free' });
    const kept = bindingOf(program, 'free');
    expect(one(program.ok(UNDO), 'RulingUndone').stayed).toEqual(['x']);
    expect(bindingOf(program, 'free')).toBe(kept);
    expect(bindingOf(program, 'x')!.referrer.id).toBe('reporter');
  });

  it('unbinds one who became their own old binder', () => {
    const program = ruled();
    program.ok(EXECUTE);
    program.ok({ type: 'MergeMembers', memberId: 'm', into: 'x' });
    expect(one(program.ok(UNDO), 'RulingUndone').stayed).toEqual([]);
    expect(bindingOf(program, 'x')).toBeUndefined();
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
