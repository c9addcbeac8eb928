import { expect, test } from 'vitest';
import { PRESETS } from '#engine';
import { parseScenario } from '#lab';
import { decodeText } from './decode-text.ts';
import { FIRST_SCENARIO, shippedScenario } from './lab-document.ts';
import { withHistory } from './read-history.ts';

const CSV = [
  '\uFEFForder_id,time,member_id,store_id,amount,kind',
  'o1,2026-01-01T09:00:00+08:00,m1,s1,"120.50",order',
  'o2,2026-01-04T21:00:00+08:00,m2,s1,80,',
  'o1,2026-01-05T09:00:00+08:00,m1,s1,120.50,refund',
  '',
].join('\r\n');

const first = shippedScenario(FIRST_SCENARIO);

test('orders of a CSV file take the place of growth, and can be run', () => {
  const opened = withHistory(first, CSV);
  if ('troubles' in opened) throw new Error(JSON.stringify(opened.troubles));
  expect(opened).toMatchObject({ orders: 2, refunds: 1, leftOut: {} });
  expect(parseScenario({ ...opened.document, policy: PRESETS.get('mall') })).toMatchObject({
    scenario: {
      days: 6,
      growth: {
        mode: 'history',
        orders: [{ amount: 120_500_000n, refunds: [{ amount: 120_500_000n }] }, { memberId: 'm2' }],
      },
      behaviours: first.behaviours?.map(({ kind }) => ({ kind })),
    },
  });
});

test('an order that cannot be read is found before anything runs', () => {
  const opened = withHistory(first, CSV.replace(',80,', ',eighty,'));
  expect(opened).toEqual({ troubles: [{ line: 3, column: 'amount', rule: 'amount', value: 'eighty' }] });
});

test('a file is UTF-8, UTF-16 with a mark, or what a Chinese spreadsheet saves', () => {
  // 会员 in GBK, in UTF-16 with its mark, in UTF-8 with its mark.
  expect(decodeText(Uint8Array.of(0xbb, 0xe1, 0xd4, 0xb1))).toBe('会员');
  expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x1a, 0x4f, 0x58, 0x54))).toBe('会员');
  expect(decodeText(new TextEncoder().encode('\uFEFF会员'))).toBe('会员');
});
