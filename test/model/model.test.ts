import { describe, expect, inject, it } from 'vitest';
import { codeOf, delayed, exitAt, localLife, mall, type Play, play } from './golden.ts';
import { createModel } from './model.ts';
import type { PolicyDocument } from './policy-document.ts';

const wallet = (game: Play, id: string) => game.model.state().members[id]!.wallet;
const commission = (game: Play, id: string) => game.model.state().members[id]!.commission;

describe('an order (S11–S22)', () => {
  it.each([
    ['local-life', localLife(), '800.000000', '40.000000', '160.000000', '112.000000000000000000'],
    ['mall', mall(), '300.000000', '400.000000', '300.000000', '210.000000000000000000'],
  ])(
    'S13, S14, S16: %s splits 1000 and mints 0.7 of the pool part',
    (_name, policy, merchant, platform, pool, points) => {
      const game = play(policy);
      game.buy('a', '1000');
      const state = game.model.state();
      expect(state.stores.s!.payable).toBe(merchant);
      expect(state.accounts['platform:revenue']).toBe(platform);
      expect(state.accounts['cash:simulated']).toBe('1000.000000');
      expect([state.pool, state.supply, state.members.a!.points]).toEqual([pool, points, points]);
    },
  );

  it.each([
    [localLife(), ['112', '78.4', '66.64'], ['112', '190.4', '257.04'], ['160', '320', '480']],
    [mall(), ['210', '147', '124.95'], ['210', '357', '481.95'], ['300', '600', '900']],
  ])('S18–S22: three orders, golden sequence (%#)', (policy, points, supply, pool) => {
    const game = play(policy);
    const rows = ['a', 'b', 'c'].map((member) => {
      game.buy(member, '1000');
      const state = game.model.state();
      const own = state.members[member]!.points;
      return [Number(own), Number(state.supply), Number(state.pool), state.price.display];
    });
    const prices = ['1.4286', '1.6807', '1.8674'];
    const row = (index: number) => [
      Number(points[index]),
      Number(supply[index]),
      Number(pool[index]),
      prices[index],
    ];
    expect(rows).toEqual([row(0), row(1), row(2)]);
    expect(game.model.lots()[2]!.minted).toBe(
      policy.name === 'mall' ? '124.950000000000000000' : '66.640000000000000000',
    );
  });

  it('settles after the delay at the price of that time, referrer of that time', () => {
    const game = play(delayed(localLife(), 1));
    game.buy('c', '1000');
    expect(game.model.state()).toMatchObject({ pool: '0.000000', accounts: { pending: '1000.000000' } });
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '500' });
    game.pass(0.5);
    expect(game.model.state().supply).toBe('0.000000000000000000');
    game.pass(0.5);
    expect(game.model.state()).toMatchObject({ pool: '80.000000', accounts: { pending: '0.000000' } });
    expect(game.model.lots()[0]).toMatchObject({ spend: '500.000000', minted: '56.000000000000000000' });
    expect(commission(game, 'b')).toBe('1.500000');
  });
});

describe('a redemption (S27–S30)', () => {
  it.each([
    ['S29', localLife({ exit: exitAt(3_000_000) }), '1040', '960.000000', '240.000000'],
    ['S30', mall(), '1700', '1600.000000', '400.000000'],
  ])('%s: four fifths to the wallet, one fifth stays', (_row, policy, injected, paid, kept) => {
    const game = play(policy);
    game.buy('a', '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: injected });
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: 'all' });
    expect([wallet(game, 'a'), game.model.state().pool]).toEqual([paid, kept]);
  });

  it('E15: 210 points at 9.52 are worth 2000, on the way to 3000', () => {
    const game = play(mall());
    game.buy('a', '1000');
    game.buy('b', '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: '2800' });
    expect(game.model.state().price.display).toBe('9.5238');
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: '210' });
    expect([wallet(game, 'a'), game.model.state().pool]).toEqual(['1600.000000', '1800.000000']);
  });

  it.each([
    ['the first buyer', '0', 1, '128.000000'],
    ['the second buyer', '0', 2, '105.411764'],
    ['a buyer in a large pool', '10000000000', 1, '89.600000'],
  ])('§13: the day of purchase for %s', (_who, genesis, orders, paid) => {
    const game = play(localLife({ genesis: { amount: genesis } }));
    for (const member of ['a', 'b'].slice(0, orders)) game.buy(member, '1000');
    game.send('RedeemPoints', { redemptionId: 'r', memberId: orders === 2 ? 'b' : 'a', points: 'all' });
    expect(wallet(game, orders === 2 ? 'b' : 'a')).toBe(paid);
  });

  it('A1: what the last seller leaves is locked at the price before the sale', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: 'all' });
    expect(game.model.state()).toMatchObject({
      ...{ pool: '32.000000', supply: '22.400000000000000000', genesis: '22.400000000000000000' },
      price: { display: '1.4286' },
    });
  });

  it('refuses in the order of contracts.md §2', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    const sell = (fields: object) =>
      codeOf(game.send('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: 'all', ...fields }));
    expect(sell({ memberId: 'x', points: '0' })).toBe('member_not_found');
    expect(sell({ points: '0' })).toBe('amount_not_positive');
    expect(sell({ points: '112.000000000000000001' })).toBe('insufficient_points');
    expect(sell({ memberId: 'b', minNet: '5' })).toBe('insufficient_points');
    expect(sell({ points: '0.000000000000000001', minNet: '5' })).toBe('redemption_too_small');
    expect(sell({ minNet: '128.01' })).toBe('price_moved');
    expect(sell({ minNet: '128' })).toBe('accepted');
    expect(sell({})).toBe('redemption_exists');
  });
});

describe('forced exit (S33–S40)', () => {
  it('S33, E5: leaves when the value is exactly 1.2 times the spend; S38: only a new order earns again', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: '1039.99' });
    expect(game.model.state().members.a).toMatchObject({ exits: 0, wallet: '0.000000' });
    game.send('InjectCapital', { injectionId: 'j', amount: '0.01' });
    expect(game.model.state().members.a).toMatchObject({ exits: 1, lots: 0, wallet: '960.000000' });
    game.buy('a', '1000');
    expect(game.model.state().members.a).toMatchObject({ exits: 1, lots: 1 });
  });

  it.each([
    ['S39', localLife(), '10.7143', 1_136.79],
    ['S40', mall(), '14.2857', 2_957.1],
  ])('%s: the first buyer leaves at k x spend / points', (_row, policy, exitPrice) => {
    const game = play({ ...policy, exit: { ...policy.exit, retentionTo: 'stream' } });
    game.buy('a', '1000');
    game.buy('b', '1000');
    const { supply, pool } = game.model.state();
    const points = Number(policy.name === 'mall' ? 3000 / 210 : 1200 / 112) * Number(supply);
    const wanted = Math.ceil((points - Number(pool)) * 100) / 100;
    game.send('InjectCapital', { injectionId: 'i', amount: (wanted - 0.01).toFixed(2) });
    expect(game.model.state().members.a!.exits).toBe(0);
    expect(Math.abs(Number(game.model.state().price.display) - Number(exitPrice))).toBeLessThan(0.0002);
    game.send('InjectCapital', { injectionId: 'j', amount: '0.01' });
    expect(game.model.state().members.a!.exits).toBe(1);
    expect(game.model.state().price.display).toBe(exitPrice);
  });

  /** Equal orders of 1000, nobody sells: how many have left after so many orders. */
  function holdOnly(policy: PolicyDocument) {
    const model = createModel(policy);
    const at = '2026-01-01T00:00:00Z';
    model.apply({ id: 'm', at, type: 'RegisterMember', memberId: 'a' });
    model.apply({ id: 's', at, type: 'RegisterStore', storeId: 's', ownerId: 'a' });
    const order = { at, type: 'PlaceOrder', memberId: 'a', storeId: 's', amount: '1000' };
    let placed = 0;
    return (orders: number) => {
      for (; placed < orders; placed += 1) model.apply({ ...order, id: `o${placed}`, orderId: `o${placed}` });
      return model.state();
    };
  }

  it.each([
    ['local-life k 1.2', localLife(), 1137],
    ['local-life k 2', localLife({ exit: exitAt(2_000_000) }), 6238],
    ['mall k 1', mall({ exit: exitAt(1_000_000) }), 76],
    ['mall k 2', mall({ exit: exitAt(2_000_000) }), 768],
    ['mall k 3', mall(), 2965],
  ])(
    'E21: hold only, %s: the first exit is by order %3$i, nobody leaves one order earlier',
    (_name, policy, orders) => {
      const stateAfter = holdOnly(policy);
      expect(stateAfter(orders - 1).members.a!.exits).toBe(0);
      expect(stateAfter(orders).members.a!.exits).toBe(1);
    },
  );

  const ROWS: readonly [orders: number, exits: number, price: string, paidOut: string][] = [
    [36_500, 14, '30.5', '0.0023'],
    [100_000, 38, '41.3', '0.0023'],
  ];
  it.each(ROWS.filter(([orders]) => orders <= inject('modelOrders')))(
    '§12: of %i equal orders, nobody selling, %i leave; the price is %s, %s of the inflow was paid out',
    (orders, exits, price, paidOut) => {
      const state = holdOnly(localLife())(orders);
      expect(state.members.a!.exits).toBe(exits);
      expect(Number(state.price.display).toFixed(1)).toBe(price);
      expect((Number(state.members.a!.wallet) / (orders * 160)).toFixed(4)).toBe(paidOut);
    },
    300_000,
  );
});
