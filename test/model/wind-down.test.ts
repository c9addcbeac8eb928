import { describe, expect, it } from 'vitest';
import { delayed, localLife, type Play, play } from './golden.ts';

const wallets = (game: Play) => ['a', 'b', 'c'].map((id) => game.model.state().members[id]!.wallet);
const begin = (game: Play) => game.try('BeginWindDown', { reason: 'r' });

describe('wind-down (§20)', () => {
  it('cancels genesis points, then pays the whole pool pro rata without retention', () => {
    const game = play(localLife({ genesis: { amount: '1000' } }));
    for (const [member, amount] of [
      ['a', '1000'],
      ['b', '2000'],
      ['c', '1000'],
    ] as const)
      game.buy(member, amount);
    game.send('InjectCapital', { injectionId: 'i', amount: '100', periodDays: 10 });
    const points = ['a', 'b', 'c'].map((id) => Number(game.model.state().members[id]!.points));
    const whole = points.reduce((sum, one) => sum + one, 0);
    expect(begin(game)).toBe('accepted');
    expect(game.model.state()).toMatchObject({
      pool: '1740.000000',
      genesis: '0.000000000000000000',
      stream: '0.000000',
    });
    expect(game.try('PlaceOrder', { orderId: 'x', memberId: 'a', storeId: 's', amount: '1' })).toBe(
      'wrong_stage',
    );
    expect(game.try('PayWindDown')).toBe('accepted');
    const state = game.model.state();
    for (const [index, paid] of wallets(game).entries()) {
      expect(Number(paid)).toBeCloseTo((1740 * points[index]!) / whole, 5);
    }
    const rest =
      1_740_000_000n - wallets(game).reduce((sum, paid) => sum + BigInt(paid.replace('.', '')), 0n);
    expect(rest >= 0n && rest < 3n).toBe(true);
    expect(state).toMatchObject({ pool: '0.000000', supply: '0.000000000000000000' });
    expect(game.model.registers().stage).toBe('closed');
    expect(game.try('PayWindDown')).toBe('wrong_stage');
    expect(game.try('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: 'all' })).toBe('wrong_stage');
  });

  it('pays at most perCommand members a command, in order of registration, at one price', () => {
    const game = play(localLife({ exit: { ...localLife().exit, perCommand: 2 } }));
    for (const member of ['c', 'b', 'a']) game.buy(member, '1000');
    begin(game);
    expect(game.try('PayWindDown')).toBe('accepted');
    expect(wallets(game).map((paid) => Number(paid) > 0)).toEqual([true, true, false]);
    expect(game.model.registers().stage).toBe('winding-down');
    expect(game.try('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '1' })).toBe('wrong_stage');
    expect(game.try('PayWindDown')).toBe('accepted');
    expect(game.model.registers().stage).toBe('closed');
    const paid = wallets(game).map(Number);
    expect(paid.reduce((sum, one) => sum + one, 0)).toBeCloseTo(480, 4);
    expect(paid[2]! / 112).toBeCloseTo(paid[0]! / 66.64, 5);
  });

  it('what flooring lot by lot leaves belongs to the last lot', () => {
    const game = play(localLife());
    for (const amount of ['10', '20.01', '30.07']) game.buy('a', amount);
    game.buy('b', '33.33');
    begin(game);
    game.send('PayWindDown');
    const nets = game.model.lots().flatMap(({ memberId, net }) => (memberId === 'a' ? [Number(net)] : []));
    expect(nets.reduce((sum, net) => sum + net, 0)).toBeCloseTo(Number(wallets(game)[0]), 6);
  });

  it('waits for orders that wait', () => {
    const game = play(delayed(localLife(), 5));
    game.buy('a', '1000');
    begin(game);
    expect(game.try('PayWindDown')).toBe('orders_waiting');
    expect(game.try('SettleOrder', { orderId: 'o1' })).toBe('accepted');
    expect(game.try('PayWindDown')).toBe('accepted');
    expect(wallets(game)[0]).toBe('160.000000');
  });

  it('A1: what a refund leaves behind is locked here too, nobody who settles later captures it', () => {
    const game = play(delayed(localLife(), 5));
    game.buy('a', '1000');
    game.send('SettleOrder', { orderId: 'o1' });
    game.send('InjectCapital', { injectionId: 'i', amount: '900' });
    game.buy('b', '1000');
    begin(game);
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '1000' });
    expect(Number(game.model.state().genesis)).toBeGreaterThan(0);
    game.send('SettleOrder', { orderId: 'o2' });
    game.send('PayWindDown');
    expect(Number(wallets(game)[1])).toBeLessThanOrEqual(160);
    expect(game.model.registers().stage).toBe('closed');
  });

  it('with nobody holding points the pool is the platform’s', () => {
    const game = play(localLife({ genesis: { amount: '500' } }));
    begin(game);
    expect(game.model.state().accounts).toMatchObject({ pool: '0.000000', 'platform:revenue': '500.000000' });
    expect(game.try('PayWindDown')).toBe('accepted');
    expect(game.model.registers().stage).toBe('closed');
    expect(game.try('RegisterMember', { memberId: 'd' })).toBe('wrong_stage');
    expect(game.try('Tick')).toBe('accepted');
  });
});
