import { describe, expect, test } from 'vitest';
import { FAULTS, REFUSALS } from '#contract';
import { BANNED } from './banned-words.ts';

describe('refusals', () => {
  test('none says a banned word, in either language', () => {
    const said = Object.entries({ ...REFUSALS, ...FAULTS }).flatMap(([code, { zh, en }]) =>
      BANNED.filter((word) => word.test(zh.replace(/\s/g, '')) || word.test(en)).map(
        (word) => `${code}: ${word}`,
      ),
    );
    expect(said).toEqual([]);
  });
});
