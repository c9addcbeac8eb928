import { describe, expect, it } from 'vitest';
import { codeOf, delayed, exitAt, localLife, type Play, play } from './golden.ts';
import { createModel } from './model.ts';

const commission = (game: Play, id: string) => game.model.state().members[id]!.commission;

describe('commissions (S45–S64)', () => {
  it('direct, indirect and recruiting of V1, the rest to the platform', () => {
    const game = play(localLife());
    game.send('RegisterStore', { storeId: 's2', ownerId: 'c', recruiterId: 'a' });
    game.buy('c', '1000', { storeId: 's2' });
    expect(commission(game, 'b')).toBe('3.000000');
    expect(commission(game, 'a')).toBe('7.000000');
    expect(game.model.state().accounts['platform:revenue']).toBe('30.000000');
  });

  it.each([
    ['all tiers', ['district', 'city', 'province'], ['1.000000', '1.000000', '1.000000']],
    ['no city', ['district', 'province'], ['1.000000', '0.000000', '2.000000']],
    ['province alone', ['province'], ['0.000000', '0.000000', '3.000000']],
  ] as const)('S62: differential with %s', (_name, tiers, earned) => {
    const game = play(localLife());
    const agents = { district: ['440106', 'a'], city: ['440100', 'b'], province: ['440000', 'c'] } as const;
    for (const tier of tiers) {
      const [region, memberId] = agents[tier];
      game.send('AppointAgent', { agencyId: tier, memberId, region, tier, from: '2026-01-01T00:00:00Z' });
    }
    game.buy('a', '1000');
    expect(['a', 'b', 'c'].map((id) => commission(game, id))).toEqual(earned);
  });

  it('E8: V2 on the documents’ tariff is refused when it is written', () => {
    const regional = { mode: 'additive', district: 1000, city: 500, province: 100 } as const;
    const v2 = { direct: 10_000, indirect: 5000, recruiting: 10_000, regional };
    expect(() => createModel(localLife({ commission: v2 }))).toThrow('commission exceeds distribution');
  });

  it('S52, S56: first binding wins, a recruited owner stands under the recruiter', () => {
    const game = play(localLife());
    const bind = (memberId: string, referrerId: string) =>
      codeOf(game.send('BindMember', { memberId, referrerId, via: 'store-qr' }));
    expect(bind('b', 'c')).toBe('already_bound');
    expect(bind('a', 'a')).toBe('self_binding');
    expect(bind('a', 'c')).toBe('binding_loop');
    game.send('RegisterMember', { memberId: 'd' });
    game.send('RegisterStore', { storeId: 's2', ownerId: 'd', recruiterId: 'c' });
    expect(bind('d', 'a')).toBe('already_bound');
  });
});

describe('refunds (§8)', () => {
  it('gives everything back when nothing was sold, and the price does not fall', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    game.buy('c', '1000');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o2', amount: '1000' });
    const state = game.model.state();
    expect(state.accounts['cash:simulated']).toBe('1000.000000');
    expect([commission(game, 'a'), commission(game, 'b')]).toEqual(['0.000000', '0.000000']);
    expect(state.pool).toBe('188.235295');
    expect(state.price.display).toBe('1.6807');
    expect(state.stores.s!.payable).toBe('771.764705');
  });

  it('A7: sell, then refund: the wallet gives back what the points brought', () => {
    const game = play(localLife({ genesis: { amount: '100000' } }));
    game.buy('a', '1000');
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: 'all' });
    const before = game.model.state();
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '1000' });
    const after = game.model.state();
    expect(Number(before.members.a!.wallet)).toBeGreaterThan(89);
    expect(after.members.a!.wallet).toBe('0.000000');
    expect([after.pool, after.supply]).toEqual([before.pool, before.supply]);
    expect(game.model.lots()[0]).toMatchObject({
      sold: '0.000000000000000000',
      net: '0.000000',
      spend: '0.000000',
    });
  });

  it('bounds the loss of the store by maxLoss', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    game.buy('c', '1000');
    const refund = { orderId: 'o2', amount: '1000' };
    const give = (refundId: string, maxLoss: string) =>
      game.send('RefundOrder', { refundId, ...refund, maxLoss });
    expect(codeOf(give('r', '28.23'))).toBe('loss_above_max');
    expect(codeOf(give('r', '28.24'))).toBe('accepted');
  });
});

describe('stream, redenomination, idempotency', () => {
  it('§7: an injection over ten days comes in by Tick, in proportion to the time', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: '100', periodDays: 10 });
    expect(game.model.state()).toMatchObject({ pool: '160.000000', stream: '100.000000' });
    game.pass(2.5);
    expect(game.model.state()).toMatchObject({ pool: '185.000000', stream: '75.000000' });
    game.pass(30);
    expect(game.model.state()).toMatchObject({ pool: '260.000000', stream: '0.000000' });
  });

  it('A8: who buys while money waits in the stream buys no part of it', () => {
    const game = play(localLife());
    game.buy('a', '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: '160', periodDays: 10 });
    game.buy('b', '1000');
    expect(game.model.state().members.b!.points).toBe('39.200000000000000000');
  });

  it('§9: a price above a million is scaled by the smallest power of ten', () => {
    const game = play(localLife({ startPrice: '750000' }));
    game.buy('a', '1000');
    const state = game.model.state();
    expect(state.price.display).toBe('107142.8571');
    expect(state.members.a!.points).toBe('0.001493333333333330');
    expect(game.model.lots()[0]!.minted).toBe('0.001493333333333330');
  });

  it('gives the same id the same outcome, whatever the time, and refuses other content', () => {
    const game = play(localLife());
    const command = { id: 'x', at: '2026-01-02T00:00:00Z', type: 'RegisterMember', memberId: 'd' };
    expect(game.model.apply(command)).toEqual({ id: 'x', outcome: 'accepted', seq: 5 });
    const again = { type: 'RegisterMember', at: '2025-01-02T00:00:00Z', memberId: 'd', id: 'x' };
    expect(game.model.apply(again)).toEqual({ id: 'x', outcome: 'accepted', seq: 5 });
    const other = { ...command, memberId: 'e' };
    expect(codeOf(game.model.apply(other))).toBe('duplicate_with_different_content');
    const backwards = { ...command, id: 'y', at: '2026-01-02T07:59:59+08:00' };
    expect(codeOf(game.model.apply(backwards))).toBe('time_backwards');
  });
});

describe('whose cash it is (§3)', () => {
  const funding = (mode: string) => ({ funding: { mode, channel: 'wechatpay', reference: 'x' } });

  it('split: the provider holds the store’s part until it is cleared', () => {
    const game = play(localLife());
    const clear = (amount: string) =>
      codeOf(game.send('RecordSplit', { storeId: 's', amount, channel: 'wechatpay' }));
    game.buy('a', '1000', funding('split'));
    game.buy('a', '1000');
    expect(game.model.state().stores.s).toMatchObject({ payable: '800.000000', atProvider: '800.000000' });
    expect(clear('800.01')).toBe('insufficient_at_provider');
    expect(clear('300')).toBe('accepted');
    expect(game.model.state().accounts['cash:wechatpay']).toBe('700.000000');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '1000' });
    const { accounts, stores } = game.model.state();
    expect([accounts['cash:wechatpay'], stores.s!.atProvider]).toEqual(['-300.000000', '0.000000']);
    expect(stores.s!.payable).toBe('500.000000');
  });

  it('deposit: the take comes out of the store’s deposit, the store’s part is not on our books', () => {
    const game = play(delayed(localLife(), 1));
    game.send('FundDeposit', { storeId: 's', amount: '250' });
    game.buy('a', '1000', funding('deposit'));
    expect(codeOf(game.buy('a', '250.01', funding('deposit')))).toBe('deposit_too_low');
    expect(game.model.state().accounts).toEqual({
      ...{ 'cash:simulated': '250.000000', 'store:s:deposit': '50.000000', pending: '200.000000' },
    });
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '500' });
    expect(game.model.state().stores.s!.deposit).toBe('150.000000');
    game.pass(1);
    game.send('RefundOrder', { refundId: 'r2', orderId: 'o1', amount: '500' });
    expect(game.model.state().stores.s!.deposit).toBe('250.000000');
    expect(game.model.state().pool).toBe('0.000000');
  });
});

describe('the queue of forced exits (§6)', () => {
  it('leaves what is beyond perCommand to the next command, at its price, and keeps it from sale', () => {
    const exit = { ...exitAt(1_200_000), perCommand: 1 };
    const game = play(localLife({ exit }));
    for (const member of ['a', 'b', 'c']) game.buy(member, '1000');
    game.send('InjectCapital', { injectionId: 'i', amount: '100000' });
    expect(game.model.queue()).toEqual(['o2', 'o3']);
    expect(codeOf(game.send('RegisterMember', { memberId: 'a' }))).toBe('member_exists');
    expect(game.model.queue()).toEqual(['o2', 'o3']);
    const sale = { redemptionId: 'r', memberId: 'c', points: 'all' };
    expect(codeOf(game.send('RedeemPoints', sale))).toBe('insufficient_points');
    expect(game.model.queue()).toEqual(['o2', 'o3']);
    game.send('Tick');
    expect(game.model.queue()).toEqual(['o3']);
    game.send('Tick');
    const { members, price } = game.model.state();
    expect(['a', 'b', 'c'].map((id) => members[id]!.wallet)).toEqual(Array(3).fill('960.000000'));
    expect(Number(price.display)).toBeGreaterThan(1000);
  });
});
