import { describe, expect, it } from 'vitest';
import { formatMoney } from '../../amount/decimal.ts';
import { digest, one, type Play, play, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const POLICY = policyWith('local-life', { exit: { multiple: 900_000_000 }, binding: { days: 180 } });

function peopled<Program extends Play>(program: Program): Program {
  for (const memberId of ['r', 'k']) program.ok({ type: 'RegisterMember', memberId });
  program.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'r' });
  program.ok({ type: 'RegisterStore', storeId: 't', ownerId: 'owner', recruiterId: 'k' });
  return program;
}

function counters(program: Play, id: string): string[] {
  const { directSpend, recruitedTurnover } = program.state.members.get(id)!;
  return [formatMoney(directSpend), formatMoney(recruitedTurnover)];
}

describe('counters (economics §17)', () => {
  it('S7: an order counts for the buyer’s referrer and the store’s recruiter, by its eligible cash', () => {
    const program = peopled(play(POLICY));
    const lines = [{ amount: '70' }, { amount: '30', eligible: false }];
    program.buy('o1', 'm', '100', { storeId: 't', lines });
    expect(counters(program, 'r')).toEqual(['70.000000', '0.000000']);
    expect(counters(program, 'k')).toEqual(['0.000000', '70.000000']);
    program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o1', amount: '50' });
    expect(counters(program, 'r')).toEqual(['35.000000', '0.000000']);
    const freight = [{ line: 2, amount: '15' }];
    program.ok({ type: 'RefundOrder', refundId: 'f2', orderId: 'o1', amount: '15', lines: freight });
    expect(counters(program, 'k')).toEqual(['0.000000', '35.000000']);
  });

  it('refunds take them off the same people, whoever it is now', () => {
    const program = peopled(play(POLICY));
    program.buy('o1', 'm', '100', { storeId: 't' });
    program.ok({ type: 'UnbindMember', memberId: 'm' });
    program.ok({ type: 'BindMember', memberId: 'm', referrerId: 'k', via: 'payment' });
    program.ok({ type: 'UpdateStore', storeId: 't', recruiterId: 'r' });
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '40' });
    expect(counters(program, 'r')).toEqual(['60.000000', '0.000000']);
    expect(counters(program, 'k')).toEqual(['0.000000', '60.000000']);
    program.ok({ type: 'MergeMembers', memberId: 'r', into: 'owner' });
    program.ok({ type: 'RefundOrder', refundId: 'f2', orderId: 'o1', amount: '10' });
    expect(counters(program, 'owner')).toEqual(['50.000000', '0.000000']);
    expect(counters(program, 'r')).toEqual(['0.000000', '0.000000']);
  });

  it('nothing counts for a referrer whose binding has run out, nor for a recruiter who has ended', () => {
    const program = peopled(play(POLICY));
    program.ok({ type: 'EndMember', memberId: 'k' });
    program.pass(180);
    const settled = one(program.buy('o1', 'm', '100', { storeId: 't' }), 'OrderSettled');
    expect(settled.commissions).toEqual([]);
    expect(counters(program, 'r')).toEqual(['0.000000', '0.000000']);
    expect(counters(program, 'k')).toEqual(['0.000000', '0.000000']);
  });
});

describe('the dividend part of a remainder (S5)', () => {
  const sharing = (share: number, remainder: 'platform' | 'pool' | 'dividends' = 'platform') => {
    const [store] = Object.values(POLICY.tariffs);
    return { ...POLICY, dividends: { share }, tariffs: { store: { ...store!, remainder } } };
  };

  it('S5: a share of what goes to the platform feeds the fund, and refunds take it back from there', () => {
    const program = peopled(play(sharing(300_000)));
    const settled = one(program.buy('o1', 'm', '1000'), 'OrderSettled');
    // Of 20 for distribution 3 are earned; 30 % of the rest.
    expect(formatMoney(settled.dividends!)).toBe('5.100000');
    expect(formatMoney(settled.remainder)).toBe('11.900000');
    const fund = program.state.accounts.get('dividends')!;
    expect(formatMoney(fund.balance)).toBe('5.100000');
    const refund = one(
      program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '500' }),
      'OrderRefunded',
    );
    expect(formatMoney(refund.dividends!)).toBe('2.550000');
    program.ok({ type: 'RefundOrder', refundId: 'f2', orderId: 'o1', amount: '500' });
    expect(fund.balance).toBe(0n);
  });

  it('a remainder that goes to pool or fund whole has no such part', () => {
    for (const to of ['pool', 'dividends'] as const) {
      const settled = one(peopled(play(sharing(300_000, to))).buy('o1', 'm', '1000'), 'OrderSettled');
      expect([settled.dividends, formatMoney(settled.remainder)]).toEqual([undefined, '17.000000']);
    }
  });

  it('8: the recorded events give the same state', () => {
    const program = peopled(recordedPlay(sharing(123_456)));
    program.buy('o1', 'm', '99.99', { storeId: 't' });
    program.ok({ type: 'RefundOrder', refundId: 'f', orderId: 'o1', amount: '33.33' });
    program.ok({ type: 'MergeMembers', memberId: 'k', into: 'owner' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});
