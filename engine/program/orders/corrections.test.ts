import { describe, expect, it } from 'vitest';
import { formatMoney, formatPoints } from '../../amount/decimal.ts';
import { balanceOf } from '../../testing/balance-of.ts';
import { TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, type Line, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { stateJson } from '../snapshot.ts';

const NEVER = { exit: { multiple: 900_000_000 } };
const POLICY = policyWith('local-life-credits', NEVER);

/** a was brought by ra and shops at s; b was brought by rb; store t was recruited by rt and grants credits. */
function town<Program extends Play>(program: Program): Program {
  for (const memberId of ['ra', 'rb', 'rt']) program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterMember', memberId: 'a', referrerId: 'ra' });
  program.ok({ type: 'RegisterMember', memberId: 'b', referrerId: 'rb' });
  program.ok({ type: 'RegisterStore', storeId: 't', ownerId: 'owner', recruiterId: 'rt', credits: true });
  program.ok({ type: 'RegisterStore', storeId: 'shop', ownerId: 'owner', tariff: 'mall-credit' });
  return program;
}

const reassign = (orderId: string, more: object): Line => ({
  type: 'ReassignOrder',
  orderId,
  reason: 'till:wrong',
  ...more,
});
const voidLine = (orderId: string, refundId: string, more: object = {}): Line => ({
  type: 'VoidOrder',
  orderId,
  refundId,
  reason: 'till:twice',
  ...more,
});
const account = (program: Play, name: string) => formatMoney(balanceOf(program.state, name));

describe('VoidOrder', () => {
  it('G5: gives back all that is left, goods and credits included, and says why', () => {
    const program = town(play(POLICY));
    program.ok({ type: 'SetProduct', productId: 'tea', storeId: 'shop', list: '100', cost: '10' });
    program.ok({ type: 'AdjustStock', productId: 'tea', change: 5 });
    program.buy('o', 'a', '1000', { storeId: 't' });
    const lines = [{ product: 'tea', quantity: 4, amount: '400' }];
    program.buy('g', 'a', '400', { storeId: 'shop', lines, creditsUsed: '200' });
    const part = [{ line: 1, amount: '50', quantity: 1 }];
    program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'g', amount: '50', lines: part });
    const voided = one(program.ok(voidLine('g', 'f2')), 'OrderRefunded');
    expect(voided).toMatchObject({ amount: 150_000_000n, reason: 'till:twice' });
    expect(voided.lines).toEqual([{ line: 1, amount: 150_000_000n, quantity: 3 }]);
    expect(program.state.mall.products.get('tea')!.stock).toBe(5);
    expect(stateJson(program.state).members.a!.credits).toEqual({ t: '2000.000000' });
    expect(account(program, 'store:t:payable')).toBe('800.000000');
  });

  it('undoes an order that waits', () => {
    const program = town(play('legacy-migration'));
    program.buy('o', 'a', '1000');
    const voided = one(program.ok(voidLine('o', 'f')), 'PendingOrderRefunded');
    expect(voided).toMatchObject({ amount: 1_000_000_000n, reason: 'till:twice', lines: undefined });
    expect(program.state.orders.get('o')!.status).toBe('cancelled');
  });

  it('refuses what it must, in order', () => {
    const program = town(play(POLICY, undefined, 'live'));
    const funding = { mode: 'own-goods', channel: 'bank' };
    const order = (orderId: string) =>
      program.ok({ type: 'PlaceOrder', orderId, memberId: 'a', storeId: 's', amount: '1000', funding });
    program.state.governance.stage = 'rehearsal';
    for (const orderId of ['o1', 'o2', 'o3']) order(orderId);
    program.state.governance.stage = 'live';
    program.ok(voidLine('o1', 'f1', { officers: TWO_OFFICERS }));
    expect(program.code(voidLine('none', 'f1'))).toBe('refund_exists');
    expect(program.code(voidLine('none', 'f2'))).toBe('order_not_found');
    expect(program.code(voidLine('o1', 'f2'))).toBe('refund_exceeds_order');
    expect(program.code(voidLine('o3', 'f2', { maxLoss: '0' }))).toBe('two_officers_needed');
    expect(program.code(voidLine('o3', 'f2', { maxLoss: '0', officers: TWO_OFFICERS }))).toBe(
      'loss_above_max',
    );
    expect(program.code(voidLine('o3', 'f2', { officers: TWO_OFFICERS }))).toBe('accepted');
  });
});

describe('ReassignOrder', () => {
  it('G5: to another member: commissions, lot and counters go with it', () => {
    const program = town(play(POLICY));
    program.buy('b1', 'b', '1000');
    program.buy('o', 'a', '1000');
    program.buy('b2', 'b', '1000');
    const { lot } = program.state.orders.get('o')!.settlement!;
    const price = program.state.pool.balance;
    const moved = one(program.ok(reassign('o', { memberId: 'b' })), 'OrderReassigned');
    expect(moved.settled!.takenBack).toEqual([{ kind: 'direct', memberId: 'ra', amount: 3_000_000n }]);
    expect(moved.settled!.commissions).toEqual([{ kind: 'direct', memberId: 'rb', amount: 3_000_000n }]);
    expect([account(program, 'member:ra:commission'), account(program, 'member:rb:commission')]).toEqual([
      '0.000000',
      '9.000000',
    ]);
    const [a, b] = ['a', 'b'].map((id) => program.state.members.get(id)!);
    expect(b!.lots.map(({ orderId }) => orderId)).toEqual(['b1', 'o', 'b2']);
    expect([a!.lots.length, formatPoints(a!.points)]).toEqual([0, '0.000000000000000000']);
    expect(lot).toMatchObject({ holder: { id: 'b' }, multiple: 900_000_000n });
    expect(program.state.pool.balance).toBe(price);
    const { directSpend } = program.state.members.get('rb')!;
    expect(formatMoney(directSpend)).toBe('3000.000000');
    // Refunds go by what it is now.
    const refund = { type: 'RefundOrder', refundId: 'f', orderId: 'o', amount: '1000' };
    expect(one(program.ok(refund), 'OrderRefunded')).toMatchObject({
      memberId: 'b',
      commissions: [{ memberId: 'rb' }],
    });
  });

  it('G5: to another store: the merchant part moves, recruiting is paid anew, the grant keeps its origin', () => {
    const program = town(play(POLICY));
    program.buy('o', 'a', '1000', { storeId: 't' });
    program.ok(reassign('o', { storeId: 's' }));
    expect([account(program, 'store:t:payable'), account(program, 'store:s:payable')]).toEqual([
      '0.000000',
      '800.000000',
    ]);
    expect(account(program, 'member:rt:commission')).toBe('0.000000');
    expect(formatMoney(program.state.orders.get('o')!.settlement!.remainder)).toBe('17.000000');
    expect(program.state.credits.grants.get('order:o')!.originId).toBe('t');
    program.ok(reassign('o', { storeId: 't' }));
    expect(account(program, 'member:rt:commission')).toBe('5.000000');
    expect(formatMoney(program.state.members.get('rt')!.recruitedTurnover)).toBe('1000.000000');
  });

  it('commissions come anew out of the remainder alone; what is in the pool stays, and the price never falls', () => {
    const [store] = Object.values(POLICY.tariffs);
    const program = town(
      play({ ...POLICY, tariffs: { ...POLICY.tariffs, store: { ...store!, remainder: 'pool' } } }),
    );
    program.ok({ type: 'RegisterMember', memberId: 'c' });
    program.buy('o1', 'c', '1000');
    const before = program.state.pool.balance;
    const none = one(program.ok(reassign('o1', { memberId: 'a' })), 'OrderReassigned');
    expect(none.settled!.commissions).toEqual([]);
    expect(program.state.pool.balance).toBe(before);
    program.buy('o2', 'b', '1000');
    const later = program.state.pool.balance;
    program.ok(reassign('o2', { memberId: 'c' }));
    expect(formatMoney(program.state.pool.balance - later)).toBe('3.000000');
  });

  it('the dividend part stays where it is', () => {
    const program = town(play({ ...POLICY, dividends: { share: 1_000_000 } }));
    program.buy('o', 'a', '1000');
    expect(account(program, 'dividends')).toBe('17.000000');
    const moved = one(program.ok(reassign('o', { memberId: 'b', storeId: 't' })), 'OrderReassigned');
    // Asked for are 3 and 5; all there is are the 3 that were taken back.
    expect(moved.settled!.commissions.map(({ memberId, amount }) => [memberId, formatMoney(amount)])).toEqual(
      [['rb', '3.000000']],
    );
    expect(account(program, 'dividends')).toBe('17.000000');
  });

  it('an order that waits just changes, and settles for whom it is then', () => {
    const program = town(play(policyWith('legacy-migration', NEVER)));
    program.buy('o', 'a', '1000');
    expect(one(program.ok(reassign('o', { memberId: 'b' })), 'OrderReassigned').settled).toBeUndefined();
    expect(one(program.pass(1), 'OrderSettled')).toMatchObject({
      memberId: 'b',
      commissions: [{ memberId: 'rb' }],
    });
  });

  it('A11: self-dealing is judged anew in a live program', () => {
    const program = town(recordedPlay(POLICY));
    program.buy('o', 'a', '1000', { storeId: 't' });
    program.state.governance.stage = 'live';
    const moved = one(program.ok(reassign('o', { storeId: 's', officers: TWO_OFFICERS })), 'OrderReassigned');
    expect(moved.settled!.commissions).toEqual([{ kind: 'direct', memberId: 'ra', amount: 3_000_000n }]);
    program.ok({ type: 'UpdateStore', storeId: 't', ownerId: 'a' });
    const back = one(program.ok(reassign('o', { storeId: 't', officers: TWO_OFFICERS })), 'OrderReassigned');
    expect(back.settled!.commissions.map(({ withheld }) => withheld)).toEqual([true, true]);
    expect(account(program, 'platform:hold')).toBe('8.000000');
    const again = one(program.ok(reassign('o', { storeId: 's', officers: TWO_OFFICERS })), 'OrderReassigned');
    expect(again.settled!.takenBack.map(({ withheld }) => withheld)).toEqual([true, true]);
    expect(account(program, 'platform:hold')).toBe('0.000000');
  });

  it.each<readonly [string, Line]>([
    ['order_not_found', reassign('none', { memberId: 'nobody', storeId: 'none' })],
    ['member_not_found', reassign('o', { memberId: 'nobody', storeId: 'none' })],
    ['member_ended', reassign('o', { memberId: 'gone', storeId: 'none' })],
    ['store_not_found', reassign('o', { storeId: 'none' })],
    ['nothing_to_reassign', reassign('o', {})],
    ['nothing_to_reassign', reassign('cancelled', { memberId: 'a', storeId: 's' })],
    ['order_cancelled', reassign('cancelled', { memberId: 'b' })],
    ['order_has_refunds', reassign('refunded', { memberId: 'b' })],
    ['order_has_credits', reassign('granting', { memberId: 'b' })],
    ['order_has_credits', reassign('using', { memberId: 'b' })],
    ['lot_touched', reassign('sold', { memberId: 'b', storeId: 't' })],
    ['funding_of_store', reassign('split', { storeId: 't' })],
    ['two_officers_needed', reassign('o', { memberId: 'b' })],
  ])('%s: %j', (code, line) => {
    const slow = { ...POLICY.tariffs.store!, settlementDelayDays: 1 };
    const program = town(play({ ...POLICY, tariffs: { ...POLICY.tariffs, slow } }));
    program.ok({ type: 'RegisterMember', memberId: 'gone' });
    program.ok({ type: 'EndMember', memberId: 'gone' });
    program.buy('sold', 'a', '10');
    program.ok({ type: 'RedeemPoints', redemptionId: 'r', memberId: 'a', points: '0.1' });
    program.buy('granting', 'a', '100', { storeId: 't' });
    program.buy('using', 'a', '20', { storeId: 'shop', creditsUsed: '5' });
    program.buy('split', 'a', '10', { funding: { mode: 'split', channel: 'wechatpay' } });
    for (const orderId of ['refunded', 'cancelled']) {
      program.buy(orderId, 'a', '10', { lines: [{ amount: '10', tariff: 'slow' }] });
    }
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'refunded', amount: '1' });
    program.ok({ type: 'RefundOrder', refundId: 'g', orderId: 'cancelled', amount: '10' });
    program.buy('o', 'a', '10');
    if (code === 'two_officers_needed') program.state.governance.stage = 'live';
    expect(program.code(line)).toBe(code);
  });

  it('8: the recorded events give the same state', () => {
    const program = town(
      recordedPlay(policyWith('legacy-migration', { ...NEVER, dividends: { share: 333_333 } })),
    );
    for (const orderId of ['o1', 'o2', 'o3']) program.buy(orderId, 'a', '99.99', { storeId: 't' });
    program.ok(reassign('o1', { memberId: 'b' }));
    program.pass(1);
    program.ok(reassign('o2', { memberId: 'b', storeId: 's' }));
    program.ok(voidLine('o2', 'f'));
    program.ok({ type: 'MergeMembers', memberId: 'rb', into: 'ra' });
    program.ok(reassign('o3', { memberId: 'b' }));
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
