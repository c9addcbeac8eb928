import { describe, expect, it } from 'vitest';
import { exitAt, localLife, type Play, play } from './golden.ts';
import type { PolicyDocument } from './policy-document.ts';
import { STAND_INS } from './sentences.ts';

const TWO = ['ann', 'bob'];
const confirmed = (mode = 'own-goods') => ({ funding: { mode, channel: 'wechatpay', reference: 'x' } });
const CHECKLIST = {
  ...{ legalProfile: 'f1', reserveAccount: 'f2', paymentProvider: 'f3', disclosure: 'f4' },
  ...{ counselOpinion: 'f5', outcomesReport: 'f6' },
};

/** A policy that breaks no rule of severity override. */
const safe = (change: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...localLife({ exit: exitAt(1_200_000) }),
  tariffs: { store: { ...localLife().tariffs.store!, settlementDelayDays: 1 } },
  ...change,
});

function override(game: Play, ruleId: string, days = 90, overrideId = ruleId): string {
  const sentence = STAND_INS(ruleId)[0]!;
  const fields = { overrideId, ruleId, officers: TWO, sentence, reason: 'r', expiresAt: game.on(days) };
  return game.try('RecordOverride', fields);
}

const goLive = (game: Play): string =>
  game.try('SetStage', { stage: 'live', checklist: CHECKLIST, officers: TWO });

/** A live program with members, a store, and nothing that needs an override. */
function live(change: Partial<PolicyDocument> = {}): Play {
  const game = play(safe(change), { stage: 'draft' });
  expect(goLive(game)).toBe('accepted');
  return game;
}

describe('stages (§14)', () => {
  it('a draft takes what prepares a program and nothing else', () => {
    const game = play(safe(), { stage: 'draft' });
    expect(game.try('PlaceOrder', { orderId: 'o', memberId: 'a', storeId: 's', amount: '1' })).toBe(
      'wrong_stage',
    );
    expect(game.try('FundBudget', { budgetId: 'b', amount: '1' })).toBe('wrong_stage');
    expect(game.try('SetStage', { stage: 'rehearsal' })).toBe('accepted');
    expect(goLive(game)).toBe('stage_not_allowed');
    expect(game.try('CreateProgram', { programId: 'p', policy: safe() })).toBe('program_exists');
    expect(game.try('PayWindDown')).toBe('wrong_stage');
  });

  it('goes live with the whole checklist, two different officers and the overrides its policy needs', () => {
    const game = play(localLife({ exit: exitAt(1_300_000) }), { stage: 'draft' });
    const tryLive = (fields: object) => game.try('SetStage', { stage: 'live', ...fields });
    expect(tryLive({ officers: TWO })).toBe('checklist_incomplete');
    expect(tryLive({ checklist: CHECKLIST, officers: ['ann', 'ann'] })).toBe('two_officers_needed');
    expect(goLive(game)).toBe('override_needed');
    expect(override(game, 'net_payout_above_spend')).toBe('accepted');
    expect(goLive(game)).toBe('override_needed');
    expect(override(game, 'no_refund_window', 10)).toBe('accepted');
    expect(goLive(game)).toBe('accepted');
    const buy = (orderId: string) =>
      game.try('PlaceOrder', { orderId, memberId: 'b', storeId: 's', amount: '10', ...confirmed() });
    expect(buy('o1')).toBe('accepted');
    game.pass(10);
    expect(buy('o2')).toBe('override_expired');
    expect(override(game, 'no_refund_window', 10, 'again')).toBe('accepted');
    expect(buy('o3')).toBe('accepted');
    expect(game.try('EndOverride', { overrideId: 'again' })).toBe('accepted');
    expect(buy('o4')).toBe('override_expired');
  });

  it('an override repeats the rule’s own sentence, for at most 90 days', () => {
    const game = play(safe());
    const sentence = STAND_INS('agent_fee')[1]!;
    const record = (fields: object) =>
      game.try('RecordOverride', {
        ...{
          overrideId: 'v',
          ruleId: 'agent_fee',
          officers: TWO,
          sentence,
          reason: 'r',
          expiresAt: game.on(90),
        },
        ...fields,
      });
    expect(record({ ruleId: 'no_such_rule' })).toBe('rule_not_found');
    expect(record({ ruleId: 'unconfirmed_funding' })).toBe('rule_locked');
    expect(record({ ruleId: 'no_genesis' })).toBe('override_not_needed');
    expect(record({ sentence: `${sentence} ` })).toBe('sentence_differs');
    expect(record({ expiresAt: game.on(0) })).toBe('expiry_out_of_range');
    expect(record({ expiresAt: game.on(90.001) })).toBe('expiry_out_of_range');
    expect(record({ officers: ['ann'] })).toBe('two_officers_needed');
    expect(record({})).toBe('accepted');
    expect(record({})).toBe('override_exists');
    expect(game.try('EndOverride', { overrideId: 'x' })).toBe('override_not_found');
    expect(game.model.registers().overrides.v).toMatchObject({ ruleId: 'agent_fee', until: game.on(90) });
  });
});

describe('a live program', () => {
  it('takes no simulated money, and holds cash of others only with an override', () => {
    const game = live();
    const buy = (fields: object) =>
      game.try('PlaceOrder', { orderId: 'o', memberId: 'b', storeId: 's', amount: '10', ...fields });
    expect(buy({})).toBe('rule_locked');
    expect(buy(confirmed('collect'))).toBe('override_needed');
    expect(buy(confirmed('split'))).toBe('accepted');
    expect(game.try('FundDeposit', { storeId: 's', amount: '1' })).toBe('rule_locked');
    expect(game.try('FundDeposit', { storeId: 's', amount: '1', channel: 'bank' })).toBe('accepted');
  });

  it('needs two officers for what corrects, and overrides for what is off', () => {
    const game = live({ legacy: { mode: 'time', batches: 1, everyDays: 1 } });
    game.buy('c', '1000', confirmed());
    const correct = { orderId: 'o1', memberId: 'b', reason: 'r' };
    expect(game.try('ReassignOrder', correct)).toBe('two_officers_needed');
    expect(game.try('ReassignOrder', { ...correct, officers: TWO })).toBe('accepted');
    expect(game.try('VoidOrder', { orderId: 'o1', refundId: 'v', reason: 'r' })).toBe('two_officers_needed');
    expect(game.try('MergeMembers', { memberId: 'c', into: 'b', officers: ['x'] })).toBe(
      'two_officers_needed',
    );
    game.send('FundBudget', { budgetId: 'b', amount: '5' });
    const pay = { adjustmentId: 'j', memberId: 'b', budgetId: 'b', amount: '9', reason: 'r' };
    expect(game.try('AdjustWallet', pay)).toBe('two_officers_needed');
    expect(game.try('AdjustWallet', { ...pay, officers: TWO })).toBe('insufficient_balance');
    expect(game.try('BeginWindDown', { reason: 'r' })).toBe('two_officers_needed');
    expect(game.try('SetShareholder', { memberId: 'b', weight: 1 })).toBe('override_needed');
    expect(game.try('SetShareholder', { memberId: 'b', weight: 0 })).toBe('accepted');
    const claim = { claimId: 'k', memberId: 'b', amount: '1' };
    expect(game.try('ImportLegacyClaim', claim)).toBe('override_needed');
    const agent = { agencyId: 'g', memberId: 'a', region: '440106', tier: 'district', from: game.on(0) };
    expect(game.try('AppointAgent', { ...agent, fee: '1000' })).toBe('override_needed');
    expect(game.try('AppointAgent', { ...agent, fee: '0' })).toBe('accepted');
    const move = { memberIds: ['b'], referrerId: 'a' };
    expect(game.try('RebindMembers', move)).toBe('override_needed');
    expect(override(game, 'move_members')).toBe('accepted');
    expect(game.try('RebindMembers', move)).toBe('accepted');
  });

  it('an injection stays below the lowest pool of thirty days', () => {
    const game = live({ genesis: { amount: '1000' } });
    const inject = (injectionId: string, amount: string) =>
      game.try('InjectCapital', { injectionId, amount, officers: TWO });
    expect(game.try('InjectCapital', { injectionId: 'x', amount: '1' })).toBe('two_officers_needed');
    expect(inject('i1', '600')).toBe('accepted');
    expect(inject('i2', '400.01')).toBe('override_needed');
    expect(inject('i3', '400')).toBe('accepted');
    game.pass(29);
    expect(inject('i4', '0.01')).toBe('override_needed');
    game.pass(1);
    expect(inject('i5', '2000.01')).toBe('override_needed');
    expect(inject('i6', '2000')).toBe('accepted');
  });

  it('holds what self-dealing would earn, until two officers decide', () => {
    const game = live();
    game.buy('a', '1000', confirmed());
    game.send('RegisterStore', { storeId: 's2', ownerId: 'b', recruiterId: 'c' });
    game.buy('c', '1000', { storeId: 's2', ...confirmed() });
    game.pass(1);
    const held = () => game.model.state().accounts['platform:hold'];
    expect(held()).toBe('5.000000');
    expect(game.try('ReleaseHold', { orderId: 'x', to: 'member', reason: 'r' })).toBe('order_not_found');
    expect(game.try('ReleaseHold', { orderId: 'o1', to: 'member', reason: 'r' })).toBe('nothing_on_hold');
    const release = { orderId: 'o2', to: 'member', reason: 'r' };
    expect(game.try('ReleaseHold', release)).toBe('two_officers_needed');
    game.send('RefundOrder', { refundId: 'r', orderId: 'o2', amount: '100', officers: TWO });
    expect(held()).toBe('4.500000');
    expect(game.try('ReleaseHold', { ...release, officers: TWO })).toBe('accepted');
    expect(held()).toBe('0.000000');
    expect(game.model.state().members.c!.commission).toBe('4.500000');
    game.send('RefundOrder', { refundId: 'r2', orderId: 'o2', amount: '100', officers: TWO });
    expect(game.model.state().members.c!.commission).toBe('4.000000');
  });

  it('refuses a refund the store cannot cover, unless two officers approve', () => {
    const game = live();
    game.buy('b', '1000', confirmed());
    game.pass(1);
    game.send('SettleStore', { settlementId: 'z', storeId: 's' });
    const refund = { refundId: 'r', orderId: 'o1', amount: '10' };
    expect(game.try('RefundOrder', refund)).toBe('store_cannot_cover');
    expect(game.try('RefundOrder', { ...refund, officers: TWO })).toBe('accepted');
  });
});

describe('pauses', () => {
  it('stop what they name and say so, and only that', () => {
    const game = play(localLife());
    game.buy('a', '100');
    expect(game.try('Resume', { what: 'orders' })).toBe('not_paused');
    for (const what of ['orders', 'redemptions', 'payouts', 'binding']) {
      expect(game.try('Pause', { what, reason: 'n1' })).toBe('accepted');
    }
    expect(game.try('Pause', { what: 'orders', reason: 'n2' })).toBe('already_paused');
    expect(game.model.registers().pauses).toEqual(['binding', 'orders', 'payouts', 'redemptions']);
    expect(game.try('PlaceOrder', { orderId: 'x', memberId: 'nobody', storeId: 's', amount: '0' })).toBe(
      'paused',
    );
    expect(game.try('RedeemPoints', { redemptionId: 'r', memberId: 'a', points: 'all' })).toBe('paused');
    expect(game.try('SettleStore', { settlementId: 'z', storeId: 's' })).toBe('paused');
    expect(game.try('RegisterMember', { memberId: 'd', referrerId: 'a' })).toBe('paused');
    expect(game.try('RegisterMember', { memberId: 'd' })).toBe('accepted');
    expect(game.try('Resume', { what: 'orders' })).toBe('accepted');
    expect(game.try('PlaceOrder', { orderId: 'x', memberId: 'a', storeId: 's', amount: '1' })).toBe(
      'accepted',
    );
  });
});
