import { describe, expect, it } from 'vitest';
import { digest, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const MERGE = { type: 'MergeMembers' };
const RANKS = { ranks: { levels: { gold: 1_000, silver: 500 }, peer: 0 } };

function withMembers(...ids: readonly string[]) {
  const program = recordedPlay(policyWith('local-life', { commission: RANKS }));
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
