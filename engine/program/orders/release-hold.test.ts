import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../amount/decimal.ts';
import { balanceOf } from '../../testing/balance-of.ts';
import { overrideLine, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, one, type Play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const FUNDING = { mode: 'own-goods', channel: 'wechatpay' };
const POLICY = policyWith('local-life-guarded', { genesis: { amount: '100000' } });

/** A live program: m was brought by the owner, and is the recruiter and agent of store t. */
function live() {
  const program = recordedPlay(POLICY, 'live');
  program.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'owner' });
  program.ok({ type: 'RegisterMember', memberId: 'other', referrerId: 'm' });
  program.ok({ type: 'RegisterStore', storeId: 't', ownerId: 'other', recruiterId: 'm', region: '440106' });
  const agency = { agencyId: 'g', memberId: 'm', region: '440106', tier: 'district' };
  program.ok({ type: 'AppointAgent', ...agency, from: '2026-01-01T00:00:00+08:00' });
  return program;
}

function settle(program: Play, orderId: string, memberId: string, storeId: string, more: object = {}) {
  const order = { type: 'PlaceOrder', orderId, memberId, storeId, amount: '1000', funding: FUNDING };
  program.ok({ ...order, ...more });
  return one(program.ok({ type: 'SettleOrder', orderId }), 'OrderSettled');
}

const shown = (settled: ReturnType<typeof settle>) =>
  settled.commissions.map(({ kind, memberId, amount, withheld }) => [
    kind,
    memberId,
    formatMoney(amount),
    withheld === true,
  ]);

const balance = (program: Play, name: string) => formatMoney(balanceOf(program.state, name));

describe('self-dealing in a live program (A11)', () => {
  it('A11: what the buyer would earn on their own order is held, what others earn is paid', () => {
    const program = live();
    expect(shown(settle(program, 'o', 'm', 't'))).toEqual([
      ['direct', 'owner', '3.000000', false],
      ['recruiting', 'm', '5.000000', true],
      ['district', 'm', '1.000000', true],
    ]);
    expect(balance(program, 'platform:hold')).toBe('6.000000');
    expect(balance(program, 'member:m:commission')).toBe('0.000000');
    expect(balance(program, 'member:owner:commission')).toBe('3.000000');
  });

  it('A11: of an order whose buyer owns the store everything is held', () => {
    const program = live();
    expect(shown(settle(program, 'o', 'other', 't')).map((line) => line[3])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(balance(program, 'platform:hold')).toBe('11.000000');
  });

  it('A11: nobody is skipped in rehearsal, nor under an override of the rule', () => {
    const rehearsal = recordedPlay(POLICY);
    rehearsal.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'owner' });
    rehearsal.ok({ type: 'RegisterStore', storeId: 't', ownerId: 'owner', recruiterId: 'm' });
    expect(shown(settle(rehearsal, 'o', 'm', 't')).every((line) => line[3] === false)).toBe(true);
    const program = live();
    program.ok(overrideLine(program, 'self_dealing'));
    expect(shown(settle(program, 'o', 'other', 't')).every((line) => line[3] === false)).toBe(true);
    program.pass(91);
    expect(shown(settle(program, 'o2', 'other', 't')).every((line) => line[3] === true)).toBe(true);
  });
});

describe('ReleaseHold', () => {
  const release = (orderId: string, to: string, more: object = { officers: TWO_OFFICERS }) => ({
    ...{ type: 'ReleaseHold', orderId, to, reason: 'looked-at' },
    ...more,
  });

  it('refuses what it must, in order', () => {
    const program = live();
    settle(program, 'o', 'm', 't');
    settle(program, 'clean', 'other', 's');
    program.ok({
      type: 'PlaceOrder',
      orderId: 'waits',
      memberId: 'm',
      storeId: 't',
      amount: '1',
      funding: FUNDING,
    });
    expect(program.code(release('none', 'member', {}))).toBe('order_not_found');
    expect(program.code(release('waits', 'member', {}))).toBe('nothing_on_hold');
    expect(program.code(release('clean', 'member', {}))).toBe('nothing_on_hold');
    expect(program.code(release('o', 'member', {}))).toBe('two_officers_needed');
    expect(program.code(release('o', 'member'))).toBe('accepted');
    expect(program.code(release('o', 'member'))).toBe('nothing_on_hold');
  });

  it.each(['member', 'platform'] as const)(
    'to the %s: what is left goes there, and refunds follow it',
    (to) => {
      const program = live();
      settle(program, 'o', 'm', 't');
      const revenue = () => program.state.revenue.balance;
      const refund = (refundId: string, amount: string) =>
        one(
          program.ok({ type: 'RefundOrder', refundId, orderId: 'o', amount, officers: TWO_OFFICERS }),
          'OrderRefunded',
        );
      expect(refund('f1', '500').commissions).toMatchObject([
        { memberId: 'owner' },
        { withheld: true },
        { withheld: true },
      ]);
      expect(balance(program, 'platform:hold')).toBe('3.000000');
      const before = revenue();
      const released = one(program.ok(release('o', to)), 'HoldReleased');
      expect(released.commissions.map(({ amount }) => formatMoney(amount))).toEqual(['2.500000', '0.500000']);
      expect(balance(program, 'platform:hold')).toBe('0.000000');
      expect(balance(program, 'member:m:commission')).toBe(to === 'member' ? '3.000000' : '0.000000');
      expect(revenue() - before).toBe(to === 'platform' ? 3_000_000n : 0n);
      const rest = refund('f2', '500');
      expect(rest.commissions.map(({ withheld, forfeited }) => [withheld, forfeited])).toEqual([
        [undefined, undefined],
        ...[0, 1].map(() => [undefined, to === 'platform' ? true : undefined]),
      ]);
      expect(balance(program, 'member:m:commission')).toBe('0.000000');
      expect(balance(program, 'platform:hold')).toBe('0.000000');
      expect(digest(program.replayed())).toBe(digest(program.state));
    },
  );
});

describe('refunds in a live program (economics §14)', () => {
  it('store_cannot_cover: without two officers, before the loss is looked at', () => {
    const program = live();
    settle(program, 'o', 'other', 's');
    const paid = { settlementId: 'x', storeId: 's', amount: '800', channel: 'bank' };
    program.ok({ type: 'SettleStore', ...paid });
    const refund = { type: 'RefundOrder', refundId: 'f', orderId: 'o', amount: '1000', maxLoss: '0' };
    expect(program.send(refund)).toMatchObject({
      refusal: { code: 'store_cannot_cover', held: 0n },
    });
    expect(program.code({ ...refund, officers: ['one'] })).toBe('store_cannot_cover');
    expect(program.code({ ...refund, officers: TWO_OFFICERS })).toBe('loss_above_max');
    const events = program.ok({ ...refund, maxLoss: '900', officers: TWO_OFFICERS });
    expect(events.map(({ type }) => type)).toEqual(['OrderRefunded']);
  });
});
