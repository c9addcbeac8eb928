import { describe, expect, test } from 'vitest';
import { NOTIFICATION_KINDS, NOTIFICATION_TEXTS, renderNotification } from '#contract';
import { BANNED } from './banned-words.ts';

const SLOT = /\{(\w+)\}/g;
const slots = (text: string) => [...text.matchAll(SLOT)].map(([, slot]) => slot!).toSorted();

describe('what people are told', () => {
  test.each(NOTIFICATION_KINDS)('%s says the same in both languages, and no banned word', (kind) => {
    const { title, text } = NOTIFICATION_TEXTS[kind];
    expect(slots(text.en)).toEqual(slots(text.zh));
    for (const words of [title.zh, title.en, text.zh.replace(/\s/g, ''), text.en])
      expect(BANNED.filter((word) => word.test(words))).toEqual([]);
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).not.toMatch(/\p{Script=Han}/u);
  });

  test('times are the program’s, amounts as people read them', () => {
    const facts = { version: '2', effectiveAt: '2026-11-30T16:00:00.000Z' };
    const { text } = renderNotification({ kind: 'policy_changing', facts }, 'en', 'Asia/Shanghai');
    expect(text).toContain('takes effect on 2026-12-01 00:00;');
  });
});
