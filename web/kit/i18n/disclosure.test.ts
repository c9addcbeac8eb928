import { describe, expect, test } from 'vitest';
import { CHECK_QUESTIONS, consentTexts, disclosureFacts } from '#contract';
import { PRESETS, parsePolicy } from '#engine';
import { BANNED } from './banned-words.ts';

const LIVES = [undefined, { lots: 1_000, cleared: 3, converting: true }];
const texts = [...PRESETS].flatMap(([name, document]) => {
  const parsed = parsePolicy(document);
  if (!('policy' in parsed)) throw new Error(`${name} cannot stand`);
  return LIVES.map((live) => ({ name, facts: disclosureFacts(parsed.policy, live) }));
});

describe('the disclosure', () => {
  test.each(texts)(
    'of $name has no hole and no banned word, and says as much in both languages',
    ({ facts }) => {
      const [zh, en] = [consentTexts(facts, 'zh'), consentTexts(facts, 'en')];
      expect(en.map(({ lines }) => lines.length)).toEqual(zh.map(({ lines }) => lines.length));
      const lines = [...zh, ...en].flatMap(({ title, lines: said }) => [title, ...said]);
      for (const line of [...lines, ...CHECK_QUESTIONS.flatMap((one) => [one.zh, one.en])]) {
        expect(line).not.toMatch(/[{}–]/);
        const tight = /\p{Script=Han}/u.test(line) ? line.replace(/\s/g, '') : line;
        expect([line, BANNED.filter((word) => word.test(tight))]).toEqual([line, []]);
      }
    },
  );

  test('says no more than the rules: without referral pay nothing of it, after a conversion all of it', () => {
    const [plain, converting] = texts.filter(({ name }) => name === 'local-life');
    const said = (facts: Readonly<Record<string, string>>) => consentTexts(facts, 'en')[0]!.lines.join('\n');
    expect(said({ ...plain!.facts, direct: '0 %' })).not.toContain('Referring');
    expect(said(plain!.facts)).not.toContain('shares');
    expect(said(converting!.facts)).toContain('exchanged for shares');
    expect(said(converting!.facts)).toContain('0.30 % of 1000 orders');
  });
});
