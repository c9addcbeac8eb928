import { describe, expect, test } from 'vitest';
import { FIELD_READERS, OBJECT_FIELDS, REFUSAL_CODES } from '#engine';
import { FAULTS } from './faults.ts';
import { ORDER_STATUSES } from './order-statuses.ts';
import { problemOf } from './problems.ts';
import { NAMES } from './refusals/words.ts';
import { REFUSALS } from './refusals.ts';
import { WITHDRAWAL_STATUSES } from './registers/withdrawals.ts';
import { renderRefusal } from './render-refusal.ts';

describe('refusals', () => {
  test.each(REFUSAL_CODES)('%s has a status and both languages with the same slots', (code) => {
    const { status, zh, en } = REFUSALS[code];
    expect([400, 404, 409, 422, 503]).toContain(status);
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    expect(names(zh)).toEqual(names(en));
  });

  test('no code is both a refusal and a fault', () => {
    expect(Object.keys(FAULTS).filter((code) => code in REFUSALS)).toEqual([]);
  });

  test('numbers are filled in as people read them', () => {
    const refusal = { code: 'price_moved', net: '1188.120000', minNet: '89.000001' };
    expect(renderRefusal(refusal, 'en')).toContain(
      'You would now get 1,188.12, you asked for at least 89.000001.',
    );
    const points = { code: 'redemption_too_small', points: '0.500000000000000000' };
    expect(renderRefusal(points, 'zh')).toContain('0.5 个积分');
    const whole = { code: 'redemption_too_small', points: '12.000000000000000000' };
    expect(renderRefusal(whole, 'zh')).toContain('12 个积分');
  });

  test('rates are shown as a share, times without what says nothing', () => {
    const worst = {
      code: 'commission_exceeds_distribution',
      tariff: 'store',
      worstPpm: 26_600,
      distributionPpm: 20_000,
    };
    expect(renderRefusal(worst, 'en')).toContain('could reach 2.66 %, its distribution part is 2 %');
    const until = (text: string) => renderRefusal({ code: 'appeal_open', until: text }, 'en');
    expect(until('2026-11-23T04:00:00.000Z')).toContain('until 2026-11-23 04:00 UTC and');
    expect(until('2026-11-23T04:00:07.250Z')).toContain('until 2026-11-23 04:00:07.250 UTC and');
  });

  test('names of the engine are said in words, ids stay ids', () => {
    const paused = { code: 'paused', what: 'payouts', reason: 'N-7' };
    expect(renderRefusal(paused, 'zh')).toBe('未执行：付款已暂停，原因见公告 N-7。请恢复后再试。');
    const moved = { code: 'stage_not_allowed', from: 'rehearsal', to: 'live' };
    expect(renderRefusal(moved, 'zh')).toContain('不能从演示转为正式');
    expect(renderRefusal({ code: 'order_not_found', orderId: 'paid' }, 'zh')).toContain('没有订单 paid');
  });

  test.each(['stage', 'pausable', 'payoutStatus'] as const)('every %s has its words', (kind) => {
    const { rule } = FIELD_READERS[kind];
    const names = 'choices' in rule ? rule.choices : [];
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !Object.hasOwn(NAMES, name))).toEqual([]);
  });

  test('every status of orders and withdrawals and every item of the checklist has its words', () => {
    const names = [...ORDER_STATUSES, ...WITHDRAWAL_STATUSES, ...Object.keys(OBJECT_FIELDS.checklist)];
    expect(names.filter((name) => !Object.hasOwn(NAMES, name))).toEqual([]);
  });

  test('says what was not done or not found, and ends as a sentence', () => {
    const odd = Object.entries(REFUSALS).filter(([, { zh, en }]) => {
      const begins = /^(未|没有|请求)/.test(zh) && /^(Not |There is no |The request)/.test(en);
      const ends = (text: string) => /[。.]$|\{expected\}$/.test(text);
      return !begins || !ends(zh) || !ends(en);
    });
    expect(odd.map(([code]) => code)).toEqual([]);
  });

  test('a problem carries status, code, numbers and both texts', () => {
    const refusal = { code: 'refund_exceeds_order', amount: '900.000000', refundable: '700.000000' };
    expect(problemOf(refusal, 'req-1', 'zh')).toMatchObject({
      status: 422,
      code: 'refund_exceeds_order',
      refundable: '700.000000',
      requestId: 'req-1',
      detail: expect.stringContaining('最多还可退 700.00 元'),
      detailEn: expect.stringContaining('at most 700.00 is left'),
    });
  });

  test('a code nobody knows is an internal fault', () => {
    expect(problemOf({ code: 'no_such_code' }, 'req-2', 'en')).toMatchObject({ status: 500 });
  });
});
