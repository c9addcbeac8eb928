import { describe, expect, test } from 'vitest';
import { REFUSAL_CODES } from '#engine';
import { FAULTS, problemOf } from './problems.ts';
import { REFUSALS } from './refusals.ts';
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
