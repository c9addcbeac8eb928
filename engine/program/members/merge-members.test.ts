import { describe, expect, it } from 'vitest';
import { heldIn } from '../../ledger/account.ts';
import { digest, type Line, one, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const DAY_MS = 86_400_000;
const CALM = policyWith('local-life', { exit: { multiple: 900_000_000 }, binding: { days: 180 } });

const merge = (memberId: string, into: string): Line => ({ type: 'MergeMembers', memberId, into });

function withMembers(...ids: readonly string[]) {
  const program = recordedPlay(CALM);
  for (const memberId of ids) program.ok({ type: 'RegisterMember', memberId });
  return program;
}

function bind(program: Play, memberId: string, referrerId: string): void {
  program.ok({ type: 'BindMember', memberId, referrerId, via: 'store-qr', storeId: 's' });
}

const member = (program: Play, id: string) => program.state.members.get(id)!;
const referrerOf = (program: Play, id: string) => member(program, id).binding?.referrer.id;

describe('MergeMembers', () => {
  it('is refused in its order: both members, oneself, a loop', () => {
    const program = withMembers('a', 'b', 'c', 'gone');
    program.ok({ type: 'EndMember', memberId: 'gone' });
    bind(program, 'b', 'a');
    bind(program, 'c', 'b');
    expect(program.code(merge('nobody', 'nobody'))).toBe('member_not_found');
    expect(program.code(merge('gone', 'nobody'))).toBe('member_ended');
    expect(program.code(merge('a', 'nobody'))).toBe('member_not_found');
    expect(program.code(merge('a', 'gone'))).toBe('member_ended');
    expect(program.code(merge('a', 'a'))).toBe('self_merge');
    expect(program.code(merge('a', 'c'))).toBe('binding_loop');
    expect(program.code(merge('a', 'b'))).toBe('accepted');
    expect(program.code(merge('b', 'a'))).toBe('member_ended');
    const outcome = program.send({ type: 'UnbindMember', memberId: 'a' });
    expect(outcome).toMatchObject({ refusal: { code: 'member_ended', memberId: 'a', into: 'b' } });
  });

  it('keeps lots in the order of settlement: what came first is sold first, whoever bought it', () => {
    const program = withMembers();
    program.buy('o1', 'a', '1000');
    program.buy('o2', 'b', '1000');
    program.buy('o3', 'a', '1000');
    program.buy('o4', 'b', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'a', points: '112' });
    program.ok({ type: 'RedeemPoints', redemptionId: 'r2', memberId: 'b', points: '10' });
    const points = member(program, 'a').points + member(program, 'b').points;
    program.ok(merge('a', 'b'));
    const { lots, firstOpenLot } = member(program, 'b');
    expect(lots.map(({ orderId, holder }) => `${orderId} ${holder.id}`)).toEqual([
      'o1 b',
      'o2 b',
      'o3 b',
      'o4 b',
    ]);
    expect(firstOpenLot).toBe(1);
    expect(member(program, 'b').points).toBe(points);
    const sold = one(
      program.ok({ type: 'RedeemPoints', redemptionId: 'r3', memberId: 'b', points: '100' }),
      'PointsRedeemed',
    );
    expect(sold.lots.map(({ orderId }) => orderId)).toEqual(['o2', 'o3']);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('looks for points anew where only the other had some early on', () => {
    const program = withMembers();
    program.buy('o1', 'a', '1000');
    program.buy('o2', 'b', '1000');
    program.buy('o3', 'b', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'b', points: '80' });
    expect(member(program, 'b').firstOpenLot).toBe(1);
    program.ok(merge('a', 'b'));
    expect(member(program, 'b').firstOpenLot).toBe(0);
    const sold = one(
      program.ok({ type: 'RedeemPoints', redemptionId: 'r2', memberId: 'b', points: 'all' }),
      'PointsRedeemed',
    );
    expect(sold.lots.map(({ orderId }) => orderId)).toEqual(['o1', 'o3']);
  });

  it('lets later refunds charge the one who is there: wallet for sold points, commission for what was earned', () => {
    const program = withMembers('earner', 'heir');
    program.ok({ type: 'RegisterMember', memberId: 'a', referrerId: 'earner' });
    program.buy('o1', 'a', '1000');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'a', points: 'all' });
    program.ok({ type: 'RegisterMember', memberId: 'b' });
    program.ok(merge('a', 'b'));
    program.ok(merge('earner', 'heir'));
    expect(heldIn(member(program, 'b').wallet)).toBe(128_000_000n);
    expect(heldIn(member(program, 'heir').commission)).toBe(3_000_000n);
    const refunded = one(
      program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o1', amount: '1000' }),
      'OrderRefunded',
    );
    expect(refunded).toMatchObject({
      memberId: 'b',
      fromWallet: 128_000_000n,
      commissions: [{ kind: 'direct', memberId: 'heir', amount: 3_000_000n }],
    });
    expect(heldIn(member(program, 'b').wallet)).toBe(0n);
    expect(heldIn(member(program, 'heir').commission)).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('moves a debt as well', () => {
    const program = withMembers('b');
    program.ok({ type: 'FundBudget', budgetId: 'pot', amount: '1' });
    program.buy('o1', 'a', '1000');
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '100000' });
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'a', points: 'all' });
    const held = () => heldIn(member(program, 'a').wallet);
    const amount = (Number(held() / 10_000n) / 100).toFixed(2);
    const take = { budgetId: 'pot', direction: 'take', reason: 'set-off' };
    program.ok({ type: 'AdjustWallet', adjustmentId: 'j', memberId: 'a', amount, ...take });
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '1000' });
    const owed = held();
    expect(owed < 0n).toBe(true);
    expect(program.code({ type: 'EndMember', memberId: 'a' })).toBe('member_has_balance');
    expect(one(program.ok(merge('a', 'b')), 'MembersMerged').wallet).toBe(owed);
    expect(heldIn(member(program, 'b').wallet)).toBe(owed);
    expect(held()).toBe(0n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('moves orders that wait and those that were cancelled, counters and exits', () => {
    const later = policyWith('local-life-guarded', { exit: { multiple: 1_000, retentionTo: 'stream' } });
    const program = recordedPlay(later);
    program.buy('o1', 'a', '1000');
    program.buy('o2', 'a', '10');
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o2', amount: '10' });
    program.ok({ type: 'RegisterMember', memberId: 'b' });
    program.ok(merge('a', 'b'));
    for (const orderId of ['o1', 'o2']) expect(program.state.orders.get(orderId)!.member.id).toBe('b');
    expect(one(program.pass(30), 'OrderSettled').memberId).toBe('b');
    expect(member(program, 'b').exits).toBe(1);
    program.ok({ type: 'RegisterMember', memberId: 'c' });
    program.ok(merge('b', 'c'));
    expect(member(program, 'c').exits).toBe(1);
    expect(member(program, 'b').exits).toBe(0);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('lets lots that wait in the exit queue pay the one who is there', () => {
    const program = recordedPlay(policyWith('local-life', { exit: { multiple: 1_000_000, perCommand: 1 } }));
    for (const [place, memberId] of ['a', 'c', 'd'].entries()) program.buy(`o${place}`, memberId, '1000');
    program.ok({ type: 'RegisterMember', memberId: 'b' });
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '100000' });
    const waiting = program.state.exitQueue.map(({ lot }) => lot.holder.id);
    expect(waiting).toEqual(['c', 'd']);
    const exited = one(program.ok(merge('d', 'b')), 'LotsExited');
    expect(exited.lots.map(({ memberId }) => memberId)).toEqual(['c']);
    expect(program.state.exitQueue.map(({ lot }) => lot.holder.id)).toEqual(['b']);
    // The queue runs before it, pays the wallet that the merge has opened, and all of that is taken back.
    expect(program.code({ type: 'EndMember', memberId: 'nobody' })).toBe('member_not_found');
    program.ok({ type: 'Tick' });
    expect(member(program, 'b').exits).toBe(1);
    expect(heldIn(member(program, 'b').wallet) > 0n).toBe(true);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('moves stores owned and recruited, and agencies that are not yet over', () => {
    const program = withMembers('a', 'b');
    program.ok({ type: 'RegisterStore', storeId: 's2', ownerId: 'a' });
    program.ok({ type: 'RegisterStore', storeId: 's3', ownerId: 'owner', recruiterId: 'a' });
    const appoint = (agencyId: string, region: string, to?: string) =>
      program.ok({
        type: 'AppointAgent',
        ...{ agencyId, memberId: 'a', region, tier: 'district', from: '2025-01-01T00:00:00Z', to },
      });
    appoint('over', '440105', '2025-06-01T00:00:00Z');
    appoint('held', '440106');
    program.ok(merge('a', 'b'));
    expect(program.state.stores.get('s2')!.owner.id).toBe('b');
    expect(program.state.stores.get('s3')!.recruiter!.id).toBe('b');
    expect(program.state.agencies.get('held')!.member.id).toBe('b');
    expect(program.state.agencies.get('over')!.member.id).toBe('a');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('moves open withdrawals and what was withdrawn before; withholding goes on as for one person', () => {
    const program = recordedPlay({
      ...CALM,
      tax: { wallet: 'above-spend' },
    });
    program.buy('o1', 'a', '1000');
    program.buy('o2', 'b', '100');
    program.ok({ type: 'InjectCapital', injectionId: 'i', amount: '100000' });
    for (const memberId of ['a', 'b'])
      program.ok({ type: 'RedeemPoints', redemptionId: `r_${memberId}`, memberId, points: 'all' });
    const ask = (withdrawalId: string, memberId: string, amount: string) =>
      one(
        program.ok({ type: 'RequestWithdrawal', withdrawalId, memberId, from: 'wallet', amount }),
        'WithdrawalRequested',
      ).tax;
    expect(ask('w1', 'a', '900')).toBe(0n);
    expect(program.code({ type: 'EndMember', memberId: 'a' })).toBe('member_has_pending');
    program.ok(merge('a', 'b'));
    expect(program.state.withdrawals.all.get('w1')!.member!.id).toBe('b');
    // 1100 spent in all and 900 withdrawn: the next 300 are 100 above it.
    expect(ask('w2', 'b', '300')).toBe(20_000_000n);
    const held = () => heldIn(member(program, 'b').wallet);
    const before = held();
    program.ok({ type: 'ReviewWithdrawal', withdrawalId: 'w1', decision: 'reject' });
    expect(held() - before).toBe(900_000_000n);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('moves share entitlements with their terms', () => {
    const program = withMembers('b');
    program.buy('o1', 'a', '1000');
    const from = '2025-12-01T00:00:00Z';
    program.ok({ type: 'StartConversion', conversionId: 'v', pointsPerShare: '10', shares: 100, from });
    program.ok({
      type: 'ConvertPoints',
      entitlementId: 'e',
      conversionId: 'v',
      memberId: 'a',
      points: '100',
    });
    program.ok(merge('a', 'b'));
    expect(program.state.shares.entitlements.get('e')).toMatchObject({ member: { id: 'b' }, shares: 10 });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

describe('bindings of merged members (E27)', () => {
  it('those bound to the one are bound to the other with their old date, run out or not', () => {
    const program = withMembers('a', 'b', 'x', 'y');
    bind(program, 'y', 'a');
    program.now += 100 * DAY_MS;
    bind(program, 'x', 'a');
    const boundAt = program.now;
    program.now += 100 * DAY_MS;
    const merged = one(program.ok({ ...merge('a', 'b'), reason: 'same-person' }), 'MembersMerged');
    expect(merged).toMatchObject({ rebound: ['x', 'y'], binding: 'none' });
    expect(referrerOf(program, 'y')).toBe('b');
    expect(program.code({ type: 'UnbindMember', memberId: 'y' })).toBe('not_bound');
    expect(member(program, 'x').binding).toMatchObject({
      referrer: { id: 'b' },
      at: boundAt,
      via: 'store-qr',
      storeId: 's',
    });
    expect(member(program, 'x').earlierBindings).toMatchObject([
      { referrer: { id: 'a' }, at: boundAt, until: program.now, reason: 'same-person' },
    ]);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  const above = ['g', 'h'];
  /** The member a is merged into b: who is bound to whom before, and to whom b is bound after. */
  const CASES: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['b is bound to nobody and takes over', ['a g'], 'g'],
    ['b keeps its own valid binding', ['a g', 'b h'], 'h'],
    ['b was bound to a and takes over', ['a g', 'b a'], 'g'],
    ['b was bound to a, who was bound to nobody', ['b a'], undefined],
    ['a was bound to b: that would be itself', ['a b'], undefined],
    ['a stands below b by way of g: that would lead back to itself', ['a g', 'g b'], undefined],
    ['a stands below b by way of g, and b keeps its own', ['a g', 'g b', 'b h'], 'h'],
    ['nobody was bound', [], undefined],
  ];
  it.each(CASES)('%s: %j', (_, bindings, expected) => {
    const program = withMembers('a', 'b', ...above);
    for (const pair of bindings) {
      const [memberId = '', referrerId = ''] = pair.split(' ');
      bind(program, memberId, referrerId);
    }
    program.ok(merge('a', 'b'));
    expect(referrerOf(program, 'b')).toBe(expected);
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('a binding that was taken over still ends when the old one would', () => {
    const program = withMembers('a', 'b', 'g');
    bind(program, 'a', 'g');
    program.now += 179 * DAY_MS;
    program.ok(merge('a', 'b'));
    expect(program.code({ type: 'BindMember', memberId: 'b', referrerId: 'owner', via: 'payment' })).toBe(
      'already_bound',
    );
    program.now += DAY_MS;
    expect(program.code({ type: 'BindMember', memberId: 'b', referrerId: 'owner', via: 'payment' })).toBe(
      'accepted',
    );
  });
});
