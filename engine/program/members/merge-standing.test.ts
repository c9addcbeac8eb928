import { describe, expect, it } from 'vitest';
import { digest, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const MERGE = { type: 'MergeMembers' };
const RANKS = { ranks: { levels: { gold: 1_000, silver: 500 }, peer: 0 } };

function withMembers(...ids: readonly string[]) {
  const program = recordedPlay(
    policyWith('local-life', { commission: RANKS, limits: { withdrawalPerDay: '150' } }),
  );
  for (const memberId of ids) program.ok({ type: 'RegisterMember', memberId });
  return program;
}

const member = (program: Play, id: string) => program.state.members.get(id)!;

describe('what a member stands for, after MergeMembers', () => {
  it.each([
    [{ amount: '5' }, undefined, { amount: 5_000_000n }],
    [{}, { amount: '5' }, { amount: undefined }],
    [{ amount: '5' }, {}, { amount: undefined }],
    [{ amount: '5' }, { amount: '7' }, { amount: 12_000_000n }],
    [undefined, { amount: '7' }, { amount: 7_000_000n }],
    [undefined, undefined, undefined],
  ])('no freeze is got rid of: %o of the one and %o of the other make %o', (one, other, both) => {
    const program = withMembers('a', 'b');
    if (one) program.ok({ type: 'FreezeMember', memberId: 'a', reason: 'debt', ...one });
    if (other) program.ok({ type: 'FreezeMember', memberId: 'b', reason: 'debt', ...other });
    program.ok({ ...MERGE, memberId: 'a', into: 'b' });
    expect(member(program, 'b').frozen).toEqual(both);
    expect(member(program, 'a').frozen).toBeUndefined();
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('the limit of a day looks at the person: what either account was paid that day counts', () => {
    const program = withMembers('a', 'b');
    program.ok({ type: 'FundBudget', budgetId: 'care', amount: '1000' });
    for (const memberId of ['a', 'b']) {
      const adjust = { type: 'AdjustWallet', adjustmentId: memberId, budgetId: 'care', amount: '100' };
      program.ok({ ...adjust, memberId, reason: 'ticket-1' });
    }
    const ask = { type: 'RequestWithdrawal', from: 'wallet', amount: '100' };
    program.ok({ ...ask, withdrawalId: 'w1', memberId: 'a' });
    program.ok({ type: 'ReviewWithdrawal', withdrawalId: 'w1', decision: 'approve' });
    program.ok({ type: 'RecordPayout', withdrawalId: 'w1', status: 'submitted', payoutNumber: 'p1' });
    program.ok({ type: 'RecordPayout', withdrawalId: 'w1', status: 'paid' });
    program.ok({ ...MERGE, memberId: 'a', into: 'b' });
    expect(program.code({ ...ask, withdrawalId: 'w2', memberId: 'b' })).toBe('withdrawal_above_day');
    expect(program.code({ ...ask, withdrawalId: 'w2', memberId: 'b', amount: '50' })).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('a rank fills an empty place, weights in the dividend fund add up', () => {
    const program = withMembers('a', 'b', 'c', 'd');
    program.ok({ type: 'SetRank', memberId: 'a', rank: 'gold' });
    program.ok({ type: 'SetRank', memberId: 'c', rank: 'silver' });
    for (const [memberId, weight] of [
      ['a', 3],
      ['d', 2],
      ['c', 4],
    ] as const)
      program.ok({ type: 'SetShareholder', memberId, weight });
    program.ok({ ...MERGE, memberId: 'a', into: 'b' });
    expect([member(program, 'a').rank, member(program, 'b').rank]).toEqual([undefined, 'gold']);
    program.ok({ ...MERGE, memberId: 'b', into: 'c' });
    expect(member(program, 'c').rank).toBe('silver');
    const { shareholders } = program.state.shares;
    expect([...shareholders].map(([id, { weight }]) => [id, weight])).toEqual([
      ['d', 2],
      ['c', 7],
    ]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
