import { describe, expect, it } from 'vitest';
import { delayed, exitAt, localLife, type Play, play } from './golden.ts';
import type { PolicyDocument } from './policy-document.ts';

const publish = (game: Play, policy: unknown, fields: object = {}) =>
  game.try('PublishPolicy', { policy, ...fields });

const softer = (change: Partial<PolicyDocument> = {}) =>
  localLife({ redemption: { retention: 100_000, to: 'pool' }, exit: exitAt(3_000_000), ...change });
const harder = (change: Partial<PolicyDocument> = {}) =>
  localLife({
    redemption: { retention: 400_000, to: 'pool' },
    exit: { ...exitAt(1_000_000), retentionTo: 'stream' },
    ...change,
  });

const sellAll = (game: Play, memberId: string) => {
  game.send('RedeemPoints', { redemptionId: `r-${memberId}`, memberId, points: 'all' });
  return Number(game.model.state().members[memberId]!.wallet);
};

describe('PublishPolicy (§14)', () => {
  it('refuses in the order of the page', () => {
    const game = play(localLife());
    const twoTariffs = { ...localLife().tariffs, goods: localLife().tariffs.store! };
    const broken = { ...localLife().tariffs.store!, parts: { merchant: 1, pool: 1 } };
    expect(publish(game, { ...localLife(), surprise: 1 })).toBe('policy_invalid');
    expect(publish(game, {})).toBe('policy_invalid');
    expect(publish(game, localLife({ tariffs: { store: broken } }))).toBe('policy_invalid');
    expect(publish(game, localLife({ startPrice: '1.01' }))).toBe('policy_fixed');
    expect(publish(game, localLife({ startPrice: '1.00' }))).toBe('accepted');
    expect(publish(game, localLife({ utcOffsetMinutes: 0 }))).toBe('policy_fixed');
    expect(publish(game, localLife({ genesis: { amount: '1' } }))).toBe('policy_fixed');
    const goods = localLife({ tariffs: { goods: twoTariffs.goods }, defaultTariff: 'goods' });
    expect(publish(game, goods)).toBe('tariff_in_use');
    expect(publish(game, localLife({ tariffs: twoTariffs }))).toBe('accepted');
    expect(game.try('UpdateStore', { storeId: 's', tariff: 'goods' })).toBe('accepted');
    expect(publish(game, goods)).toBe('accepted');
    expect(game.model.registers().policyVersion).toBe(4);
  });

  it('an agency not yet over must stay within what is set aside', () => {
    const game = play(localLife());
    const agent = { agencyId: 'g', memberId: 'a', region: '440106', tier: 'district', from: game.on(0) };
    expect(game.try('AppointAgent', { ...agent, ratePpm: 10_000 })).toBe('accepted');
    const commission = { direct: 8000, indirect: 2000, recruiting: 1000 };
    expect(publish(game, localLife({ commission }))).toBe('commission_exceeds_distribution');
    game.send('EndAgency', { agencyId: 'g' });
    expect(publish(game, localLife({ commission }))).toBe('accepted');
  });

  it('waits for the first Tick at or after its time; the newest publication replaces the one that waits', () => {
    const game = play(localLife());
    expect(publish(game, softer(), { effectiveAt: game.on(5) })).toBe('accepted');
    expect(publish(game, harder(), { effectiveAt: game.on(3) })).toBe('accepted');
    game.pass(2);
    expect(game.model.registers().policyVersion).toBe(1);
    game.pass(1);
    expect(game.model.registers().policyVersion).toBe(3);
    game.pass(9);
    expect(game.model.registers().policyVersion).toBe(3);
  });

  it('is announced a week ahead in a live program', () => {
    const game = play(delayed(localLife(), 1), { stage: 'live' });
    const officers = ['ann', 'bob'];
    const next = delayed(localLife({ commission: {} }), 1);
    expect(publish(game, next, { officers })).toBe('effective_too_soon');
    expect(publish(game, next, { effectiveAt: game.on(6.999), officers })).toBe('effective_too_soon');
    expect(publish(game, localLife(), { effectiveAt: game.on(7), officers })).toBe('override_needed');
    expect(publish(game, next, { effectiveAt: game.on(7) })).toBe('two_officers_needed');
    expect(publish(game, next, { effectiveAt: game.on(7), officers })).toBe('accepted');
  });
});

describe('G14: new rules are never worse for what was earned', () => {
  it('a lot keeps its retention where the new one is higher, and takes it where it is lower', () => {
    const genesis = { amount: '1000000' };
    const bought = () => {
      const game = play(localLife({ genesis, exit: exitAt(3_000_000) }));
      game.buy('a', '1000');
      return game;
    };
    const same = bought();
    const worse = bought();
    expect(publish(worse, harder({ genesis }))).toBe('accepted');
    const better = bought();
    expect(publish(better, softer({ genesis }))).toBe('accepted');
    const before = sellAll(same, 'a');
    expect(before).toBeCloseTo(89.6, 1);
    expect(sellAll(worse, 'a')).toBe(before);
    expect(sellAll(better, 'a')).toBeCloseTo((before * 0.9) / 0.8, 4);
  });

  it('a lot keeps its exit multiple where the new one is lower; new lots have the new one', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    expect(publish(game, harder())).toBe('accepted');
    game.buy('b', '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: '1200' });
    const exits = () => ['a', 'b'].map((id) => game.model.state().members[id]!.exits);
    expect(game.model.state().price.display).toBe('7.9832');
    expect(exits()).toEqual([0, 0]);
    game.send('InjectCapital', { injectionId: 'j', amount: '408.57' });
    expect(exits()).toEqual([0, 0]);
    game.send('InjectCapital', { injectionId: 'k', amount: '112' });
    expect(exits()).toEqual([1, 0]);
  });

  it('orders that wait keep the tariff and the rates of their placement', () => {
    const game = play(delayed(localLife(), 1));
    game.buy('c', '1000');
    const tariff = { ...localLife().tariffs.store!, mintRatio: 1, settlementDelayDays: 1 };
    expect(publish(game, localLife({ tariffs: { store: tariff }, commission: {} }))).toBe('accepted');
    game.pass(1);
    expect(game.model.lots()[0]!.minted).toBe('112.000000000000000000');
    expect(game.model.state().members.b!.commission).toBe('3.000000');
  });
});

describe('Redenominate (§9, §14)', () => {
  it('is refused while the price shows at most 10 000, else scales everything that counts in points', () => {
    const game = play(localLife({ startPrice: '10000', exit: exitAt(3_000_000) }));
    expect(game.try('Redenominate', { digits: 3 })).toBe('redenomination_not_needed');
    game.send('StartConversion', { conversionId: 'k', pointsPerShare: '0.001', shares: 5, from: game.on(0) });
    game.buy('a', '1000');
    const before = game.model.state();
    expect(before.price.display).toBe('14285.7143');
    expect(game.try('Redenominate', { digits: 3 })).toBe('accepted');
    const after = game.model.state();
    expect(after.price.display).toBe('14.2857');
    expect(Number(after.members.a!.points)).toBeCloseTo(1000 * Number(before.members.a!.points), 9);
    const convert = { entitlementId: 'e', conversionId: 'k', memberId: 'a', points: 'all' };
    expect(game.try('ConvertPoints', convert)).toBe('shares_exhausted');
    expect(game.try('ConvertPoints', { ...convert, points: '5.9' })).toBe('accepted');
    expect(game.model.registers().entitlements.e).toMatchObject({ memberId: 'a', shares: 5, released: 0 });
    expect(Number(game.model.state().members.a!.points)).toBeCloseTo(6.2, 9);
  });
});
