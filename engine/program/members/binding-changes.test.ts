import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../amount/instant.ts';
import { heldIn } from '../../ledger/account.ts';
import { digest, one, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';

const DAY_MS = 86_400_000;

/** Buyers x and y bound to `old` at the scan of store `s`; a reporter. */
function bound() {
  const program = recordedPlay(policyWith('local-life', { binding: { days: 180 } }));
  for (const memberId of ['old', 'reporter']) program.ok({ type: 'RegisterMember', memberId });
  for (const memberId of ['x', 'y']) {
    program.ok({ type: 'RegisterMember', memberId });
    program.ok({ type: 'BindMember', memberId, referrerId: 'old', via: 'store-qr', storeId: 's' });
  }
  program.now += DAY_MS;
  return program;
}

function bindingOf(program: Play, memberId: string) {
  const { binding } = program.state.members.get(memberId)!;
  return binding && { referrer: binding.referrer.id, at: binding.at, via: binding.via };
}

const directTo = (program: Play, orderId: string, memberId: string) =>
  one(program.buy(orderId, memberId, '1000'), 'OrderSettled')
    .commissions.filter(({ kind }) => kind === 'direct')
    .map((paid) => paid.memberId);

describe('changes of a binding', () => {
  it('UnbindMember frees the member for the next binder and keeps the earlier one with date and reason (E27)', () => {
    const program = bound();
    const boundAt = program.now - DAY_MS;
    expect(
      one(program.ok({ type: 'UnbindMember', memberId: 'x', reason: 'ticket-7' }), 'MemberUnbound'),
    ).toEqual({ type: 'MemberUnbound', memberId: 'x', referrerId: 'old', reason: 'ticket-7' });
    expect(directTo(program, 'o1', 'x')).toEqual([]);
    expect(program.state.members.get('x')!.earlierBindings).toMatchObject([
      { at: boundAt, via: 'store-qr', storeId: 's', until: program.now, reason: 'ticket-7' },
    ]);
    expect(registersJson(program.state).members).toMatchObject({
      x: { referrerId: null, boundAt: null, earlierBindings: [{ referrerId: 'old', reason: 'ticket-7' }] },
      y: { referrerId: 'old', boundAt: formatInstant(boundAt), via: 'store-qr', throughStoreId: 's' },
    });
    expect(program.code({ type: 'UnbindMember', memberId: 'x' })).toBe('not_bound');
    program.ok({ type: 'BindMember', memberId: 'x', referrerId: 'reporter', via: 'payment' });
    expect(directTo(program, 'o2', 'x')).toEqual(['reporter']);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('a binding that has run out is not there to be undone', () => {
    const program = bound();
    program.now += 179 * DAY_MS;
    expect(program.code({ type: 'UnbindMember', memberId: 'x' })).toBe('not_bound');
  });

  it('RebindMembers moves all it names, bound or not, by ruling and as of now; the earlier binder is kept (E27)', () => {
    const program = bound();
    program.ok({ type: 'RegisterMember', memberId: 'free' });
    const events = program.ok({
      type: 'RebindMembers',
      memberIds: ['y', 'free', 'x'],
      referrerId: 'reporter',
      reason: 'ruling-1',
    });
    expect(events).toEqual([
      { type: 'Warned', code: 'move_members' },
      {
        type: 'MembersRebound',
        moved: [
          { memberId: 'y', referrerId: 'reporter', replaces: 'old' },
          { memberId: 'free', referrerId: 'reporter', replaces: undefined },
          { memberId: 'x', referrerId: 'reporter', replaces: 'old' },
        ],
        caseId: undefined,
        reason: 'ruling-1',
      },
    ]);
    for (const memberId of ['x', 'y', 'free']) {
      expect(bindingOf(program, memberId)).toEqual({ referrer: 'reporter', at: program.now, via: 'ruling' });
    }
    expect(program.state.members.get('x')!.earlierBindings).toMatchObject([
      { referrer: { id: 'old' }, via: 'store-qr', until: program.now, reason: 'ruling-1' },
    ]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('RebindMembers to the same referrer begins the days anew', () => {
    const program = bound();
    program.ok({ type: 'RebindMembers', memberIds: ['x'], referrerId: 'old' });
    expect(bindingOf(program, 'x')).toEqual({ referrer: 'old', at: program.now, via: 'ruling' });
    expect(program.state.members.get('x')!.earlierBindings).toHaveLength(1);
  });

  it('RebindMembers moves nobody when one of them cannot be moved', () => {
    const program = bound();
    program.ok({ type: 'BindMember', memberId: 'old', referrerId: 'reporter', via: 'payment' });
    expect(program.code({ type: 'RebindMembers', memberIds: ['x', 'reporter'], referrerId: 'old' })).toBe(
      'binding_loop',
    );
    expect(bindingOf(program, 'x')).toMatchObject({ via: 'store-qr' });
  });
});

describe('members who have ended', () => {
  it('earn nothing as referrer or recruiter, and cut off those above them: the remainder gets it', () => {
    const program = recordedPlay('local-life');
    for (const memberId of ['top', 'direct', 'recruiter']) program.ok({ type: 'RegisterMember', memberId });
    program.ok({ type: 'BindMember', memberId: 'direct', referrerId: 'top', via: 'payment' });
    program.ok({ type: 'RegisterStore', storeId: 's2', ownerId: 'owner', recruiterId: 'recruiter' });
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'direct' });
    const kinds = (orderId: string) =>
      one(program.buy(orderId, 'buyer', '0.01', { storeId: 's2' }), 'OrderSettled').commissions.map(
        ({ kind }) => kind,
      );
    expect(kinds('o1')).toEqual(['direct', 'indirect', 'recruiting']);
    program.ok({ type: 'EndMember', memberId: 'recruiter' });
    expect(kinds('o2')).toEqual(['direct', 'indirect']);
    program.ok({ type: 'EndMember', memberId: 'direct' });
    expect(kinds('o3')).toEqual([]);
    expect(program.code({ type: 'UnbindMember', memberId: 'buyer' })).toBe('not_bound');
    expect(program.code({ type: 'BindMember', memberId: 'buyer', referrerId: 'top', via: 'payment' })).toBe(
      'accepted',
    );
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('leave what is below a fen to the platform, and their accounts at zero', () => {
    const program = recordedPlay('local-life');
    program.ok({ type: 'RegisterMember', memberId: 'direct' });
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'direct' });
    program.buy('o1', 'buyer', '3.33');
    const direct = program.state.members.get('direct')!;
    expect(heldIn(direct.commission)).toBe(9_990n);
    const revenue = program.state.revenue.balance;
    const ended = one(program.ok({ type: 'EndMember', memberId: 'direct', reason: 'asked' }), 'MemberEnded');
    expect(ended).toMatchObject({ wallet: 0n, commission: 9_990n });
    expect(program.state.revenue.balance - revenue).toBe(9_990n);
    expect(heldIn(direct.commission)).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('cannot end with a whole fen', () => {
    const program = recordedPlay('local-life');
    program.ok({ type: 'RegisterMember', memberId: 'direct' });
    program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'direct' });
    program.buy('o1', 'buyer', '3.34');
    expect(heldIn(program.state.members.get('direct')!.commission)).toBe(10_020n);
    expect(program.code({ type: 'EndMember', memberId: 'direct' })).toBe('member_has_balance');
  });

  it('still see the refunds of their orders', () => {
    const program = recordedPlay(policyWith('local-life', { exit: { multiple: 900_000_000 } }));
    program.buy('o1', 'm', '0.01');
    program.buy('o2', 'other', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'm', points: 'all' });
    program.ok({ type: 'EndMember', memberId: 'm' });
    const refund = { type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '0.01' };
    expect(program.code(refund)).toBe('accepted');
    expect(program.code({ type: 'EndMember', memberId: 'm' })).toBe('member_ended');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
