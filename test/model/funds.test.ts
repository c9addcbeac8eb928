import { describe, expect, it } from 'vitest';
import { localLife, mall, type Play, play } from './golden.ts';
import type { PolicyDocument } from './policy-document.ts';

const commission = (game: Play, id: string) => game.model.state().members[id]!.commission;

/** a refers b, b refers c, c refers d, d refers e. */
function ladder(policy: PolicyDocument, ranks: Record<string, string>): Play {
  const game = play(policy);
  game.send('RegisterMember', { memberId: 'd', referrerId: 'c' });
  game.send('RegisterMember', { memberId: 'e', referrerId: 'd' });
  for (const [memberId, rank] of Object.entries(ranks)) game.send('SetRank', { memberId, rank });
  return game;
}

const LEVELS = { silver: 2000, gold: 5000 };
const ranked = (ranks: object = {}): PolicyDocument =>
  mall({ commission: { ranks: { levels: LEVELS, peer: 1000, ...ranks } } });

describe('ranks (S57–S59)', () => {
  it('each gets what its rank adds, the first of equal rank gets the peer rate, once', () => {
    const game = ladder(ranked(), { d: 'silver', c: 'silver', b: 'gold', a: 'gold' });
    game.buy('e', '1000');
    expect(['d', 'c', 'b', 'a'].map((id) => commission(game, id))).toEqual([
      ...['2.000000', '1.000000', '3.000000', '0.000000'],
    ]);
    expect(game.model.statistics('o1')).toEqual([]);
  });

  it('looks at most so many people up, ranked or not', () => {
    const game = ladder(ranked({ depth: 2 }), { c: 'silver', b: 'gold' });
    game.buy('e', '1000');
    expect(['c', 'b'].map((id) => commission(game, id))).toEqual(['2.000000', '0.000000']);
  });

  it('only counts where ranks are not paid', () => {
    const game = ladder(ranked({ paid: false }), { d: 'silver', b: 'gold' });
    game.buy('e', '1000');
    expect(commission(game, 'd')).toBe('0.000000');
    expect(game.model.statistics('o1').map(({ receiver, amount }) => [receiver, amount])).toEqual([
      ['d', 2_000_000n],
      ['b', 3_000_000n],
    ]);
  });

  it('refuses an unknown rank; no rank takes it away', () => {
    const game = ladder(ranked(), { d: 'silver' });
    expect(game.try('SetRank', { memberId: 'd', rank: 'brass' })).toBe('rank_not_found');
    expect(game.try('SetRank', { memberId: 'd' })).toBe('accepted');
    expect(game.model.registers().members.d!.rank).toBe(null);
  });

  it('E8: the highest level and the peer rate count in the worst case', () => {
    const ranks = { levels: { gold: 20_000 }, peer: 1 };
    expect(() => play(localLife({ commission: { ranks } }))).toThrow('commission exceeds distribution');
  });
});

describe('dividends (S5)', () => {
  it('a share of the remainder feeds the fund; a run pays it by weight', () => {
    const game = play(localLife({ dividends: { share: 500_000 } }));
    const pay = (dividendId: string, amount?: string) =>
      game.try('PayDividend', { dividendId, ...(amount ? { amount } : {}) });
    game.buy('a', '1000');
    expect(game.model.state().accounts).toMatchObject({
      dividends: '10.000000',
      'platform:revenue': '30.000000',
    });
    expect(pay('v')).toBe('no_shareholders');
    for (const [memberId, weight] of [
      ['c', 1],
      ['b', 1],
      ['a', 1],
    ] as const) {
      game.send('SetShareholder', { memberId, weight });
    }
    expect(pay('v', '0')).toBe('amount_not_positive');
    expect(pay('v', '10.01')).toBe('insufficient_fund');
    expect(pay('v')).toBe('accepted');
    expect(pay('v')).toBe('dividend_exists');
    expect(['a', 'b', 'c'].map((id) => commission(game, id))).toEqual(['3.333333', '3.333333', '3.333334']);
    game.send('SetShareholder', { memberId: 'b', weight: 0 });
    expect(game.model.registers().shareholders).toEqual({ a: 1, c: 1 });
  });
});

describe('conversion and allotment (S7, S79, S80)', () => {
  it('whole shares only; their net leaves to the treasury, the retention stays', () => {
    const game = play(localLife({ genesis: { amount: '10000' } }));
    const convert = (fields: object) =>
      game.try('ConvertPoints', {
        ...{ entitlementId: 'e', conversionId: 'k', memberId: 'a', points: 'all', ...fields },
      });
    game.buy('a', '1000');
    expect(convert({})).toBe('conversion_not_found');
    const start = (fields: object) =>
      game.try('StartConversion', {
        ...{
          conversionId: 'k',
          pointsPerShare: '10',
          shares: 11,
          from: game.on(0),
          to: game.on(40),
          ...fields,
        },
      });
    expect(start({ pointsPerShare: '0' })).toBe('amount_not_positive');
    expect(start({ lockDays: 5, releases: 3, everyDays: 10 })).toBe('accepted');
    expect(start({})).toBe('conversion_exists');
    expect(convert({ points: '0' })).toBe('amount_not_positive');
    expect(convert({ points: '113' })).toBe('insufficient_points');
    expect(convert({ points: '9.99' })).toBe('conversion_too_small');
    expect(convert({ minNet: '1000' })).toBe('price_moved');
    const before = game.model.state();
    expect(convert({})).toBe('accepted');
    expect(convert({})).toBe('entitlement_exists');
    expect(convert({ entitlementId: 'f', memberId: 'b' })).toBe('insufficient_points');
    const after = game.model.state();
    expect(after.members.a).toMatchObject({ points: '2.000000000000000000', wallet: '0.000000' });
    const net = (Number(before.price.display) * 110 * 0.8).toFixed(1);
    expect(Number(after.accounts.treasury).toFixed(1)).toBe(net);
    game.buy('a', '1000');
    expect(convert({ entitlementId: 'g' })).toBe('shares_exhausted');
    const release = () => game.try('ReleaseEntitlement', { entitlementId: 'e' });
    expect(game.try('ReleaseEntitlement', { entitlementId: 'x' })).toBe('entitlement_not_found');
    const released = [4.999, 0.001, 10, 10, 100].map((days) => {
      game.pass(days);
      return [release(), game.model.registers().entitlements.e!.released];
    });
    expect(released).toEqual([
      ...[
        ['nothing_to_release', 0],
        ['accepted', 3],
        ['accepted', 7],
        ['accepted', 11],
      ],
      ...[['nothing_to_release', 11]],
    ]);
    expect(convert({ entitlementId: 'h' })).toBe('conversion_closed');
  });

  it('allots by what members have brought, ties by id', () => {
    const game = play(localLife());
    const allot = (fields: object) =>
      game.try('AllotShares', {
        ...{ allotmentId: 'l', shares: 10, recruitedWeight: 500_000, directWeight: 1_000_000, ...fields },
      });
    expect(allot({})).toBe('nobody_to_allot');
    game.send('RegisterStore', { storeId: 's2', ownerId: 'a', recruiterId: 'c' });
    game.buy('c', '1000', { storeId: 's2' });
    game.buy('b', '500');
    expect(allot({})).toBe('accepted');
    expect(allot({})).toBe('allotment_exists');
    expect(Object.keys(game.model.registers().entitlements)).toEqual(['l_1', 'l_2', 'l_3']);
    expect(game.model.registers().entitlements).toMatchObject({
      l_1: { memberId: 'a', shares: 3, released: 0 },
      l_2: { memberId: 'b', shares: 5, released: 0 },
      l_3: { memberId: 'c', shares: 2, released: 0 },
    });
    expect(allot({ allotmentId: 'm', directWeight: 0, recruitedWeight: 0 })).toBe('nobody_to_allot');
  });
});

describe('subsidies (S78)', () => {
  const campaign = (game: Play, fields: object = {}) =>
    game.try('StartSubsidy', {
      ...{ campaignId: 'q', budget: '15', ppm: 10_000, from: game.on(0), to: game.on(10), ...fields },
    });
  const left = (game: Play) => game.model.registers().campaigns.q!.left;

  it('adds to the pool part without points, up to its cap and its budget', () => {
    const game = play(localLife({ commission: {} }));
    expect(campaign(game, { budget: '0' })).toBe('amount_not_positive');
    expect(campaign(game, { ppm: 0 })).toBe('amount_not_positive');
    expect(campaign(game, { to: game.on(0) })).toBe('campaign_over');
    expect(campaign(game, { ppm: 40_000 })).toBe('subsidy_exceeds_take');
    expect(campaign(game, { ppm: 39_999, capPerOrder: '10' })).toBe('accepted');
    expect(campaign(game)).toBe('campaign_exists');
    expect(campaign(game, { campaignId: 'q2', ppm: 1 })).toBe('subsidy_exceeds_take');
    game.buy('a', '1000');
    expect(game.model.state()).toMatchObject({ pool: '170.000000', supply: '112.000000000000000000' });
    game.buy('a', '100');
    expect(left(game)).toBe('1.000100');
    game.buy('a', '1000');
    expect(left(game)).toBe('0.000000');
    expect(game.try('StopSubsidy', { campaignId: 'x' })).toBe('campaign_not_found');
  });

  it('gets back first what the pool returns on a refund, and may be stopped again', () => {
    const game = play(localLife({ commission: {} }));
    campaign(game);
    game.buy('a', '1000');
    game.buy('b', '1000');
    expect(game.try('StopSubsidy', { campaignId: 'q' })).toBe('accepted');
    expect(left(game)).toBe('0.000000');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o2', amount: '500' });
    expect(left(game)).toBe('2.500000');
    expect(campaign(game, { campaignId: 'q2', ppm: 39_999 })).toBe('accepted');
    expect(game.try('StopSubsidy', { campaignId: 'q' })).toBe('accepted');
    expect(left(game)).toBe('0.000000');
    expect(Number(game.model.state().accounts['subsidy:q2'])).toBe(15);
  });
});
