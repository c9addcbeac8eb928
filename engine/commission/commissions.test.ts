import { describe, expect, it } from 'vitest';
import { formatMoney } from '../amount/decimal.ts';
import { one, type Play, play, policyWith } from '../testing/play.ts';
import { commissionsOf } from './commissions.ts';
import { regionOf } from './region.ts';

function paidBy(program: Play, orderId: string, amount = '1000', more: object = {}) {
  const settled = one(program.buy(orderId, 'buyer', amount, more), 'OrderSettled');
  const lines = settled.commissions.map(
    ({ kind, memberId, amount: paid }) => `${kind} ${memberId} ${formatMoney(paid)}`,
  );
  return [...lines, `remainder ${formatMoney(settled.remainder)}`];
}

/** A recruiter who brought store `s2`, whose owner brought the buyer. */
function bound(policy: Parameters<typeof play>[0]): Play {
  const program = play(policy);
  program.ok({ type: 'RegisterMember', memberId: 'recruiter' });
  program.ok({ type: 'RegisterMember', memberId: 'keeper' });
  program.ok({
    type: 'RegisterStore',
    storeId: 's2',
    ownerId: 'keeper',
    recruiterId: 'recruiter',
    region: '440106',
  });
  program.ok({ type: 'RegisterMember', memberId: 'buyer', referrerId: 'keeper', via: 'store-qr' });
  return program;
}

function appoint(program: Play, tier: string, region: string, more: object = {}): string {
  const memberId = `agent_${tier}`;
  if (!program.state.members.has(memberId)) program.ok({ type: 'RegisterMember', memberId });
  return program.code({
    type: 'AppointAgent',
    agencyId: `${tier}_${region}`,
    memberId,
    region,
    tier,
    from: '2026-01-01T00:00:00+08:00',
    ...more,
  });
}

describe('referral and recruiting commission', () => {
  it('S45–S49, S54, S56: V1 pays 3 direct, 2 indirect, 5 recruiting on an order of 1000 in any store', () => {
    const program = bound('local-life');
    // The recruiter stands second above the store's members: the owner was bound when the store came.
    expect(paidBy(program, 'o1')).toEqual([
      'direct keeper 3.000000',
      'indirect recruiter 2.000000',
      'remainder 15.000000',
    ]);
    expect(paidBy(program, 'o2', '1000', { storeId: 's2' })).toEqual([
      'direct keeper 3.000000',
      'indirect recruiter 2.000000',
      'recruiting recruiter 5.000000',
      'remainder 10.000000',
    ]);
  });

  it('S47, S55: V2 pays 10, 5 and 10', () => {
    expect(paidBy(bound('local-life-v2'), 'o', '1000', { storeId: 's2' })).toEqual([
      'direct keeper 10.000000',
      'indirect recruiter 5.000000',
      'recruiting recruiter 10.000000',
      'remainder 1.600000',
    ]);
  });

  it('each is rounded down by itself; what nobody earns goes where the tariff says (G10)', () => {
    expect(paidBy(bound('local-life'), 'o', '0.01')).toEqual([
      'direct keeper 0.000030',
      'indirect recruiter 0.000020',
      'remainder 0.000150',
    ]);
    const toPool = play('new-operator');
    toPool.buy('o', 'm', '1000');
    toPool.pass(1);
    expect(formatMoney(toPool.state.pool.balance)).toBe('1180.000000');
  });
});

describe('where nobody earns', () => {
  it('a buyer without a referrer pays none, one whose referrer has none pays direct only (S45, S56)', () => {
    const program = play('local-life');
    expect(paidBy(program, 'o1')).toEqual(['remainder 20.000000']);
    program.ok({ type: 'RegisterMember', memberId: 'friend' });
    program.ok({ type: 'BindMember', memberId: 'buyer', referrerId: 'friend', via: 'store-qr' });
    expect(paidBy(program, 'o2')).toEqual(['direct friend 3.000000', 'remainder 17.000000']);
  });

  it('an order without a region, at a store without one, pays no agent', () => {
    const program = bound('local-life');
    appoint(program, 'district', '440106');
    expect(paidBy(program, 'o')).toEqual([
      'direct keeper 3.000000',
      'indirect recruiter 2.000000',
      'remainder 15.000000',
    ]);
  });

  it('a rate of nothing, or an amount too small for one micro-yuan, has no line', () => {
    const rates = { direct: 1, indirect: 0, recruiting: 0 };
    const program = bound(policyWith('local-life', { commission: rates }));
    expect(paidBy(program, 'o1', '1000', { storeId: 's2' })).toEqual([
      'direct keeper 0.001000',
      'remainder 19.999000',
    ]);
    expect(paidBy(program, 'o2', '1.00')).toEqual(['direct keeper 0.000001', 'remainder 0.019999']);
    expect(paidBy(program, 'o3', '0.99')).toEqual(['remainder 0.019800']);
  });

  it('who asks for more than is left of the distribution part gets what is left (economics §16)', () => {
    const program = bound('local-life');
    // Asked for are 3, 2 and 5 of an order of 1000.
    const paid = (pot: bigint) =>
      commissions(program, pot).paid.map(({ kind, amount }) => `${kind} ${amount}`);
    expect(paid(11n)).toEqual(['direct 3', 'indirect 2', 'recruiting 5']);
    expect(paid(10n)).toEqual(['direct 3', 'indirect 2', 'recruiting 5']);
    expect(paid(9n)).toEqual(['direct 3', 'indirect 2', 'recruiting 4']);
    expect(paid(4n)).toEqual(['direct 3', 'indirect 1']);
    expect(paid(3n)).toEqual(['direct 3']);
    expect(paid(0n)).toEqual([]);
  });

  it('who has ended earns nothing, as referrer, recruiter or agent (economics §15)', () => {
    const program = bound('local-life');
    appoint(program, 'district', '440106');
    const kinds = () => commissions(program).paid.map(({ kind }) => kind);
    expect(kinds()).toEqual(['direct', 'indirect', 'recruiting', 'district']);
    program.state.members.get('agent_district')!.status = 'ended';
    expect(kinds()).toEqual(['direct', 'indirect', 'recruiting']);
    program.state.members.get('recruiter')!.status = 'ended';
    expect(kinds()).toEqual(['direct']);
    expect(commissions(program).recruiter).toBeUndefined();
    program.state.members.get('keeper')!.status = 'ended';
    expect(kinds()).toEqual([]);
  });

  it('without levels ranks are not even counted (economics §17)', () => {
    const ranks = { levels: {}, paid: false };
    expect(
      commissions(bound(policyWith('local-life', { commission: { ranks } }))).statistics,
    ).toBeUndefined();
  });
});

/** What an order of 1000 micro-yuan at store `s2` pays. */
function commissions({ state, now }: Play, pot = 1000n) {
  const [member, store] = [state.members.get('buyer')!, state.stores.get('s2')!];
  const basis = { member, store, region: undefined, policy: state.policy };
  return commissionsOf(state, basis, { amount: 1000n, pot }, now);
}

describe('binding (锁客)', () => {
  it('S50–S52: made at the scan, the first one wins', () => {
    const program = play('local-life');
    for (const memberId of ['a', 'b', 'c']) program.ok({ type: 'RegisterMember', memberId });
    const bind = (memberId: string, referrerId: string) =>
      program.code({ type: 'BindMember', memberId, referrerId, via: 'store-qr', storeId: 's' });
    expect(bind('a', 'b')).toBe('accepted');
    expect(bind('a', 'c')).toBe('already_bound');
    expect(bind('b', 'c')).toBe('accepted');
    expect(bind('c', 'a')).toBe('binding_loop');
  });

  it('runs out after its days, is then replaced, and the earlier binder is kept (E27)', () => {
    const program = play(policyWith('local-life', { binding: { days: 180 } }));
    for (const memberId of ['a', 'b', 'c']) program.ok({ type: 'RegisterMember', memberId });
    program.ok({ type: 'BindMember', memberId: 'a', referrerId: 'b', via: 'store-qr' });
    program.now += 180 * 86_400_000 - 1;
    expect(program.code({ type: 'BindMember', memberId: 'a', referrerId: 'c', via: 'store-qr' })).toBe(
      'already_bound',
    );
    program.now += 1;
    const rebound = one(
      program.ok({ type: 'BindMember', memberId: 'a', referrerId: 'c', via: 'store-qr' }),
      'MemberBound',
    );
    expect(rebound.replaces).toBe('b');
    expect(program.state.members.get('a')!.earlierBindings.map((binding) => binding.referrer.id)).toEqual([
      'b',
    ]);
  });

  it('a store whose recruiter is its owner, or would close a loop, is taken and binds nobody', () => {
    const program = play('local-life');
    program.ok({ type: 'RegisterMember', memberId: 'a' });
    program.ok({ type: 'RegisterMember', memberId: 'b', referrerId: 'a' });
    program.ok({ type: 'RegisterStore', storeId: 'own', ownerId: 'a', recruiterId: 'a' });
    program.ok({ type: 'RegisterStore', storeId: 'loop', ownerId: 'a', recruiterId: 'b' });
    expect(program.state.members.get('a')!.binding).toBeUndefined();
    expect(program.state.stores.get('loop')!.recruiter!.id).toBe('b');
  });
});

describe('regional commission', () => {
  const regionals = (program: Play, orderId: string) =>
    paidBy(program, orderId, '1000', { storeId: 's2' }).filter((line) => line.includes('agent_'));

  it('S62, S64: differential pays 1 + 1 + 1 when all are there, and the next tier takes a vacant share', () => {
    const program = bound('local-life');
    expect(appoint(program, 'province', '440000')).toBe('accepted');
    expect(regionals(program, 'o1')).toEqual(['province agent_province 3.000000']);
    appoint(program, 'district', '440106');
    expect(regionals(program, 'o2')).toEqual([
      'district agent_district 1.000000',
      'province agent_province 2.000000',
    ]);
    appoint(program, 'city', '440100');
    expect(regionals(program, 'o3')).toEqual([
      'district agent_district 1.000000',
      'city agent_city 1.000000',
      'province agent_province 1.000000',
    ]);
  });

  it('S63: additive pays 0.1 % + 0.05 % + 0.01 %', () => {
    const program = bound('local-life-v2');
    for (const [tier, region] of [
      ['district', '440106'],
      ['city', '440100'],
      ['province', '440000'],
    ] as const) {
      appoint(program, tier, region);
    }
    expect(regionals(program, 'o')).toEqual([
      'district agent_district 1.000000',
      'city agent_city 0.500000',
      'province agent_province 0.100000',
    ]);
  });

  it('an agency holds from its first day until before its last, one agent a node at a time', () => {
    const program = bound('local-life');
    appoint(program, 'district', '440106', {
      from: '2026-01-02T00:00:00+08:00',
      to: '2026-01-03T00:00:00+08:00',
    });
    expect(regionals(program, 'o1')).toEqual([]);
    program.pass(1);
    expect(regionals(program, 'o2')).toHaveLength(1);
    program.pass(1);
    expect(regionals(program, 'o3')).toEqual([]);
  });

  it('S65, E11: a city without districts is its own leaf; the order’s region goes before the store’s', () => {
    const none = new Map<string, string[]>();
    expect(regionOf('441900', 'district', none)).toBeUndefined();
    expect(regionOf('441900', 'city', none)).toBe('441900');
    expect(regionOf('440106', 'province', none)).toBe('440000');
    expect(regionOf('440106', 'greater', new Map([['south', ['450000', '440000']]]))).toBe('south');
    const program = bound('local-life');
    appoint(program, 'city', '441900');
    const lines = paidBy(program, 'o', '1000', { storeId: 's2', region: '441900' });
    expect(lines).toContain('city agent_city 2.000000');
  });

  it('E8: an agent whose rate would break the distribution part is refused, with the sum', () => {
    const program = bound('local-life');
    const refused = program.send({
      type: 'AppointAgent',
      agencyId: 'g',
      memberId: 'keeper',
      region: '440106',
      tier: 'district',
      ratePpm: 10_001,
      from: '2026-01-01T00:00:00Z',
    });
    expect(refused).toMatchObject({
      refusal: { code: 'commission_exceeds_distribution', worstPpm: 20_001, distributionPpm: 20_000 },
    });
  });
});
