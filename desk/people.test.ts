import { expect, test } from 'vitest';
import { maskedName } from './people.ts';

test.each([
  [
    { zh: '王芳', en: 'Wang Fang' },
    { zh: '王**', en: 'W***' },
  ],
  [
    { zh: '欧阳修文', en: 'Li' },
    { zh: '欧**', en: 'L***' },
  ],
  [
    { zh: '𠮷田', en: 'Éloïse' },
    { zh: '𠮷**', en: 'É***' },
  ],
  [
    { zh: ' Claire Gute', en: '' },
    { zh: 'C***', en: '' },
  ],
])('a masked name shows its first sign, and not how long it is: %j', (name, masked) => {
  expect(maskedName(name)).toEqual(masked);
});
