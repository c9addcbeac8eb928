import { describe, expect, it } from 'vitest';
import { type Line, type Play, play, policyWith } from '../testing/play.ts';

/** A program in which everything a refusal can stumble over is there. */
function crowded(): Play {
  const program = play(
    policyWith('local-life', {
      exit: { multiple: 900_000_000 },
      binding: { days: 180 },
      regions: { greater: { south: ['440000'] } },
    }),
  );
  program.buy('o1', 'a', '1000');
  program.ok({ type: 'RegisterMember', memberId: 'b', referrerId: 'a', via: 'store-qr' });
  program.ok({ type: 'RegisterMember', memberId: 'c' });
  program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'a', points: '1' });
  program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o1', amount: '100' });
  program.ok({ type: 'InjectCapital', injectionId: 'i1', amount: '1' });
  program.ok({
    type: 'AppointAgent',
    agencyId: 'g1',
    memberId: 'a',
    region: '440106',
    tier: 'district',
    from: '2026-01-01T00:00:00Z',
    to: '2027-01-01T00:00:00Z',
  });
  program.ok({ type: 'FundDeposit', storeId: 's', amount: '1' });
  return program;
}

const AGENT = {
  type: 'AppointAgent',
  agencyId: 'g2',
  memberId: 'a',
  region: '440106',
  tier: 'district',
  from: '2027-01-01T00:00:00Z',
};
const DEPOSIT = { mode: 'deposit', channel: 'till' };

/** Each line breaks the rule it is named for and every later one it can: the first in order answers. */
const REFUSALS: readonly (readonly [string, Line])[] = [
  [
    'time_backwards',
    { type: 'RegisterMember', memberId: 'a', referrerId: 'nobody', at: '2025-01-01T00:00:00Z' },
  ],
  ['member_exists', { type: 'RegisterMember', memberId: 'a', referrerId: 'nobody' }],
  ['member_not_found', { type: 'RegisterMember', memberId: 'new', referrerId: 'nobody' }],
  ['member_not_found', { type: 'RegisterMember', memberId: 'new', referrerId: 'new' }],
  [
    'member_not_found',
    { type: 'BindMember', memberId: 'nobody', referrerId: 'nobody', via: 'store-qr', storeId: 'none' },
  ],
  [
    'member_not_found',
    { type: 'BindMember', memberId: 'b', referrerId: 'nobody', via: 'store-qr', storeId: 'none' },
  ],
  [
    'store_not_found',
    { type: 'BindMember', memberId: 'b', referrerId: 'b', via: 'store-qr', storeId: 'none' },
  ],
  ['already_bound', { type: 'BindMember', memberId: 'b', referrerId: 'b', via: 'store-qr' }],
  ['self_binding', { type: 'BindMember', memberId: 'a', referrerId: 'a', via: 'store-qr' }],
  ['binding_loop', { type: 'BindMember', memberId: 'a', referrerId: 'b', via: 'store-qr' }],
  ['store_exists', { type: 'RegisterStore', storeId: 's', ownerId: 'nobody', tariff: 'none' }],
  ['member_not_found', { type: 'RegisterStore', storeId: 's2', ownerId: 'nobody', tariff: 'none' }],
  [
    'tariff_not_found',
    { type: 'RegisterStore', storeId: 's2', ownerId: 'a', tariff: 'none', recruiterId: 'nobody' },
  ],
  ['member_not_found', { type: 'RegisterStore', storeId: 's2', ownerId: 'a', recruiterId: 'nobody' }],
  ['order_exists', { type: 'PlaceOrder', orderId: 'o1', memberId: 'nobody', storeId: 'none', amount: '0' }],
  [
    'member_not_found',
    { type: 'PlaceOrder', orderId: 'o2', memberId: 'nobody', storeId: 'none', amount: '0' },
  ],
  ['store_not_found', { type: 'PlaceOrder', orderId: 'o2', memberId: 'a', storeId: 'none', amount: '0' }],
  [
    'amount_not_positive',
    { type: 'PlaceOrder', orderId: 'o2', memberId: 'a', storeId: 's', amount: '0.00', funding: DEPOSIT },
  ],
  [
    'deposit_too_low',
    { type: 'PlaceOrder', orderId: 'o2', memberId: 'a', storeId: 's', amount: '5.01', funding: DEPOSIT },
  ],
  ['order_not_found', { type: 'SettleOrder', orderId: 'none' }],
  ['order_not_pending', { type: 'SettleOrder', orderId: 'o1' }],
  ['refund_exists', { type: 'RefundOrder', refundId: 'f1', orderId: 'none', amount: '0' }],
  ['order_not_found', { type: 'RefundOrder', refundId: 'f2', orderId: 'none', amount: '0' }],
  ['amount_not_positive', { type: 'RefundOrder', refundId: 'f2', orderId: 'o1', amount: '0', maxLoss: '0' }],
  [
    'refund_exceeds_order',
    { type: 'RefundOrder', refundId: 'f2', orderId: 'o1', amount: '900.01', maxLoss: '0' },
  ],
  ['redemption_exists', { type: 'RedeemPoints', redemptionId: 'r1', memberId: 'nobody', points: '0' }],
  ['member_not_found', { type: 'RedeemPoints', redemptionId: 'r2', memberId: 'nobody', points: '0' }],
  ['amount_not_positive', { type: 'RedeemPoints', redemptionId: 'r2', memberId: 'c', points: '0' }],
  [
    'insufficient_points',
    { type: 'RedeemPoints', redemptionId: 'r2', memberId: 'c', points: 'all', minNet: '1' },
  ],
  [
    'insufficient_points',
    { type: 'RedeemPoints', redemptionId: 'r2', memberId: 'a', points: '1000', minNet: '9999' },
  ],
  [
    'redemption_too_small',
    { type: 'RedeemPoints', redemptionId: 'r2', memberId: 'a', points: '0.000000000000000001', minNet: '1' },
  ],
  ['price_moved', { type: 'RedeemPoints', redemptionId: 'r2', memberId: 'a', points: '1', minNet: '9999' }],
  ['injection_exists', { type: 'InjectCapital', injectionId: 'i1', amount: '0' }],
  ['amount_not_positive', { type: 'InjectCapital', injectionId: 'i2', amount: '0' }],
  ['agency_exists', { ...AGENT, agencyId: 'g1', memberId: 'nobody' }],
  ['member_not_found', { ...AGENT, memberId: 'nobody', from: '2026-06-01T00:00:00Z' }],
  ['agency_overlaps', { ...AGENT, from: '2026-12-31T23:59:59Z', ratePpm: 900_000 }],
  ['commission_exceeds_distribution', { ...AGENT, ratePpm: 10_001 }],
  ['agency_not_found', { type: 'EndAgency', agencyId: 'g9' }],
  ['store_not_found', { type: 'FundDeposit', storeId: 'none', amount: '0' }],
  ['amount_not_positive', { type: 'FundDeposit', storeId: 's', amount: '0' }],
  ['store_not_found', { type: 'RecordSplit', storeId: 'none', amount: '0' }],
  ['amount_not_positive', { type: 'RecordSplit', storeId: 's', amount: '0' }],
  ['insufficient_at_provider', { type: 'RecordSplit', storeId: 's', amount: '0.01' }],
];

describe('refusals, in their order, leaving the state as it was', () => {
  const program = crowded();

  it.each(REFUSALS)('%s: %j', (code, line) => {
    expect(program.code(line)).toBe(code);
  });

  it('accepts what is just inside the rules', () => {
    const fresh = crowded();
    expect(fresh.code({ ...AGENT, ratePpm: 10_000 })).toBe('accepted');
    expect(fresh.code({ type: 'RefundOrder', refundId: 'f2', orderId: 'o1', amount: '900' })).toBe(
      'accepted',
    );
    expect(
      fresh.code({
        type: 'PlaceOrder',
        orderId: 'o2',
        memberId: 'a',
        storeId: 's',
        amount: '5',
        funding: DEPOSIT,
      }),
    ).toBe('accepted');
  });

  it('loss_above_max: a refund may not cost the store more than it said', () => {
    const fresh = play('local-life');
    for (const order of ['o1', 'o2', 'o3']) fresh.buy(order, order, '1000');
    const refund = { type: 'RefundOrder', refundId: 'f', orderId: 'o3', amount: '1000' };
    expect(fresh.code({ ...refund, maxLoss: '35.55' })).toBe('loss_above_max');
    expect(fresh.code({ ...refund, maxLoss: '35.56' })).toBe('accepted');
  });

  it('order_too_small: refused unless the money is confirmed, which settles without points', () => {
    const tiny = policyWith('local-life', {
      tariffs: { store: { parts: { merchant: 999_999, pool: 1 }, mintRatio: 1 } },
      commission: {},
    });
    const fresh = play(tiny);
    fresh.ok({ type: 'RegisterMember', memberId: 'm' });
    const order = { type: 'PlaceOrder', orderId: 'o', memberId: 'm', storeId: 's', amount: '1' };
    expect(fresh.code(order)).toBe('order_too_small');
    const events = fresh.ok({ ...order, funding: { mode: 'collect', channel: 'wechatpay' } });
    expect(events.find((event) => event.type === 'OrderSettled')).toMatchObject({
      points: 0n,
      withoutPoints: true,
    });
  });
});
