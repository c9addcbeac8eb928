import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { digest, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { frozenRefusal } from './frozen-refusal.ts';

/** Member m holds 112 points and has sold some of them. */
function holder() {
  const program = recordedPlay(policyWith('local-life', { exit: { multiple: 900_000_000 } }));
  program.buy('o1', 'm', '1000');
  program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'm', points: '10' });
  return program;
}

const sell = (program: Play) =>
  program.code({ type: 'RedeemPoints', redemptionId: 'r2', memberId: 'm', points: '1' });

describe('a freeze', () => {
  it('without an amount stops sales and withdrawals until it is lifted', () => {
    const program = holder();
    program.ok({ type: 'FreezeMember', memberId: 'm', reason: 'inquiry-1' });
    expect(sell(program)).toBe('member_frozen');
    const member = program.state.members.get('m')!;
    expect(frozenRefusal(member, 0n)).toEqual({ code: 'member_frozen', memberId: 'm' });
    program.ok({ type: 'UnfreezeMember', memberId: 'm', reason: 'cleared' });
    expect(frozenRefusal(member, 0n)).toBeUndefined();
    expect(sell(program)).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('with an amount stops only what would leave less than it on wallet and commission together', () => {
    const program = holder();
    program.ok({ type: 'FreezeMember', memberId: 'm', amount: '5', reason: 'inquiry-1' });
    expect(sell(program)).toBe('accepted');
    const member = program.state.members.get('m')!;
    const most = heldIn(member.wallet) + heldIn(member.commission) - 5_000_000n;
    expect(frozenRefusal(member)).toBeUndefined();
    expect(frozenRefusal(member, most)).toBeUndefined();
    expect(frozenRefusal(member, most + 1n)).toEqual({ code: 'member_frozen', memberId: 'm' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('does not stop forced exits, which pay into the wallet', () => {
    const program = recordedPlay(policyWith('local-life', { exit: { multiple: 100_000 } }));
    program.ok({ type: 'RegisterMember', memberId: 'm' });
    program.ok({ type: 'FreezeMember', memberId: 'm', reason: 'inquiry-1' });
    program.buy('o1', 'm', '1000');
    expect(program.state.members.get('m')!.exits).toBe(1);
  });
});

describe('a rank', () => {
  it('S57: is one of the policy, and can be taken away again', () => {
    const program = recordedPlay(
      policyWith('local-life', { commission: { ranks: { levels: { gold: 5_000 } } } }),
    );
    program.ok({ type: 'SetRank', memberId: 'owner', rank: 'gold' });
    expect(program.state.members.get('owner')!.rank).toBe('gold');
    program.ok({ type: 'SetRank', memberId: 'owner' });
    expect(program.state.members.get('owner')!.rank).toBeUndefined();
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
