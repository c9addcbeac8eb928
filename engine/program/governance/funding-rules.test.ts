import { describe, expect, it } from 'vitest';
import { overrideLine, refusalOf } from '../../testing/override-line.ts';
import { digest, play } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';

const ORDER = { type: 'PlaceOrder', orderId: 'o', memberId: 'owner', storeId: 's', amount: '100' };
const SPLIT = { mode: 'split', channel: 'wechatpay' };

describe('whose cash a live program takes', () => {
  it('money nobody has confirmed is locked out: orders and deposits on the simulated channel', () => {
    const program = play('local-life-guarded', undefined, 'live');
    const locked = { code: 'rule_locked', rule: 'unconfirmed_funding' };
    for (const mode of ['collect', 'split', 'deposit', 'own-goods']) {
      expect(refusalOf(program, { ...ORDER, funding: { mode } })).toEqual(locked);
    }
    expect(refusalOf(program, ORDER)).toEqual(locked);
    expect(refusalOf(program, { type: 'FundDeposit', storeId: 's', amount: '1' })).toEqual(locked);
    expect(program.code({ ...ORDER, amount: '0' })).toBe('amount_not_positive');
    expect(program.code({ type: 'FundDeposit', storeId: 's', amount: '0' })).toBe('amount_not_positive');
    expect(program.code({ ...ORDER, funding: SPLIT })).toBe('accepted');
    expect(program.code({ type: 'FundDeposit', storeId: 's', amount: '1', channel: 'bank' })).toBe(
      'accepted',
    );
  });

  it('collecting for stores needs an override, before balances are looked at', () => {
    const program = recordedPlay('local-life-guarded', 'live');
    const collect = { ...ORDER, funding: { mode: 'collect', channel: 'wechatpay' } };
    expect(refusalOf(program, collect)).toEqual({ code: 'override_needed', rule: 'collect_without_licence' });
    program.ok(overrideLine(program, 'collect_without_licence', 1));
    expect(program.ok(collect).map(({ type }) => type)).toEqual(['OrderPlaced']);
    program.pass(1);
    expect(refusalOf(program, { ...collect, orderId: 'o2' })).toMatchObject({
      ...{ code: 'override_expired', rule: 'collect_without_licence' },
    });
    const till = { ...ORDER, orderId: 'o2', funding: { mode: 'deposit', channel: 'till' } };
    expect(program.code(till)).toBe('deposit_too_low');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('elsewhere nothing is said of either', () => {
    const program = play('local-life');
    const types = program.ok(ORDER).map(({ type }) => type);
    expect(types).not.toContain('Warned');
  });
});
