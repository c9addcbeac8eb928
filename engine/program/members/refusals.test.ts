import { describe, expect, it } from 'vitest';
import { type Line, type Play, play, policyWith } from '../../testing/play.ts';

const CHAIN = ['top', 'middle', 'low'] as const;

/** A chain low → middle → top, an ended member, a store owner, an agent, somebody with an order that waits. */
function crowded(): Play {
  const program = play(
    policyWith('local-life', {
      tariffs: {
        store: { parts: { merchant: 800_000, distribution: 20_000, pool: 180_000 }, mintRatio: 700_000 },
        later: {
          parts: { merchant: 800_000, distribution: 20_000, pool: 180_000 },
          mintRatio: 700_000,
          settlementDelayDays: 1,
        },
      },
      defaultTariff: 'store',
      binding: { days: 180 },
      commission: { direct: 3_000, indirect: 2_000, recruiting: 5_000, ranks: { levels: { gold: 5_000 } } },
    }),
  );
  CHAIN.forEach((memberId, place) => {
    program.ok({ type: 'RegisterMember', memberId, referrerId: CHAIN[place - 1] });
  });
  for (const memberId of ['gone', 'free', 'agent', 'waiting'])
    program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'EndMember', memberId: 'gone' });
  program.ok({
    type: 'AppointAgent',
    agencyId: 'g1',
    memberId: 'agent',
    region: '440106',
    tier: 'district',
    from: '2027-01-01T00:00:00Z',
  });
  program.ok({ type: 'RegisterStore', storeId: 'slow', ownerId: 'owner', tariff: 'later' });
  program.ok({ type: 'PlaceOrder', orderId: 'w1', memberId: 'waiting', storeId: 'slow', amount: '10' });
  program.buy('o1', 'holder', '1000');
  program.ok({ type: 'FreezeMember', memberId: 'holder', reason: 'inquiry' });
  return program;
}

const MOVE = { type: 'RebindMembers', reason: 'moved' };

/** Each line breaks the rule it is named for and every later one it can: the first in order answers. */
const REFUSALS: readonly (readonly [string, Line])[] = [
  ['member_ended', { type: 'RegisterMember', memberId: 'new', referrerId: 'gone' }],
  ['member_ended', { type: 'BindMember', memberId: 'gone', referrerId: 'gone', via: 'payment' }],
  ['member_ended', { type: 'BindMember', memberId: 'free', referrerId: 'gone', via: 'payment' }],
  ['member_ended', { type: 'RegisterStore', storeId: 's2', ownerId: 'gone', tariff: 'none' }],
  ['member_ended', { type: 'RegisterStore', storeId: 's2', ownerId: 'free', recruiterId: 'gone' }],
  ['member_ended', { type: 'PlaceOrder', orderId: 'o2', memberId: 'gone', storeId: 'none', amount: '0' }],
  ['member_ended', { type: 'RedeemPoints', redemptionId: 'r1', memberId: 'gone', points: '0' }],
  [
    'member_ended',
    {
      type: 'AppointAgent',
      agencyId: 'g2',
      memberId: 'gone',
      region: '440106',
      tier: 'district',
      from: '2027-01-01T00:00:00Z',
    },
  ],
  ['member_not_found', { type: 'UnbindMember', memberId: 'nobody' }],
  ['member_ended', { type: 'UnbindMember', memberId: 'gone' }],
  ['not_bound', { type: 'UnbindMember', memberId: 'top' }],
  ['member_not_found', { ...MOVE, memberIds: ['low', 'nobody', 'gone'], referrerId: 'none', caseId: 'k' }],
  ['member_ended', { ...MOVE, memberIds: ['low', 'gone', 'nobody'], referrerId: 'none', caseId: 'k' }],
  ['member_not_found', { ...MOVE, memberIds: ['low'], referrerId: 'none', caseId: 'k' }],
  ['member_ended', { ...MOVE, memberIds: ['low'], referrerId: 'gone', caseId: 'k' }],
  ['case_not_found', { ...MOVE, memberIds: ['low'], referrerId: 'low', caseId: 'k' }],
  ['self_binding', { ...MOVE, memberIds: ['free', 'low', 'middle'], referrerId: 'low' }],
  ['binding_loop', { ...MOVE, memberIds: ['free', 'middle', 'low'], referrerId: 'low' }],
  ['member_not_found', { type: 'FreezeMember', memberId: 'nobody', reason: 'x' }],
  ['member_ended', { type: 'FreezeMember', memberId: 'gone', reason: 'x' }],
  ['member_frozen', { type: 'FreezeMember', memberId: 'holder', amount: '1', reason: 'x' }],
  ['member_not_found', { type: 'UnfreezeMember', memberId: 'nobody' }],
  ['member_ended', { type: 'UnfreezeMember', memberId: 'gone' }],
  ['not_frozen', { type: 'UnfreezeMember', memberId: 'free' }],
  ['redemption_exists', { type: 'RedeemPoints', redemptionId: 'r0', memberId: 'holder', points: '0' }],
  ['member_frozen', { type: 'RedeemPoints', redemptionId: 'r1', memberId: 'holder', points: '0' }],
  ['member_not_found', { type: 'SetRank', memberId: 'nobody', rank: 'silver' }],
  ['member_ended', { type: 'SetRank', memberId: 'gone', rank: 'silver' }],
  ['rank_not_found', { type: 'SetRank', memberId: 'free', rank: 'silver' }],
  ['member_not_found', { type: 'EndMember', memberId: 'nobody' }],
  ['member_ended', { type: 'EndMember', memberId: 'gone' }],
  ['member_owns_store', { type: 'EndMember', memberId: 'owner' }],
  ['member_is_agent', { type: 'EndMember', memberId: 'agent' }],
  ['member_has_pending', { type: 'EndMember', memberId: 'waiting' }],
  ['member_has_balance', { type: 'EndMember', memberId: 'holder' }],
];

describe('refusals about members, in their order', () => {
  const program = crowded();
  program.buy('o0', 'seller', '1000');
  program.ok({ type: 'RedeemPoints', redemptionId: 'r0', memberId: 'seller', points: '1' });

  it.each(REFUSALS)('%s: %j', (code, line) => {
    expect(program.code(line)).toBe(code);
  });

  it('say which store, agency and balances stand in the way of an end', () => {
    const refused = (memberId: string) => {
      const outcome = program.send({ type: 'EndMember', memberId });
      return outcome.outcome === 'refused' ? outcome.refusal : outcome;
    };
    expect(refused('owner')).toMatchObject({ storeId: 's' });
    expect(refused('agent')).toMatchObject({ agencyId: 'g1' });
    expect(refused('holder')).toMatchObject({ wallet: 0n, commission: 0n, points: 126n * 10n ** 18n });
  });
});
