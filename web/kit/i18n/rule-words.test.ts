import { expect, test } from 'vitest';
import { RULE_PACK } from '#engine';
import { BANNED } from './banned-words.ts';

const texts = [...RULE_PACK.values()].flatMap((rule) => {
  const { zh, en } = rule.text;
  const sentence = rule.severity === 'override' ? [rule.sentence.zh, rule.sentence.en] : [];
  return [zh, en, ...sentence].map((text) => [rule.id, text] as const);
});

test('members read the rules on banners, so no rule says a banned word', () => {
  expect(texts.length).toBeGreaterThan(50);
  const said = texts.filter(([, text]) => BANNED.some((word) => word.test(text)));
  expect(said).toEqual([]);
});
