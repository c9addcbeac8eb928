import { expect, it } from 'vitest';
import { formatInstant } from '../../amount/instant.ts';
import { DAY_MS } from '../../amount/quantity.ts';
import { CHECKLIST, overrideLine, refusalOf, TWO_OFFICERS } from '../../testing/override-line.ts';
import { digest, policyWith } from '../../testing/play.ts';
import { recordedPlay } from '../../testing/replayed.ts';
import { registersJson } from '../registers.ts';

/** The guarded twin, but orders settle at once: one rule is broken. */
const POLICY = policyWith('local-life-guarded', {
  name: 'at-once',
  tariffs: policyWith('local-life', {}).tariffs,
  redemption: { retention: 200_000 },
});

const SPLIT = { mode: 'split', channel: 'wechatpay', reference: '12.345678' };

it('G14, S42: from draft to live and past the end of an override, as two officers see it', () => {
  const program = recordedPlay(POLICY, 'draft');
  const live = { type: 'SetStage', stage: 'live', checklist: CHECKLIST, officers: TWO_OFFICERS };
  const order = (orderId: string, more = {}) => ({
    ...{ type: 'PlaceOrder', orderId, memberId: 'm', storeId: 's', amount: '1000', funding: SPLIT },
    ...more,
  });
  program.ok({ type: 'RegisterMember', memberId: 'm', referrerId: 'owner' });

  // A draft sells nothing, and going live asks for papers, people and responsibility, in this order.
  expect(refusalOf(program, order('o1'))).toEqual({ code: 'wrong_stage', stage: 'draft' });
  const { disclosure: _, ...papers } = CHECKLIST;
  expect(refusalOf(program, { ...live, checklist: papers })).toEqual({
    ...{ code: 'checklist_incomplete', missing: 'disclosure' },
  });
  expect(program.code({ ...live, officers: ['officer-a'] })).toBe('two_officers_needed');
  expect(refusalOf(program, live)).toEqual({ code: 'override_needed', rule: 'no_refund_window' });

  // Responsibility is typed to the letter, by two, for 90 days at most.
  const line = overrideLine(program, 'no_refund_window', 90);
  expect(program.code({ ...line, sentence: 'I agree.' })).toBe('sentence_differs');
  expect(program.code({ ...line, officers: ['officer-a'] })).toBe('two_officers_needed');
  expect(program.code({ ...line, ruleId: 'points_for_money' })).toBe('rule_locked');
  program.ok(line);
  program.ok(live);

  // Live: only money that a channel has confirmed makes points.
  expect(refusalOf(program, order('o1', { funding: { mode: 'split' } }))).toEqual({
    ...{ code: 'rule_locked', rule: 'unconfirmed_funding' },
  });
  const types = program.ok(order('o1')).map(({ type }) => type);
  expect(types).toEqual(['OrderPlaced', 'OrderSettled']);
  program.ok(order('o2'));
  program.ok({ type: 'FundDeposit', storeId: 's', amount: '50', channel: 'bank' });
  program.ok({ type: 'RedeemPoints', redemptionId: 'r1', memberId: 'm', points: '20' });
  expect(registersJson(program.state)).toMatchObject({
    stage: 'live',
    overrides: { override_no_refund_window: { ruleId: 'no_refund_window', officers: TWO_OFFICERS } },
  });

  // The override runs out: new orders stop, what is owed goes on.
  const expiredAt = formatInstant(program.now + 90 * DAY_MS);
  program.now += 90 * DAY_MS - 1;
  expect(program.code(order('o3'))).toBe('accepted');
  program.now += 1;
  expect(refusalOf(program, order('o4'))).toEqual({
    ...{ code: 'override_expired', rule: 'no_refund_window', expiredAt },
  });
  program.ok({ type: 'RedeemPoints', redemptionId: 'r2', memberId: 'm', points: '20' });
  program.ok({ type: 'RefundOrder', refundId: 'f1', orderId: 'o3', amount: '100' });
  program.ok({
    ...{ type: 'RequestWithdrawal', withdrawalId: 'w1', memberId: 'm', from: 'wallet', amount: '5' },
  });
  program.pass(1);

  // A new override, or a policy that breaks no rule, opens the shop again.
  program.ok(overrideLine(program, 'no_refund_window', 7, 'second'));
  program.ok(order('o4'));
  const guarded = policyWith('local-life-guarded', {});
  const publish = { type: 'PublishPolicy', policy: guarded, officers: TWO_OFFICERS };
  program.ok({ ...publish, effectiveAt: formatInstant(program.now + 7 * DAY_MS) });
  program.now += 7 * DAY_MS;
  expect(program.code(order('o5'))).toBe('override_expired');
  program.ok({ type: 'Tick' });
  expect(program.ok(order('o5')).map(({ type }) => type)).toEqual(['OrderPlaced']);
  expect(digest(program.replayed())).toBe(digest(program.state));
});
