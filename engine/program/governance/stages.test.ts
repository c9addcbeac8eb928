import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../amount/quantity.ts';
import { CHECKLIST, overrideLine, refusalOf, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, one, play } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';
import { stageTakes } from './stages.ts';

describe('stages', () => {
  it('a draft registers and writes rules; it moves no money', () => {
    const program = play('local-life', undefined, 'draft');
    const order = { type: 'PlaceOrder', orderId: 'o', memberId: 'owner', storeId: 's', amount: '0' };
    expect(refusalOf(program, order)).toEqual({ code: 'wrong_stage', stage: 'draft' });
    expect(program.code({ type: 'PayWindDown' })).toBe('wrong_stage');
    expect(program.code({ type: 'BeginWindDown', reason: 'r' })).toBe('wrong_stage');
    expect(program.code({ type: 'CreateProgram', programId: 'p', policy: {} })).toBe('wrong_stage');
    expect(program.code({ type: 'FundDeposit', storeId: 's', amount: '1' })).toBe('wrong_stage');
    for (const line of [
      { type: 'RegisterMember', memberId: 'm', referrerId: 'owner' },
      { type: 'Pause', what: 'orders', reason: 'r' },
      { type: 'Resume', what: 'orders' },
      { type: 'Tick' },
    ]) {
      expect(program.code(line)).toBe('accepted');
    }
  });

  it.each([
    ['rehearsal', ['PlaceOrder', 'SetStage', 'CreateProgram', 'BeginWindDown'], ['PayWindDown']],
    ['live', ['PlaceOrder', 'RefundOrder', 'AdjustWallet'], ['PayWindDown']],
    [
      'draft',
      ['UnbindMember', 'UpdateStore', 'AppointAgent', 'EndAgency', 'SetProduct', 'SetRank', 'SetShareholder'],
      ['RebindMembers', 'SuspendStore', 'OpenCase', 'ImportLegacyClaim', 'AdjustStock', 'FreezeMember'],
    ],
    [
      'winding-down',
      ['RefundOrder', 'SettleOrder', 'VoidOrder', 'ReassignOrder', 'PayWindDown', 'StopSubsidy', 'Tick'],
      ['PlaceOrder', 'RedeemPoints', 'InjectCapital', 'Redenominate', 'ConvertPoints', 'StartConversion'],
    ],
    [
      'winding-down',
      ['RequestWithdrawal', 'RecordOverride'],
      ['AllotShares', 'StartSubsidy', 'ImportLegacyClaim', 'PublishPolicy', 'SetStage', 'BeginWindDown'],
    ],
    [
      'closed',
      [
        'RequestWithdrawal',
        'ReviewWithdrawal',
        'RecordPayout',
        'CancelWithdrawal',
        'RemitTax',
        'SettleStore',
      ],
      [
        'PayWindDown',
        'PlaceOrder',
        'RefundOrder',
        'RegisterMember',
        'OpenCase',
        'RecordOverride',
        'SetStage',
      ],
    ],
    ['closed', ['RecordSplit', 'AdjustWallet', 'UnfreezeMember', 'EndMember', 'Pause', 'Resume', 'Tick'], []],
    ['closed', ['StopSubsidy', 'ReleaseHold'], ['StartSubsidy', 'PayDividend']],
  ] as const)('%s takes %j and not %j', (stage, taken, refused) => {
    expect(taken.filter((type) => !stageTakes(stage, false, type))).toEqual([]);
    expect(refused.filter((type) => stageTakes(stage, false, type))).toEqual([]);
  });

  it('once the pool is being paid out nothing that would change it is taken', () => {
    for (const type of ['RefundOrder', 'VoidOrder', 'ReassignOrder', 'SettleOrder']) {
      expect([stageTakes('winding-down', false, type), stageTakes('winding-down', true, type)]).toEqual([
        true,
        false,
      ]);
    }
    expect(stageTakes('winding-down', true, 'PayWindDown')).toBe(true);
  });

  it('the stage comes before the pause, and the time before both', () => {
    const program = play('local-life', undefined, 'draft');
    program.ok({ type: 'Pause', what: 'orders', reason: 'r' });
    const order = { type: 'PlaceOrder', orderId: 'o', memberId: 'owner', storeId: 's', amount: '0' };
    expect(program.code(order)).toBe('wrong_stage');
    expect(program.code({ ...order, at: '2025-01-01T00:00:00Z' })).toBe('time_backwards');
  });

  it('CreateProgram inside a program is refused', () => {
    const program = play('local-life');
    const line = { type: 'CreateProgram', programId: 'p2', policy: {}, stage: 'live', checklist: CHECKLIST };
    expect(refusalOf(program, line)).toEqual({ code: 'program_exists', programId: 'p2' });
  });
});

describe('SetStage', () => {
  it('goes from draft to rehearsal or live and nowhere else', () => {
    const program = recordedPlay('local-life', 'draft');
    for (const stage of ['draft', 'winding-down', 'closed']) {
      expect(refusalOf(program, { type: 'SetStage', stage })).toEqual({
        code: 'stage_not_allowed',
        from: 'draft',
        to: stage,
      });
    }
    const events = program.ok({ type: 'SetStage', stage: 'rehearsal' });
    expect(events).toEqual([{ type: 'StageSet', stage: 'rehearsal', before: 'draft' }]);
    const live = { type: 'SetStage', stage: 'live', checklist: CHECKLIST, officers: TWO_OFFICERS };
    expect(refusalOf(program, live)).toEqual({ code: 'stage_not_allowed', from: 'rehearsal', to: 'live' });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('to live: each reference of the checklist, two officers, then an override of every rule broken', () => {
    const program = recordedPlay('mall', 'draft');
    const given: Record<string, string> = {};
    for (const [name, reference] of Object.entries(CHECKLIST)) {
      const line = { type: 'SetStage', stage: 'live', checklist: { ...given } };
      expect(refusalOf(program, line)).toEqual({ code: 'checklist_incomplete', missing: name });
      given[name] = reference;
    }
    const line = { type: 'SetStage', stage: 'live', checklist: CHECKLIST };
    expect(program.code({ type: 'SetStage', stage: 'live', officers: TWO_OFFICERS })).toBe(
      'checklist_incomplete',
    );
    expect(program.code(line)).toBe('two_officers_needed');
    expect(program.code({ ...line, officers: ['officer-a'] })).toBe('two_officers_needed');
    const ready = { ...line, officers: TWO_OFFICERS };
    expect(refusalOf(program, ready)).toEqual({ code: 'override_needed', rule: 'net_payout_above_spend' });
    program.ok(overrideLine(program, 'net_payout_above_spend'));
    expect(refusalOf(program, ready)).toEqual({ code: 'override_needed', rule: 'no_refund_window' });
    program.ok(overrideLine(program, 'no_refund_window', 1));
    program.now += DAY_MS;
    expect(refusalOf(program, ready)).toEqual({ code: 'override_needed', rule: 'no_refund_window' });
    program.ok(overrideLine(program, 'no_refund_window', 1, 'again'));
    const set = one(program.ok(ready), 'StageSet');
    expect(set).toEqual({
      type: 'StageSet',
      stage: 'live',
      before: 'draft',
      checklist: CHECKLIST,
      officers: TWO_OFFICERS,
    });
    expect(program.state.governance).toMatchObject({ stage: 'live', checklist: CHECKLIST });
    expect(digest(program.replayed())).toBe(digest(program.state));
  });
});

describe('pauses', () => {
  const member = { type: 'RegisterMember', memberId: 'm' };
  it.each([
    ['orders', { type: 'PlaceOrder', orderId: 'o', memberId: 'none', storeId: 'none', amount: '0' }],
    ['redemptions', { type: 'RedeemPoints', redemptionId: 'r', memberId: 'none', points: '0' }],
    [
      'redemptions',
      { type: 'ConvertPoints', entitlementId: 'e', conversionId: 'c', memberId: 'm', points: '1' },
    ],
    ['payouts', { type: 'PayDividend', dividendId: 'd' }],
    ['binding', { type: 'BindMember', memberId: 'none', referrerId: 'none', via: 'payment' }],
    ['binding', { ...member, referrerId: 'owner' }],
  ])('%s paused: %j is refused with the reason before anything of its own', (what, line) => {
    const program = recordedPlay('local-life');
    program.ok({ type: 'Pause', what, reason: 'notice:12.500000' });
    expect(refusalOf(program, line)).toEqual({ code: 'paused', what, reason: 'notice:12.500000' });
    expect(program.code(member)).toBe('accepted');
    expect(program.code({ type: 'Tick' })).toBe('accepted');
    expect(digest(program.replayed())).toBe(digest(program.state));
    program.ok({ type: 'Resume', what });
    expect(program.code(line)).not.toBe('paused');
    expect(digest(program.replayed())).toBe(digest(program.state));
  });

  it('each can be paused once and resumed once, apart from the others', () => {
    const program = play('local-life');
    expect(refusalOf(program, { type: 'Resume', what: 'payouts' })).toEqual({
      code: 'not_paused',
      what: 'payouts',
    });
    for (const what of ['payouts', 'binding', 'redemptions', 'orders']) {
      const line = { type: 'Pause', what, reason: 'r' };
      expect(program.code(line)).toBe('accepted');
      expect(refusalOf(program, line)).toEqual({ code: 'already_paused', what });
    }
    expect(registersJson(program.state)).toMatchObject({
      pauses: ['binding', 'orders', 'payouts', 'redemptions'],
      notices: { binding: { reason: 'r', since: '2025-12-31T16:00:00.000Z' } },
    });
    program.ok({ type: 'Resume', what: 'binding', reason: 'r' });
    expect(program.code({ ...member, referrerId: 'owner' })).toBe('accepted');
  });
});
