import { describe, expect, it } from 'vitest';
import { delayed, localLife, type Play, play } from './golden.ts';

const member = (game: Play, id: string) => game.model.registers().members[id]!;
const referrer = (game: Play, id: string) => member(game, id).referrerId;
const commission = (game: Play, id: string) => game.model.state().members[id]!.commission;

describe('bindings that change (§15)', () => {
  it('UnbindMember takes a valid binding away', () => {
    const game = play(localLife({ binding: { days: 1 } }));
    expect(game.try('UnbindMember', { memberId: 'a' })).toBe('not_bound');
    expect(game.try('UnbindMember', { memberId: 'b' })).toBe('accepted');
    expect(referrer(game, 'b')).toBe(null);
    game.pass(1);
    expect(game.try('UnbindMember', { memberId: 'c' })).toBe('not_bound');
  });

  it('RebindMembers moves all or none, each judged as if those before had moved', () => {
    const game = play(localLife());
    game.send('RegisterMember', { memberId: 'd' });
    const move = (memberIds: string[], referrerId: string, fields: object = {}) =>
      game.try('RebindMembers', { memberIds, referrerId, ...fields });
    expect(move(['c', 'x'], 'x')).toBe('member_not_found');
    expect(move(['c'], 'a', { caseId: 'x' })).toBe('case_not_found');
    expect(move(['d', 'a'], 'c')).toBe('binding_loop');
    expect(move(['d', 'a'], 'a')).toBe('self_binding');
    expect(referrer(game, 'd')).toBe(null);
    expect(move(['b', 'c', 'a'], 'd')).toBe('accepted');
    expect(['a', 'b', 'c'].map((id) => referrer(game, id))).toEqual(['d', 'd', 'd']);
    expect(move(['a'], 'd')).toBe('accepted');
    expect(move(['d'], 'a')).toBe('binding_loop');
  });
});

describe('members who leave', () => {
  it('EndMember: owners, agents and who still has something stay; an ended referrer earns nothing', () => {
    const game = play(localLife());
    const end = (memberId: string) => game.try('EndMember', { memberId });
    expect(end('a')).toBe('member_owns_store');
    const agent = { agencyId: 'g', memberId: 'b', region: '440106', tier: 'district', from: game.on(5) };
    game.send('AppointAgent', agent);
    expect(end('b')).toBe('member_is_agent');
    game.send('EndAgency', { agencyId: 'g' });
    game.buy('c', '1000');
    expect(end('b')).toBe('member_has_balance');
    game.send('RequestWithdrawal', { withdrawalId: 'w', memberId: 'b', from: 'commission', amount: '3' });
    game.send('ReviewWithdrawal', { withdrawalId: 'w', decision: 'approve' });
    game.send('RecordPayout', { withdrawalId: 'w', status: 'submitted', payoutNumber: 'p' });
    expect(end('b')).toBe('member_has_pending');
    game.send('RecordPayout', { withdrawalId: 'w', status: 'paid' });
    expect(end('b')).toBe('accepted');
    expect(end('b')).toBe('member_ended');
    expect(game.try('BindMember', { memberId: 'c', referrerId: 'b', via: 'payment' })).toBe('member_ended');
    game.buy('c', '1000');
    expect([commission(game, 'a'), commission(game, 'b')]).toEqual(['2.000000', '0.000000']);
    expect(game.try('BindMember', { memberId: 'c', referrerId: 'a', via: 'payment' })).toBe('accepted');
  });

  it('what is below a fen goes to the platform when a member ends', () => {
    const game = play(localLife());
    game.buy('c', '1.01');
    expect(commission(game, 'b')).toBe('0.003030');
    const before = Number(game.model.state().accounts['platform:revenue']);
    expect(game.try('EndMember', { memberId: 'b' })).toBe('accepted');
    expect(Number(game.model.state().accounts['platform:revenue'])).toBeCloseTo(before + 0.00303, 6);
    expect(commission(game, 'b')).toBe('0.000000');
  });

  it('MergeMembers moves everything that is theirs, and the binding where there was none', () => {
    const game = play(localLife());
    const merge = (memberId: string, into: string) => game.try('MergeMembers', { memberId, into });
    game.send('RegisterMember', { memberId: 'd' });
    game.send('RegisterStore', { storeId: 's2', ownerId: 'b', recruiterId: 'b' });
    game.buy('c', '1000', { storeId: 's2' });
    game.buy('b', '1000');
    expect(merge('b', 'x')).toBe('member_not_found');
    expect(merge('b', 'b')).toBe('self_merge');
    expect(merge('a', 'c')).toBe('binding_loop');
    expect(merge('b', 'd')).toBe('accepted');
    expect(member(game, 'b')).toMatchObject({ status: 'merged', directSpend: '0.000000' });
    expect(member(game, 'd')).toMatchObject({
      ...{ referrerId: 'a', directSpend: '1000.000000', recruitedTurnover: '1000.000000' },
    });
    expect(referrer(game, 'c')).toBe('d');
    expect(game.model.registers().stores.s2).toMatchObject({ ownerId: 'd', recruiterId: 'd' });
    expect([commission(game, 'b'), commission(game, 'd')]).toEqual(['0.000000', '8.000000']);
    expect(game.model.registers().orders.o2!.memberId).toBe('d');
    expect(game.try('SetRank', { memberId: 'b' })).toBe('member_ended');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o1', amount: '1000' });
    expect([commission(game, 'b'), commission(game, 'd')]).toEqual(['0.000000', '0.000000']);
    expect(member(game, 'd')).toMatchObject({ directSpend: '0.000000', recruitedTurnover: '0.000000' });
  });

  it('a merge closes no loop: who stood above comes to stand nowhere', () => {
    const game = play(localLife());
    expect(game.try('MergeMembers', { memberId: 'c', into: 'a' })).toBe('accepted');
    expect(referrer(game, 'a')).toBe(null);
    expect(game.try('MergeMembers', { memberId: 'a', into: 'b' })).toBe('accepted');
    expect(referrer(game, 'b')).toBe(null);
  });

  it('FreezeMember stops sales and payouts, or payouts below an amount', () => {
    const game = play(localLife());
    game.buy('c', '1000');
    const sell = { redemptionId: 'r', memberId: 'c', points: '100' };
    const withdraw = (amount: string) =>
      game.try('RequestWithdrawal', { withdrawalId: amount, memberId: 'c', from: 'wallet', amount });
    expect(game.try('UnfreezeMember', { memberId: 'c' })).toBe('not_frozen');
    expect(game.try('FreezeMember', { memberId: 'c', reason: 'r' })).toBe('accepted');
    expect(game.try('FreezeMember', { memberId: 'c', reason: 'r' })).toBe('member_frozen');
    expect(game.try('RedeemPoints', sell)).toBe('member_frozen');
    expect(withdraw('0')).toBe('member_frozen');
    game.send('UnfreezeMember', { memberId: 'c' });
    expect(game.try('FreezeMember', { memberId: 'c', amount: '50', reason: 'r' })).toBe('accepted');
    expect(game.try('RedeemPoints', sell)).toBe('accepted');
    const wallet = Math.floor(Number(game.model.state().members.c!.wallet) * 100) / 100;
    expect(withdraw((wallet - 49.99).toFixed(2))).toBe('member_frozen');
    expect(withdraw((wallet - 50).toFixed(2))).toBe('accepted');
  });
});

describe('stores that change', () => {
  it('UpdateStore: a new owner may take over who came through this store', () => {
    const game = play(localLife());
    for (const memberId of ['d', 'e', 'f']) game.send('RegisterMember', { memberId });
    const bind = (memberId: string, referrerId: string, storeId?: string) =>
      game.send('BindMember', { memberId, referrerId, via: 'store-qr', ...(storeId ? { storeId } : {}) });
    bind('d', 'a', 's');
    bind('e', 'a');
    bind('f', 'd');
    expect(game.try('UpdateStore', { storeId: 'x' })).toBe('store_not_found');
    expect(game.try('UpdateStore', { storeId: 's', ownerId: 'x' })).toBe('member_not_found');
    expect(game.try('UpdateStore', { storeId: 's', tariff: 'x' })).toBe('tariff_not_found');
    expect(game.try('UpdateStore', { storeId: 's', ownerId: 'f', moveBindings: true })).toBe('accepted');
    expect(['d', 'e', 'f'].map((id) => referrer(game, id))).toEqual(['a', 'a', 'd']);
    expect(game.try('UpdateStore', { storeId: 's', ownerId: 'a' })).toBe('accepted');
    expect(game.try('UpdateStore', { storeId: 's', ownerId: 'c', moveBindings: true })).toBe('accepted');
    expect(['d', 'e', 'f'].map((id) => referrer(game, id))).toEqual(['c', 'a', 'd']);
    expect(game.model.registers().stores.s).toMatchObject({ ownerId: 'c', recruiterId: null });
  });

  it('an order without a region of its own has the store’s as it is at settlement', () => {
    const game = play(delayed(localLife(), 1));
    const agent = { memberId: 'c', tier: 'district', from: game.on(0) };
    game.send('AppointAgent', { agencyId: 'g', region: '310101', ...agent });
    game.buy('a', '1000');
    game.buy('a', '1000', { region: '440106' });
    game.send('UpdateStore', { storeId: 's', region: '310101' });
    game.pass(1);
    expect(commission(game, 'c')).toBe('1.000000');
  });

  it('a suspended store takes no orders; SettleStore pays whole fen', () => {
    const game = play(localLife());
    game.buy('c', '0.03');
    expect(game.try('ResumeStore', { storeId: 's' })).toBe('store_not_suspended');
    expect(game.try('SuspendStore', { storeId: 's', reason: 'r' })).toBe('accepted');
    expect(game.try('SuspendStore', { storeId: 's', reason: 'r' })).toBe('store_suspended');
    expect(game.try('PlaceOrder', { orderId: 'x', memberId: 'c', storeId: 's', amount: '0' })).toBe(
      'store_suspended',
    );
    expect(game.try('ResumeStore', { storeId: 's' })).toBe('accepted');
    const settle = (settlementId: string, amount?: string) =>
      game.try('SettleStore', { settlementId, storeId: 's', ...(amount ? { amount } : {}) });
    expect(settle('z', '0.03')).toBe('insufficient_balance');
    expect(settle('z')).toBe('accepted');
    expect(settle('z')).toBe('settlement_exists');
    expect(settle('y')).toBe('amount_not_positive');
    expect(game.model.state().stores.s!.payable).toBe('0.004000');
  });
});

describe('ReassignOrder (§16)', () => {
  it('moves lot, counters, commissions and the store’s part', () => {
    const game = play(localLife());
    game.send('RegisterMember', { memberId: 'd' });
    game.send('RegisterStore', { storeId: 's2', ownerId: 'a', recruiterId: 'd' });
    game.buy('c', '1000');
    const assign = (fields: object) => game.try('ReassignOrder', { orderId: 'o1', reason: 'r', ...fields });
    expect(assign({ orderId: 'x' })).toBe('order_not_found');
    expect(assign({ memberId: 'x' })).toBe('member_not_found');
    expect(assign({ memberId: 'c', storeId: 's' })).toBe('nothing_to_reassign');
    expect(assign({ memberId: 'b', storeId: 's2' })).toBe('accepted');
    const state = game.model.state();
    expect(['a', 'b', 'c', 'd'].map((id) => commission(game, id))).toEqual([
      ...['3.000000', '0.000000', '0.000000', '7.000000'],
    ]);
    expect(state.members.b!.points).toBe('112.000000000000000000');
    expect([state.stores.s!.payable, state.stores.s2!.payable]).toEqual(['0.000000', '800.000000']);
    expect(member(game, 'a').directSpend).toBe('1000.000000');
    expect([member(game, 'b').directSpend, member(game, 'd').recruitedTurnover]).toEqual([
      ...['0.000000', '1000.000000'],
    ]);
    expect(state.accounts['platform:revenue']).toBe('30.000000');
  });

  it('refuses what has been touched', () => {
    const game = play(localLife());
    game.send('RegisterStore', { storeId: 's2', ownerId: 'a', credits: true });
    const assign = (orderId: string, fields: object) =>
      game.try('ReassignOrder', { orderId, reason: 'r', ...fields });
    game.buy('c', '1000');
    game.buy('c', '1000', { funding: { mode: 'split', channel: 'x', reference: 'x' } });
    game.buy('c', '1000', { storeId: 's2' });
    game.send('RedeemPoints', { redemptionId: 'r', memberId: 'c', points: '0.01' });
    expect(assign('o1', { memberId: 'b' })).toBe('lot_touched');
    expect(assign('o1', { storeId: 's2' })).toBe('accepted');
    expect(assign('o2', { storeId: 's2' })).toBe('funding_of_store');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o2', amount: '1' });
    expect(assign('o2', { memberId: 'b' })).toBe('order_has_refunds');
  });
});
